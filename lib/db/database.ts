import { Dexie, type Table } from 'dexie';
import type { AssistantId, CampaignId, E164, JobId, LeadId, VariableKey } from '@/lib/model/brand';
import type { Assistant, Campaign, Suppressed, VariableDefinition } from '@/lib/model/campaign';
import type { LeadEvent } from '@/lib/model/event';
import type { Job, RemoteNumber } from '@/lib/model/push';
import type { SiteRecipe } from '@/lib/model/recipe';
import type { ImportRun, UndoStep } from '@/lib/model/undo';
import { tellLeadChanges } from './lead-changes';
import type { LeadRow } from './lead-row';
import { first } from './migrations/0001-first';
import { noStoredWords } from './migrations/0002-no-stored-words';
import { imports } from './migrations/0003-imports';
import type { Migration } from './migrations/migration';

export const migrations: readonly Migration[] = [first, noStoredWords, imports];

/** The store of this browser profile, in the extension's own origin. */
export class LeadclipDatabase extends Dexie {
  declare leads: Table<LeadRow, LeadId>;
  declare jobs: Table<Job, JobId>;
  declare variables: Table<VariableDefinition, VariableKey>;
  declare campaigns: Table<Campaign, CampaignId>;
  declare assistants: Table<Assistant, AssistantId>;
  declare suppressed: Table<Suppressed, E164>;
  declare recipes: Table<SiteRecipe, string>;
  declare events: Table<LeadEvent, number>;
  declare undo: Table<UndoStep<LeadRow>, number>;
  declare imports: Table<ImportRun, string>;
  declare remoteNumbers: Table<RemoteNumber, string>;
  declare meta: Table<{ key: string; value: unknown }, string>;

  constructor(name = 'leadclip') {
    super(name);
    this.use(tellLeadChanges);
    for (const { version, stores, upgrade } of migrations) {
      const schema = this.version(version).stores(stores);
      if (upgrade) schema.upgrade(upgrade);
    }
  }
}

export const db = new LeadclipDatabase();
