import { createHash, randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

/** A secret that signs entries of the audit trail. The database stores only its id, which is made from a hash of the secret. */
export type AuditKey = { id: string; secret: Buffer };

/** The keys in the data folder of a database (docs/decisions/0027-trail.md). They are read when needed, not when the database is opened. */
export type AuditKeys = {
  find(id: string): AuditKey | undefined;
  /**
   * The key for the next entry: the one with the id `lastId`, which signed the entry before. If this folder lacks it, or `lastId` is null,
   * its newest key. If there is none, a new one is made.
   */
  current(lastId: string | null): AuditKey;
};

const FOLDER = 'audit-keys';
const FILE = /^([0-9a-f]{12})\.json$/;

type StoredKey = { key: string; madeAt: string };

export function auditKeysFolder(dataFolder: string): string {
  return join(dataFolder, FOLDER);
}

/** The keys of a data folder. A key that was read once is cached. */
export function auditKeysIn(dataFolder: string): AuditKeys {
  const folder = auditKeysFolder(dataFolder);
  const known = new Map<string, AuditKey>();
  const remember = (key: AuditKey | undefined) => key && known.set(key.id, key).get(key.id);
  const find = (id: string) => known.get(id) ?? remember(readKey(folder, id)?.key);
  return {
    find,
    current: (lastId) =>
      (lastId === null ? undefined : find(lastId)) ?? remember(newestKey(folder) ?? makeKey(folder))!,
  };
}

/** The ids of the keys in a folder, in no particular order; empty if there is no folder. */
export function listAuditKeys(folder: string): string[] {
  try {
    return readdirSync(folder).flatMap((name) => FILE.exec(name)?.[1] ?? []);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

function newestKey(folder: string): AuditKey | undefined {
  const found = listAuditKeys(folder).map((id) => readKey(folder, id)!);
  return found.sort((a, b) => a.madeAt.localeCompare(b.madeAt)).at(-1)?.key;
}

/**
 * Reads a key; undefined if there is no file for this id. Throws if the file cannot be read or is damaged. Throws also if its name does not
 * fit its key, because entries find their key by this name.
 */
function readKey(folder: string, id: string): { key: AuditKey; madeAt: string } | undefined {
  const file = join(folder, `${id}.json`);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new Error(`Cannot read the key of the audit trail (${file}): ${(error as Error).message}`);
  }
  try {
    const { key, madeAt } = JSON.parse(text) as StoredKey;
    const secret = Buffer.from(key, 'base64url');
    if (nameOf(secret) !== id) throw new Error('it holds another key than its name says');
    return { key: { id, secret }, madeAt };
  } catch (error) {
    throw new Error(`${file} is not a key of the audit trail: ${(error as Error).message}. Put back your copy of it.`);
  }
}

function nameOf(secret: Buffer): string {
  return createHash('sha256').update('capaian-audit-key:').update(secret).digest('hex').slice(0, 12);
}

/** Makes a key. The file is written under a temporary name, synced, then linked. So the key is on the disk before an entry uses it. */
function makeKey(folder: string): AuditKey {
  const secret = randomBytes(32);
  const key = { id: nameOf(secret), secret };
  const kept: StoredKey = { key: secret.toString('base64url'), madeAt: new Date().toISOString() };
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, `${key.id}.json`);
  const draft = `${file}.${process.pid}`;
  const handle = openSync(draft, 'wx', 0o600);
  try {
    writeSync(handle, JSON.stringify(kept));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  try {
    linkSync(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
  return key;
}

const KEYS_SYMBOL = Symbol.for('capaian.audit-keys');
type Holder = { [KEYS_SYMBOL]?: AuditKeys };

/**
 * Stores the keys on the connection. A variable of this file would not be enough, because Next bundles the file several times. Transactions
 * use the same client, so they find the keys too.
 */
export function holdAuditKeys(client: object, keys: AuditKeys): void {
  (client as Holder)[KEYS_SYMBOL] = keys;
}

/** The keys of a connection or of a transaction on it; undefined for a database in memory. */
export function auditKeysOf(db: object): AuditKeys | undefined {
  const { session } = db as { session: { client: Holder } };
  return session.client[KEYS_SYMBOL];
}
