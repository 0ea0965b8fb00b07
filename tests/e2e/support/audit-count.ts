import { join } from 'node:path';
import Database from 'better-sqlite3';

/** How many operations were done in a data folder: a refusal leaves the number as it was. */
export function auditCount(folder: string): number {
  const db = new Database(join(folder, 'capaian.db'), { readonly: true });
  try {
    return (db.prepare('select count(*) as operations from audit_entries').get() as { operations: number }).operations;
  } finally {
    db.close();
  }
}
