import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { appendAnchor, readAnchors } from '@/db/audit-anchors';
import type { Connection } from '@/db/client';
import { auditEntries } from '@/db/schema';
import { command } from '@/lib/kernel/command';
import { trailHead } from '@/lib/kernel/trail';
import { cast } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { heardLog } from '@/tests/support/heard-log';
import { inDataFolder } from '@/tests/support/keyed';
import { anchorIfDue, faultOfHeads, joinTrail, startTrail, watchTrail } from './trail-anchors';

const note = command('test.noted', { moves: 'nothing' }, (_, subject: string) => ({ subject }));
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

let db: Connection;
let folder: string;
let said: ReturnType<typeof heardLog>;

beforeEach(() => {
  // The time is fixed in the middle of a day. Else a day could end between two heads.
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 6, 1, 10) });
  ({ db, folder } = inDataFolder(freshDatabase()));
  vi.stubEnv('DATA_DIR', folder);
  said = heardLog();
  (globalThis as { capaianAnchor?: unknown }).capaianAnchor = undefined;
  withoutItsEnd(() => startTrail(db));
});

function withoutItsEnd(begin: () => void): void {
  const others = process.listeners('exit');
  begin();
  for (const listener of process.listeners('exit'))
    if (!others.includes(listener)) process.removeListener('exit', listener);
}

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  (globalThis as { capaianAnchor?: unknown }).capaianAnchor = undefined;
});

/** Joins the trail as another process of the same server would. */
function joinAsAnother() {
  (globalThis as { capaianAnchor?: unknown }).capaianAnchor = undefined;
  withoutItsEnd(() => joinTrail(db));
}

const operation = () => note(actingAs(db, cast.agencyAdmin, '2026-07-01'), 'x');
const written = () => readAnchors(folder).anchors.map(({ occasion, seq }) => [occasion, seq]);

it('binds the trail to a key at the start, and writes its head to the file and to the log', () => {
  expect(written()).toEqual([['start', 1]]);
  expect(said).toMatchObject([
    { level: 'info', event: 'trail-head', occasion: 'start', seq: 1, hash: trailHead(db)!.hash },
  ]);
  expect(watchTrail(db)).toMatchObject({ lastAnchor: { seq: 1 }, fault: undefined });
});

it('writes a head from time to time while people work, and one each day to the log', () => {
  const begun = Date.now();
  operation();
  anchorIfDue(db, begun + MINUTE);
  expect(written()).toHaveLength(1);
  anchorIfDue(db, begun + 11 * MINUTE);
  anchorIfDue(db, begun + 22 * MINUTE);
  expect(written()).toEqual([
    ['start', 1],
    ['work', 2],
  ]);
  anchorIfDue(db, begun + DAY + MINUTE);
  expect(written().at(-1)).toEqual(['day', 2]);
  expect(said.map(({ event, occasion }) => [event, occasion])).toEqual([
    ['trail-head', 'start'],
    ['trail-head', 'day'],
  ]);
});

it('does not hide by the next head what was changed before it', () => {
  operation();
  db.update(auditEntries)
    .set({ hash: 'f'.repeat(64) })
    .where(eq(auditEntries.seq, 1))
    .run();
  anchorIfDue(db, Date.now() + 11 * MINUTE);
  expect(watchTrail(db)?.fault).toMatchObject({ why: 'other', anchor: { seq: 1 } });
  expect(said.at(-1)).toMatchObject({ level: 'error', event: 'trail-changed', seq: 1, why: 'other' });
  anchorIfDue(db, Date.now() + 22 * MINUTE);
  expect(watchTrail(db)?.fault).toBeDefined();
  expect(faultOfHeads(db)).toBeDefined();
});

it('continues if a head cannot be written', () => {
  operation();
  rmSync(join(folder, 'audit-anchors.jsonl'));
  vi.stubEnv('DATA_DIR', join(folder, 'capaian.db'));
  anchorIfDue(db, Date.now() + 11 * MINUTE);
  expect(said.at(-1)).toMatchObject({ level: 'warn', event: 'trail-head-failed' });
});

describe('with several processes', () => {
  it('a process that joins writes no head, and knows the newest', () => {
    operation();
    anchorIfDue(db, Date.now() + 11 * MINUTE);
    joinAsAnother();
    expect(written()).toEqual([
      ['start', 1],
      ['work', 2],
    ]);
    expect(watchTrail(db)).toMatchObject({ lastAnchor: { seq: 2 }, fault: undefined });
  });

  it('a process that joins finds what was changed before', () => {
    db.update(auditEntries)
      .set({ hash: 'f'.repeat(64) })
      .where(eq(auditEntries.seq, 1))
      .run();
    joinAsAnother();
    expect(watchTrail(db)?.fault).toMatchObject({ why: 'other', anchor: { seq: 1 } });
  });

  it('a process writes a head only if no other did, and compares what the other wrote', () => {
    const begun = Date.now();
    operation();
    const by = appendAnchor(folder, trailHead(db)!, 'work', new Date(begun + 5 * MINUTE));
    operation();
    anchorIfDue(db, begun + 11 * MINUTE);
    expect(written()).toHaveLength(2);
    expect(watchTrail(db)?.lastAnchor).toEqual(by);
    anchorIfDue(db, begun + 16 * MINUTE);
    expect(written().at(-1)).toEqual(['work', 3]);
  });

  it.each([1, 2])('a change before the head of another process is not hidden (entry %i)', (seq) => {
    const begun = Date.now();
    operation();
    appendAnchor(folder, trailHead(db)!, 'work', new Date(begun + 5 * MINUTE));
    db.update(auditEntries)
      .set({ hash: 'f'.repeat(64) })
      .where(eq(auditEntries.seq, seq))
      .run();
    anchorIfDue(db, begun + 11 * MINUTE);
    expect(watchTrail(db)?.fault).toMatchObject({ why: 'other', anchor: { seq } });
  });
});
