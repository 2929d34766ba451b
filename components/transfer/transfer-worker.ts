import { foldName } from '@/lib/leads/same-person';
import { serveTransfer } from '@/lib/transfer/serve-transfer';

/** Entry of the worker that `start-transfer.ts` starts. */
serveTransfer(self, (a, b) => !a || !b || foldName(a) === foldName(b));
