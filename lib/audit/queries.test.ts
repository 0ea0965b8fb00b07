import { describe, expect, it } from 'vitest';
import type { Connection } from '@/db/client';
import { command } from '@/lib/kernel/command';
import { cast } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { AUDIT_PAGE, type AuditFilter, listAuditEntries } from './queries';

const note = command('test.noted', { moves: 'nothing' }, (_, subject: string) => ({
  subject,
  detail: { name: 'uji' },
}));
const mark = command('test.marked', { moves: 'nothing' }, (_, subject: string) => ({ subject }));

function withEntries(count: number): Connection {
  const db = freshDatabase();
  const ctx = actingAs(db, cast.agencyAdmin, '2026-03-02');
  for (let i = 0; i < count; i++) note(ctx, `catatan-${i}`);
  return db;
}

const auditor = (db: Connection) => actingAs(db, cast.auditor, '2026-07-01');
const subjects = (db: Connection, filter: AuditFilter) =>
  listAuditEntries(auditor(db), filter, undefined)!.rows.map(({ subject }) => subject);

describe('the trail', () => {
  it('is open to auditors and agency admins only', () => {
    const db = withEntries(1);
    const opens = (member: (typeof cast)[keyof typeof cast]) =>
      listAuditEntries(actingAs(db, member, '2026-07-01'), {}, undefined) !== undefined;
    expect(
      Object.entries(cast)
        .filter(([, member]) => opens(member))
        .map(([key]) => key),
    ).toEqual(['agencyAdmin', 'auditor']);
  });

  it('pages by number, both ways, without losing a row', () => {
    const db = withEntries(AUDIT_PAGE * 2 + 5);
    const page = (key: Parameters<typeof listAuditEntries>[2]) => listAuditEntries(auditor(db), {}, key)!;
    const first = page(undefined);
    expect([first.rows[0]?.seq, first.rows.length, first.newer]).toEqual([AUDIT_PAGE * 2 + 5, AUDIT_PAGE, undefined]);
    const second = page({ below: first.older! });
    const third = page({ below: second.older! });
    expect(third.rows.map(({ seq }) => seq)).toEqual([5, 4, 3, 2, 1]);
    expect(third.older).toBeUndefined();
    const back = page({ above: third.newer! });
    expect(back.rows.map(({ seq }) => seq)).toEqual(second.rows.map(({ seq }) => seq));
    expect(page({ above: back.newer! })).toMatchObject({ newer: undefined, older: first.older });
  });

  it('is filtered by person, record, event and day', () => {
    const db = withEntries(2);
    mark(actingAs(db, cast.head, '2026-04-10'), cast.employee.id);
    expect(subjects(db, { person: 'surya' })).toEqual([cast.employee.id]);
    expect(subjects(db, { person: 'dewi angg' })).toEqual([cast.employee.id]);
    expect(subjects(db, { person: '19880924 2012' })).toEqual([cast.employee.id]);
    expect(subjects(db, { person: '%' })).toEqual([]);
    expect(subjects(db, { subject: 'catatan-1' })).toEqual(['catatan-1']);
    expect(subjects(db, { event: 'test.marked' })).toEqual([cast.employee.id]);
    expect(subjects(db, { fromOn: '2026-03-03' })).toEqual([cast.employee.id]);
    expect(subjects(db, { fromOn: '2026-03-02', toOn: '2026-03-02' })).toEqual(['catatan-1', 'catatan-0']);
    expect(subjects(db, { toOn: '2026-03-01' })).toEqual([]);
  });

  it('names people and records', () => {
    const db = withEntries(0);
    mark(actingAs(db, cast.head, '2026-04-10'), cast.employee.id);
    expect(listAuditEntries(auditor(db), {}, undefined)!.rows).toMatchObject([
      { actorName: cast.head.name, subjectName: cast.employee.name, event: 'test.marked', detail: '{}' },
    ]);
  });
});
