import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { asc, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { auditKeysFolder, listAuditKeys } from '@/db/audit-keys';
import { type Connection, openDatabase } from '@/db/client';
import { auditEntries } from '@/db/schema';
import { command } from '@/lib/kernel/command';
import { KEY_BEGUN } from '@/lib/kernel/trail';
import { cast } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { inDataFolder } from '@/tests/support/keyed';
import { verifyChain } from './chain';

const note = command('test.noted', { moves: 'nothing' }, (_, subject: string) => ({
  subject,
  detail: { name: 'uji' },
}));

function noteTimes(db: Connection, count: number): Connection {
  const ctx = actingAs(db, cast.agencyAdmin, '2026-03-02');
  for (let i = 0; i < count; i++) note(ctx, `catatan-${i}`);
  return db;
}

const plain = (count: number) => noteTimes(freshDatabase(), count);
const events = (db: Connection) => db.select().from(auditEntries).orderBy(asc(auditEntries.seq)).all();

describe('the chain', () => {
  it('is intact if nobody changed it, also over several pages', () => {
    expect(verifyChain(freshDatabase())).toEqual({ isIntact: true, rows: 0, seq: 0, parts: [] });
    expect(verifyChain(plain(1203))).toMatchObject({ isIntact: true, rows: 1203, seq: 1203 });
  });

  const CHANGES = [
    ['a detail', { detail: '{}' }],
    ['an actor', { actorId: cast.employee.id }],
    ['an event', { event: 'test.marked' }],
    ['a record', { subject: 'lain' }],
    ['a time', { at: new Date(0) }],
    ['a hash', { hash: 'f'.repeat(64) }],
    ['a link', { previousHash: 'f'.repeat(64) }],
  ] as const;

  it.each(CHANGES)('names the entry in which %s was changed', (_, change) => {
    const db = plain(20);
    db.update(auditEntries).set(change).where(eq(auditEntries.seq, 7)).run();
    expect(verifyChain(db)).toMatchObject({ isIntact: false, fault: 'changed', rows: 20, seq: 7 });
  });

  it.each(CHANGES)('names the locked entry in which %s was changed', (_, change) => {
    const { db } = inDataFolder(freshDatabase());
    noteTimes(db, 20);
    db.update(auditEntries).set(change).where(eq(auditEntries.seq, 7)).run();
    expect(verifyChain(db)).toMatchObject({ isIntact: false, fault: 'changed', rows: 21, seq: 7 });
  });

  it('names the entry after a removed one, and the first entry that was cut off the end', () => {
    const db = plain(20);
    db.delete(auditEntries).where(eq(auditEntries.seq, 20)).run();
    expect(verifyChain(db)).toMatchObject({ isIntact: false, fault: 'cut', rows: 19, seq: 20 });
    db.delete(auditEntries).where(eq(auditEntries.seq, 7)).run();
    expect(verifyChain(db)).toMatchObject({ isIntact: false, fault: 'changed', rows: 18, seq: 8 });
  });
});

describe('a trail with a key beside it', () => {
  it('continues after entries written without a key, which its first entry locks as a whole', () => {
    const { db, folder } = inDataFolder(plain(3));
    noteTimes(db, 2);
    const [key] = listAuditKeys(auditKeysFolder(folder));
    expect(events(db).map(({ event, keyId }) => [event, keyId])).toEqual([
      ...Array(3).fill(['test.noted', null]),
      [KEY_BEGUN, key],
      ...Array(2).fill(['test.noted', key]),
    ]);
    expect(verifyChain(db)).toEqual({
      isIntact: true,
      rows: 6,
      seq: 6,
      parts: [
        { keyId: null, fromSeq: 1, toSeq: 3, isChecked: true },
        { keyId: key, fromSeq: 4, toSeq: 6, isChecked: true },
      ],
    });
  });

  it('accepts no unlocked entry after locked ones', () => {
    const { db } = inDataFolder(plain(1));
    noteTimes(db, 1);
    db.$client.pragma('journal_mode = DELETE');
    const inMemory = openDatabase(db.$client.serialize());
    expect(() => noteTimes(inMemory, 1)).toThrow(/no key/);
    db.update(auditEntries).set({ keyId: null }).where(eq(auditEntries.seq, 3)).run();
    expect(verifyChain(db)).toMatchObject({ isIntact: false, fault: 'unlocked', seq: 3 });
  });

  it('says which entries cannot be checked because their key is elsewhere, and continues with a new key', () => {
    const { db, folder } = inDataFolder(plain(2));
    noteTimes(db, 2);
    const [old] = listAuditKeys(auditKeysFolder(folder));
    renameSync(auditKeysFolder(folder), join(folder, 'elsewhere'));
    const moved = openDatabase(join(folder, 'capaian.db'));
    noteTimes(moved, 1);
    const [key] = listAuditKeys(auditKeysFolder(folder));
    expect(verifyChain(moved)).toMatchObject({
      isIntact: true,
      parts: [
        { keyId: null, isChecked: true },
        { keyId: old, fromSeq: 3, toSeq: 5, isChecked: false },
        { keyId: key, fromSeq: 6, toSeq: 7, isChecked: true },
      ],
    });
    renameSync(join(folder, 'elsewhere', `${old}.json`), join(auditKeysFolder(folder), `${old}.json`));
    expect(verifyChain(openDatabase(join(folder, 'capaian.db'))).parts.every(({ isChecked }) => isChecked)).toBe(true);
    moved.$client.close();
  });

  it('does not treat an invented key as one that is elsewhere, once a key of this folder begins', () => {
    const { db } = inDataFolder(plain(2));
    noteTimes(db, 1);
    db.update(auditEntries).set({ keyId: '0123456789ab' }).where(eq(auditEntries.seq, 2)).run();
    expect(verifyChain(db)).toMatchObject({ isIntact: false, fault: 'not-begun', seq: 2 });
  });
});
