import Database from 'better-sqlite3';
import { Stop } from './stop.mjs';

/**
 * Makes `file` one complete file (without a WAL beside it) and checks it. Throws a `Stop` that says what is wrong, and calls the file
 * `name`.
 */
export function checkDatabase(file, name = file) {
  let db;
  try {
    db = new Database(file, { fileMustExist: true });
    db.pragma('journal_mode = DELETE');
    const findings = db.pragma('integrity_check').map((row) => row.integrity_check);
    if (findings.join() !== 'ok')
      throw new Stop(`${name} is damaged: ${findings.slice(0, 3).join('; ')}`, `${name} rusak.`);
    const broken = db.pragma('foreign_key_check').length;
    if (broken > 0)
      throw new Stop(`${name} is damaged: ${broken} rows refer to rows that are not there.`, `${name} rusak.`);
  } catch (error) {
    if (error instanceof Stop) throw error;
    throw new Stop(
      `${name} is not a database that can be read (${error.message}).`,
      `${name} bukan basis data yang dapat dibaca.`,
    );
  } finally {
    db?.close();
  }
}
