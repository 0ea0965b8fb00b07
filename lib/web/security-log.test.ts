import { desc } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { securityEvents } from '@/db/schema';
import { listRefusedTries } from '@/lib/audit/queries/refused-tries';
import { cast } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { MANY_ADDRESSES, noteSecurityEvent, writeSecurityCounts } from './security-log';

const AT = new Date('2026-03-02T01:00:00Z');
const later = (minutes: number) => new Date(AT.getTime() + minutes * 60_000);
const failed = (address: string, employeeId?: string) => ({ kind: 'sign-in-failed', address, employeeId, detail: 'x' });
type Db = ReturnType<typeof freshDatabase>;

function rowsOf(db: Db) {
  writeSecurityCounts(db);
  return db.select().from(securityEvents).orderBy(desc(securityEvents.seq)).all();
}
const timesOf = (db: Db) => rowsOf(db).reduce((sum, { times }) => sum + times, 0);

describe('events that anybody can cause', () => {
  it('have a row each while they are few, and become a count when they are many', () => {
    const db = freshDatabase();
    for (let i = 0; i < 1000; i += 1) noteSecurityEvent(db, failed('10.0.0.1'), later(i / 100));
    noteSecurityEvent(db, failed('10.0.0.2'), later(11));
    const rows = rowsOf(db);
    expect(rows).toHaveLength(21);
    expect(rows[1]).toMatchObject({ address: '10.0.0.1', times: 981, lastAt: later(9.99) });
    expect(rows[0]).toMatchObject({ address: '10.0.0.2', times: 1, lastAt: null });
  });

  it('from very many addresses are counted together, and none is lost', () => {
    const db = freshDatabase();
    for (let i = 0; i < 3000; i += 1) noteSecurityEvent(db, failed(`10.0.${Math.floor(i / 250)}.${i % 250}`), AT);
    expect(rowsOf(db)).toHaveLength(501);
    expect(rowsOf(db)[0]).toMatchObject({ address: MANY_ADDRESSES, times: 2500 });
    expect(timesOf(db)).toBe(3000);
  });

  it('of known people are not lost among those of strangers', () => {
    const db = freshDatabase();
    for (let i = 0; i < 600; i += 1) noteSecurityEvent(db, failed(`10.1.${i % 3}.${i % 200}`), AT);
    noteSecurityEvent(db, { kind: 'signed-in', address: '10.0.0.9', employeeId: cast.employee.id, detail: '' }, AT);
    noteSecurityEvent(db, failed('10.0.0.9', cast.employee.id), AT);
    expect(
      rowsOf(db)
        .slice(0, 2)
        .map(({ employeeId }) => employeeId),
    ).toEqual([cast.employee.id, cast.employee.id]);
  });

  it('are counted anew each hour', () => {
    const db = freshDatabase();
    for (let i = 0; i < 50; i += 1) noteSecurityEvent(db, failed('10.0.0.1'), AT);
    for (let i = 0; i < 50; i += 1) noteSecurityEvent(db, failed('10.0.0.1'), later(61));
    expect(rowsOf(db)).toHaveLength(40);
    expect(timesOf(db)).toBe(100);
  });

  it('never prevent the answer', () => {
    const db = freshDatabase();
    noteSecurityEvent(db, failed('10.0.0.1'), AT);
    db.$client.exec('drop table security_events');
    const { warn } = console;
    const said: string[] = [];
    console.warn = (words: string) => said.push(words);
    for (let i = 0; i < 30; i += 1) noteSecurityEvent(db, failed('10.0.0.1'), AT);
    writeSecurityCounts(db);
    console.warn = warn;
    expect(said[0]).toMatch(/security log/);
  });
});

describe('the refusals that officers see', () => {
  it('are counts by kind and address, the largest first; sign-ins and sign-outs are not among them', () => {
    const db = freshDatabase();
    const now = new Date('2026-03-20T01:00:00Z');
    for (let i = 0; i < 1240; i += 1)
      noteSecurityEvent(db, failed('10.0.0.1', i % 2 ? cast.employee.id : undefined), later(i / 100));
    noteSecurityEvent(db, { kind: 'foreign-origin', address: '10.0.0.3', detail: 'https://jahat.example /skp' }, AT);
    noteSecurityEvent(db, { kind: 'signed-in', address: '10.0.0.1', employeeId: cast.employee.id, detail: '' }, AT);
    noteSecurityEvent(db, failed('10.0.0.7'), new Date('2026-01-01T01:00:00Z'));
    writeSecurityCounts(db);
    const read = (who: (typeof cast)[keyof typeof cast]) => listRefusedTries(actingAs(db, who, '2026-03-20'), now);
    expect(read(cast.auditor)).toEqual([
      { kind: 'sign-in-failed', address: '10.0.0.1', times: 1240, people: 1, lastAt: later(12.39) },
      { kind: 'foreign-origin', address: '10.0.0.3', times: 1, people: 0, lastAt: AT },
    ]);
    expect(read(cast.agencyAdmin)).toHaveLength(2);
    expect(read(cast.unitAdmin)).toBeUndefined();
    expect(read(cast.employee)).toBeUndefined();
  });
});
