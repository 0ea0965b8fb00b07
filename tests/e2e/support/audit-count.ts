import { join } from 'node:path';
import Database from 'better-sqlite3';

/** The number of entries in the audit trail of a data folder. A refused operation adds none. */
export function auditCount(folder: string): number {
  const db = new Database(join(folder, 'capaian.db'), { readonly: true });
  try {
    return (db.prepare('select count(*) as operations from audit_entries').get() as { operations: number }).operations;
  } finally {
    db.close();
  }
}
