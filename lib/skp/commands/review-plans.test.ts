import { beforeEach, describe, expect, it } from 'vitest';
import type { Connection } from '@/db/client';
import type { CycleRow } from '@/lib/cycles/queries';
import { appointAppraiser } from '@/lib/people/commands/appoint-appraiser';
import { type CastMember, cast, castUnits } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { givenAgreedSkp, givenDraftSkp, givenOpenCycle, givenSubmittedSkp, staffPlan } from '@/tests/support/given';
import { countAuditEntries } from '@/tests/support/refused';
import { eventsOf } from '@/tests/support/traces';
import { skpHead } from '../queries';
import { reviewPage } from '../queries/review';
import { versionsOf } from '../queries/versions';
import { openChange } from './open-change';
import { reviewPlans, type Verdict } from './review-plans';
import { saveSkp } from './save-skp';
import { submitSkp } from './submit-skp';
import { withdrawSkp } from './withdraw-skp';

const DAY = '2026-01-20';
const REASON = 'Targetnya belum berbatas waktu';
let db: Connection;
beforeEach(() => {
  db = freshDatabase();
});

const verdict = (skpId: string, choice: Verdict['choice'], more: Partial<Verdict> = {}): Verdict => ({
  ...{ skpId, choice, reason: '', revision: skpHead(db, skpId)!.revision },
  ...more,
});
const review = (verdicts: readonly Verdict[], member: CastMember = cast.appraiser) =>
  reviewPlans(actingAs(db, member, DAY), verdicts);
const statusOf = (skpId: string) => skpHead(db, skpId)!.status;

describe('reviewPlans', () => {
  it('sets and returns plans, each with its own audit line, and leaves the rest', () => {
    const ids = [cast.employee, cast.colleague, cast.contract].map((member) => givenSubmittedSkp(db, member).skpId);
    const [first = '', second = '', third = ''] = ids;
    const done = review([
      verdict(first, 'agree'),
      verdict(second, 'return', { reason: REASON }),
      verdict(third, 'leave'),
    ]);
    expect(done).toEqual({ agreed: 1, returned: 1, reasons: [], fields: {} });
    expect(ids.map(statusOf)).toEqual(['agreed', 'returned', 'submitted']);
    expect(eventsOf(db).filter((event) => ['skp.agreed', 'skp.returned'].includes(event))).toHaveLength(2);
  });

  it('says beside a row why it was refused, and still does the others', () => {
    const [short, stale, good] = [cast.employee, cast.colleague, cast.contract].map(
      (member) => givenSubmittedSkp(db, member).skpId,
    ) as [string, string, string];
    const done = review([
      verdict(short, 'return', { reason: 'kurang' }),
      verdict(stale, 'agree', { revision: 1 }),
      verdict(good, 'agree'),
    ]);
    expect(done).toMatchObject({ agreed: 1, returned: 0, reasons: [] });
    expect(Object.keys(done.fields)).toEqual([`plans.${short}.reason`, `plans.${stale}.choice`]);
    expect(done.fields[`plans.${stale}.choice`]).toContain(`${cast.colleague.name}: Data ini sudah diubah sejak`);
    expect([short, stale, good].map(statusOf)).toEqual(['submitted', 'submitted', 'agreed']);
  });

  it('lists plans that no longer wait apart from the rows, with the name only if the reader may know it', () => {
    const { skpId } = givenSubmittedSkp(db, cast.employee);
    const asked = verdict(skpId, 'agree');
    withdrawSkp(actingAs(db, cast.employee, DAY), { skpId });
    const { skpId: foreign } = givenSubmittedSkp(db, cast.stranger);
    const before = countAuditEntries(db);
    const done = review([asked, verdict(foreign, 'agree'), { ...asked, skpId: 'tidak-ada' }]);
    expect(done).toMatchObject({ agreed: 0, returned: 0, fields: {} });
    const unknown = 'Satu SKP tidak ada lagi di antara yang menunggu Anda.';
    expect(done.reasons).toEqual([
      expect.stringContaining(`${cast.employee.name}: Status SKP sudah berubah`),
      unknown,
      unknown,
    ]);
    expect(countAuditEntries(db)).toBe(before);
  });

  it("lets nobody set their own plan, nor another person's while the appraiser still has time", () => {
    const { skpId } = givenSubmittedSkp(db, cast.employee);
    for (const member of [cast.employee, cast.head]) {
      const done = review([verdict(skpId, 'agree')], member);
      expect(done.fields[`plans.${skpId}.choice`]).toContain('bukan wewenang Anda');
    }
    expect(statusOf(skpId)).toBe('submitted');
  });

  it('stores that they were set by a Plt.', () => {
    const { skpId, cycle } = givenSubmittedSkp(db, cast.employee);
    appointAppraiser(actingAs(db, cast.agencyAdmin, '2026-01-12'), {
      ...{ unitId: castUnits.services.id, appraiser: cast.otherAppraiser.signInName, capacity: 'plt' },
      ...{ fromOn: '2026-01-12', toOn: '2026-03-31', reason: 'Pejabat cuti besar', letterNumber: '800/12' },
    });
    const [row] = reviewPage(actingAs(db, cast.otherAppraiser, DAY), cycle, undefined).rows;
    expect(row).toMatchObject({ skpId, actedAs: expect.stringContaining('Plt.') });
    review([verdict(skpId, 'agree')], cast.otherAppraiser);
    expect(versionsOf(db, skpId)[0]).toMatchObject({ agreedByName: cast.otherAppraiser.name, agreedCapacity: 'plt' });
  });
});

