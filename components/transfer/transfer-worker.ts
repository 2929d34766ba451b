import { importLeads } from '@/lib/leads/import-leads';
import { judgeLeads } from '@/lib/leads/judge-leads';
import { foldName } from '@/lib/leads/same-person';
import { serveTransfer } from '@/lib/transfer/serve-transfer';

/** Entry of the worker that `start-transfer.ts` starts; it shares the page's origin, and so its database. */
serveTransfer(self, {
  isSameName: (a, b) => !a || !b || foldName(a) === foldName(b),
  judge: judgeLeads,
  import: importLeads,
});
