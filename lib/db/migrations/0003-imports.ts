import type { Migration } from './migration';

/** Imports that can be taken back as one, whatever became of the page that ran them. */
export const imports: Migration = { version: 3, stores: { imports: 'id, at' } };