describe('the page', () => {
  const pageOf = (cycle: CycleRow, member: CastMember = cast.appraiser, after?: string) =>
    reviewPage(actingAs(db, member, DAY), cycle, after);

  it('shows only plans that wait for the reader, the longest waiting first', () => {
    const cycle = givenOpenCycle(db);
    const later = givenSubmittedSkp(db, cast.employee, { day: '2026-01-15' });
    const earlier = givenSubmittedSkp(db, cast.contract, { day: '2026-01-12' });
    givenDraftSkp(db, cast.colleague);
    givenSubmittedSkp(db, cast.stranger);
    expect(pageOf(cycle).rows.map(({ skpId }) => skpId)).toEqual([earlier.skpId, later.skpId]);
    expect(pageOf(cycle, cast.employee).rows).toEqual([]);
    const [first] = pageOf(cycle).rows;
    const submittedAt = skpHead(db, first!.skpId)!.submittedAt!.getTime();
    const rest = pageOf(cycle, cast.appraiser, `${submittedAt}.${first!.skpId}`);
    expect(rest.rows.map(({ skpId }) => skpId)).toEqual([later.skpId]);
    expect(pageOf(cycle, cast.appraiser, `${submittedAt + 10 ** 9}.x`).rows).toEqual([]);
  });

  it('compares with the plan of last year, and says if there is none', () => {
    givenAgreedSkp(db, cast.employee, { year: 2025 });
    const cycle = givenOpenCycle(db);
    const [result] = staffPlan.results;
    const [{ target: _, ...measured } = { target: '', title: '', direction: 'more' as const }] = result!.indicators;
    const plan = { ...staffPlan, results: [{ ...result!, indicators: [{ ...measured, target: '97' }] }] };
    givenSubmittedSkp(db, cast.employee, { cycle, plan });
    givenSubmittedSkp(db, cast.contract, { cycle });
    const rows = new Map(pageOf(cycle).rows.map((row) => [row.name, row]));
    const { compared } = rows.get(cast.employee.name)!;
    expect(compared).toMatchObject({ since: 'earlier', label: `SKP 2025 (${cast.employee.position})` });
    expect(compared!.differences.map(({ field, before, after }) => [field, before, after])).toContainEqual([
      'Target “Balita gizi kurang yang ditangani”',
      '≥ 95 persen',
      '≥ 97 persen',
    ]);
    expect(rows.get(cast.contract.name)!.compared).toBeUndefined();
  });

  it('compares a change with the version in force, and counts gaps and advice', () => {
    const { skpId, cycle } = givenAgreedSkp(db, cast.employee, { day: '2026-01-12' });
    const owner = actingAs(db, cast.employee, '2026-01-15');
    openChange(owner, { skpId, reason: 'Target dinaikkan oleh pimpinan' });
    const [first, ...others] = staffPlan.results;
    const plan = { ...staffPlan, results: [{ ...first!, title: 'Menyusun laporan' }, ...others] };
    saveSkp(owner, { ...plan, skpId, revision: skpHead(db, skpId)!.revision });
    submitSkp(owner, { skpId });
    const [row] = pageOf(cycle).rows;
    expect(row).toMatchObject({ isChange: true, compared: { since: 'version' }, gaps: [], submittedOn: '2026-01-15' });
    expect(row!.compared!.differences.length).toBeGreaterThan(0);
    expect(row!.advice).toBeGreaterThan(0);
  });
});
