import { describe, expect, it } from 'vitest';
import { cycles, skps } from '@/db/schema';
import { periodsOf } from '@/lib/cycles/queries';
import { cast } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { givenAgreedSkp } from '@/tests/support/given';
import { eventsOf, refusalOf } from '@/tests/support/traces';
import { checkInFor } from '../queries/check-in';
import { openCheckIn } from './open-check-in';

function given() {
  const db = freshDatabase();
  const { skpId, cycle } = givenAgreedSkp(db, cast.employee);
  const cycleId = cycle.id;
  const [first, second, , , year] = periodsOf(db, cycleId);
  return { db, skpId, cycleId, first: first!.id, second: second!.id, year: year!.id };
}

describe('beginning a report', () => {
  it('creates a draft on the version in force', () => {
    const { db, skpId, first } = given();
    const ctx = actingAs(db, cast.employee, '2026-01-01');
    const { subject } = openCheckIn(ctx, { skpId, periodId: first });
    const { checkIn, skp } = checkInFor(ctx, subject)!;
    expect(checkIn).toMatchObject({ status: 'draft', versionId: skp.versionId, revision: 1, obstacles: '' });
    expect(eventsOf(db).at(-1)).toBe('check-in.opened');
  });

  it('is possible long after the window', () => {
    const { db, skpId, first } = given();
    expect(openCheckIn(actingAs(db, cast.employee, '2026-12-30'), { skpId, periodId: first }).subject).toBeTruthy();
  });

  it('is refused before the period begins, for the whole year, and twice', () => {
    const { db, skpId, first, second, year } = given();
    const ctx = actingAs(db, cast.employee, '2026-03-31');
    const open = (periodId: string) => openCheckIn(ctx, { skpId, periodId });
    expect(refusalOf(db, () => open(second)).reasons).toEqual(['Periode ini baru dimulai pada 1 April 2026.']);
    expect(refusalOf(db, () => open(year)).kind).toBe('refused');
    open(first);
    expect(refusalOf(db, () => open(first)).reasons).toEqual([
      'Check-in periode ini sudah dibuka. Lanjutkan dari daftar check-in.',
    ]);
  });

  it('is refused while the plan is not agreed, and once the year is closed', () => {
    const { db, skpId, first } = given();
    const open = () => openCheckIn(actingAs(db, cast.employee, '2026-04-01'), { skpId, periodId: first });
    db.update(cycles).set({ status: 'closed' }).run();
    expect(refusalOf(db, open).reasons).toEqual(['Tahun kinerja ini sudah ditutup.']);
    db.update(cycles).set({ status: 'open' }).run();
    db.update(skps).set({ status: 'submitted' }).run();
    expect(refusalOf(db, open).reasons[0]).toContain('SKP belum ditetapkan');
  });

  it('is refused to the appraiser, and the plan is missing for strangers', () => {
    const { db, skpId, first } = given();
    const open = (member: (typeof cast)[keyof typeof cast], ids = { skpId, periodId: first }) =>
      refusalOf(db, () => openCheckIn(actingAs(db, member, '2026-04-01'), ids));
    expect(open(cast.appraiser).reasons).toEqual(['Langkah ini bukan wewenang Anda.']);
    expect(open(cast.stranger).kind).toBe('missing');
    expect(open(cast.employee, { skpId: 'lain', periodId: first }).kind).toBe('missing');
    expect(open(cast.employee, { skpId, periodId: 'lain' }).kind).toBe('missing');
  });
});
