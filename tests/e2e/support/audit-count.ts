import { join } from 'node:path';
import Database from 'better-sqlite3';

/** How many deeds were done in a data folder: a refusal leaves the number as it was. */
export function auditCount(folder: string): number {
  const db = new Database(join(folder, 'capaian.db'), { readonly: true });
  try {
    return (db.prepare('select count(*) as deeds from audit_entries').get() as { deeds: number }).deeds;
  } finally {
    db.close();
  }
}
