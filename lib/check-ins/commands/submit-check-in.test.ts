import { describe, expect, it } from 'vitest';
import { cycles } from '@/db/schema';
import { readTarget } from '@/lib/goals/rules/targets';
import { byPlace } from '@/tests/support/by-place';
import { cast } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import {
  givenAgreedSkp,
  givenOpenedCheckIn,
  givenSubmittedCheckIn,
  narrativePlan,
  reportOf,
  staffPlan,
} from '@/tests/support/given';
import { eventsOf, refusalOf } from '@/tests/support/traces';
import { checkInFor, findCheckIn, periodEntries, rightsIn } from '../queries/check-in';
import { askAdjustment } from './ask-adjustment';
import { saveCheckIn } from './save-check-in';
import { submitCheckIn } from './submit-check-in';
import { withdrawCheckIn } from './withdraw-check-in';

/** The fields that a submission refuses, named by the position of their result. */
function refusedFields(db: ReturnType<typeof freshDatabase>, checkInId: string) {
  const { fields } = refusalOf(db, () => submitCheckIn(employee(db), { checkInId }));
  return byPlace(findCheckIn(employee(db), checkInId)!.content.results, fields);
}
const employee = (db: ReturnType<typeof freshDatabase>, day = '2026-04-06') => actingAs(db, cast.employee, day);

describe('handing a report in', () => {
  it('gives it to the appraiser, who can read it from then on', () => {
    const db = freshDatabase();
    const { checkInId } = givenOpenedCheckIn(db, cast.employee);
    const report = reportOf(employee(db), checkInId, ['3', '2', '1 April 2026']);
    const appraiser = actingAs(db, cast.appraiser, '2026-04-06');
    saveCheckIn(employee(db), { ...report, obstacles: 'Rahasia sampai diajukan' });
    expect(findCheckIn(appraiser, checkInId)).toMatchObject({ realisations: new Map(), checkIn: { obstacles: '' } });
    submitCheckIn(employee(db), { checkInId });
    expect(findCheckIn(appraiser, checkInId)!.realisations.size).toBe(3);
    expect(checkInFor(appraiser, checkInId)!.checkIn).toMatchObject({ status: 'submitted', revision: 3 });
    expect(eventsOf(db).at(-1)).toBe('check-in.submitted');
  });

  it('counts corrections from the first handing in, not earlier attempts', () => {
    const db = freshDatabase();
    const { checkInId } = givenOpenedCheckIn(db, cast.employee);
    const save = (first: string, hour: number) => {
      const ctx = { ...employee(db), now: new Date(`2026-04-06T0${hour}:00:00Z`) };
      saveCheckIn(ctx, reportOf(ctx, checkInId, [first, '2', '1 April 2026']));
      return { submit: () => submitCheckIn(ctx, { checkInId }), withdraw: () => withdrawCheckIn(ctx, { checkInId }) };
    };
    const corrections = () =>
      [...periodEntries(findCheckIn(employee(db), checkInId)!).values()].map((row) => row.corrections).sort();
    save('1', 1);
    const last = save('2', 2);
    last.submit();
    expect(corrections()).toEqual([0, 0, 0]);
    last.withdraw();
    save('3', 3).submit();
    expect(corrections()).toEqual([0, 0, 1]);
  });

  it('asks for a realisation or a reason per indicator, at its field', () => {
    const db = freshDatabase();
    const { checkInId } = givenOpenedCheckIn(db, cast.employee);
    saveCheckIn(employee(db), reportOf(employee(db), checkInId, ['3']));
    const fields = refusedFields(db, checkInId);
    expect(Object.keys(fields)).toEqual(['results.0.indicators.1.value', 'results.1.indicators.0.value']);
  });

  it('asks about a value that is likely a slip, and remembers its confirmation [TARGET-07]', () => {
    const db = freshDatabase();
    const { checkInId } = givenOpenedCheckIn(db, cast.employee);
    const report = reportOf(employee(db), checkInId, ['970', '2', '1 April 2026']);
    const { revision } = saveCheckIn(employee(db), report);
    const fields = refusedFields(db, checkInId);
    expect(fields).toEqual({ 'results.0.indicators.0.isSure': expect.stringMatching(/970 persen\. Benar\?/) });
    const [first, ...others] = report.results;
    const ticked = { ...first!, indicators: first!.indicators.map((row, i) => ({ ...row, isSure: i === 0 })) };
    const sure = saveCheckIn(employee(db), { ...report, revision, results: [ticked, ...others] });
    // The report is saved again without the tick, because the form no longer shows the box.
    saveCheckIn(employee(db), { ...report, revision: sure.revision });
    submitCheckIn(employee(db), { checkInId });
    const entries = [...periodEntries(findCheckIn(employee(db), checkInId)!).values()];
    expect(entries.find(({ value }) => value === '970')).toMatchObject({ value: '970', isSure: true, entry: 1 });
  });

  it('asks about a quarter that has not begun on the day of handing in [TARGET-07]', () => {
    const db = freshDatabase();
    const [first, second] = staffPlan.results;
    const target = readTarget('', 'triwulan II');
    if ('wrong' in target) throw new Error(target.wrong);
    const byQuarter = { title: 'Pedoman disahkan', aspect: 'waktu', ...target } as const;
    const plan = { ...staffPlan, results: [first!, { ...second!, indicators: [byQuarter] }] };
    const { skpId } = givenAgreedSkp(db, cast.employee, { plan });
    const { checkInId } = givenOpenedCheckIn(db, cast.employee, { skpId });
    saveCheckIn(employee(db), reportOf(employee(db), checkInId, ['3', '2', 'TW IV']));
    expect(refusedFields(db, checkInId)).toEqual({
      'results.1.indicators.0.isSure': expect.stringMatching(/triwulan IV 2026 belum dimulai\. Benar\?/),
    });
    submitCheckIn(employee(db, '2026-10-01'), { checkInId });
  });

  it('[CEK-05] needs a text if the plan is qualitative', () => {
    const db = freshDatabase();
    const { skpId } = givenAgreedSkp(db, cast.employee, { approach: 'kualitatif', plan: narrativePlan });
    const { checkInId } = givenOpenedCheckIn(db, cast.employee, { skpId });
    const report = reportOf(employee(db), checkInId, ['12']);
    const told = report.results.map((result) => ({
      ...result,
      indicators: result.indicators.map((row, i) => ({ ...row, note: i === 0 ? 'Delapan keluarga terlayani.' : '' })),
    }));
    const { revision } = saveCheckIn(employee(db), { ...report, results: told });
    expect(Object.keys(refusedFields(db, checkInId))).toEqual(['results.0.indicators.1.note']);
    const whole = told.map((result) => ({
      ...result,
      indicators: result.indicators.map((row) => ({ ...row, note: row.note || 'Belum dimulai.' })),
    }));
    saveCheckIn(employee(db), { ...report, revision, results: whole });
    submitCheckIn(employee(db), { checkInId });
    const entries = periodEntries(findCheckIn(employee(db), checkInId)!);
    expect(entries.get(told[0]!.indicators[0]!.lineageId)).toMatchObject({
      value: null,
      note: 'Delapan keluarga terlayani.',
    });
  });

  it('is late after the window, but never refused because of it', () => {
    const db = freshDatabase();
    const { checkInId } = givenSubmittedCheckIn(db, cast.employee, { day: '2026-11-30' });
    expect(checkInFor(employee(db, '2026-12-01'), checkInId)!.checkIn.status).toBe('submitted');
  });

  it('is refused twice, to the appraiser, and missing for strangers', () => {
    const db = freshDatabase();
    const { checkInId } = givenSubmittedCheckIn(db, cast.employee);
    const submit = (member: (typeof cast)[keyof typeof cast]) =>
      refusalOf(db, () => submitCheckIn(actingAs(db, member, '2026-04-08'), { checkInId }));
    expect(submit(cast.employee).reasons[0]).toContain('Status check-in sudah berubah');
    expect(submit(cast.appraiser).reasons[0]).toBe('Langkah ini bukan wewenang Anda.');
    expect(submit(cast.colleague).kind).toBe('missing');
  });

  it('is done again after it was returned: only then do others see the values typed since', () => {
    const db = freshDatabase();
    const { checkInId } = givenOpenedCheckIn(db, cast.employee);
    const HANDED_IN = 'Hujan terus.';
    const first = reportOf(employee(db), checkInId, ['3', '2', '1 April 2026']);
    saveCheckIn(employee(db), { ...first, obstacles: HANDED_IN });
    submitCheckIn(employee(db), { checkInId });
    const appraiser = actingAs(db, cast.appraiser, '2026-04-08');
    askAdjustment(appraiser, { checkInId, revision: 3, reason: 'Angka belum sesuai laporan.' });
    const firstValue = (ctx: typeof appraiser) => {
      const found = findCheckIn(ctx, checkInId)!;
      const { lineageId } = found.content.results[0]!.indicators[0]!;
      return found.realisations.get(lineageId)!.byPeriod.get(found.checkIn.period.id)!.value;
    };
    const later = employee(db, '2026-04-09');
    const obstacles = (ctx: typeof appraiser) => findCheckIn(ctx, checkInId)!.checkIn.obstacles;
    const report = reportOf(later, checkInId, ['8', '2', '1 April 2026']);
    saveCheckIn(later, { ...report, obstacles: 'Belum jadi: atasan sulit ditemui' });
    expect([firstValue(later), firstValue(appraiser)]).toEqual(['8', '3']);
    expect([obstacles(later), obstacles(appraiser)]).toEqual(['Belum jadi: atasan sulit ditemui', HANDED_IN]);
    saveCheckIn(later, { ...report, obstacles: 'Alat ukur rusak', revision: report.revision + 1 });
    submitCheckIn(later, { checkInId });
    expect([firstValue(appraiser), obstacles(appraiser)]).toEqual(['8', 'Alat ukur rusak']);
    expect(checkInFor(later, checkInId)!.checkIn.adjustmentReason).toBeNull();
  });
});

describe('a report that was never handed in', () => {
  it('stays readable for its writer after the year was closed, and for nobody else', () => {
    const db = freshDatabase();
    const { checkInId } = givenOpenedCheckIn(db, cast.employee, { values: ['3'] });
    db.update(cycles).set({ status: 'closed' }).run();
    const rights = [cast.employee, cast.appraiser].map((member) => {
      const ctx = actingAs(db, member, '2027-03-01');
      const { read, write } = rightsIn(ctx, findCheckIn(ctx, checkInId)!);
      return { read, write };
    });
    expect(rights).toEqual([
      { read: true, write: false },
      { read: false, write: false },
    ]);
  });
});

describe('taking a report back', () => {
  it('makes it a draft that nobody else can read', () => {
    const db = freshDatabase();
    const { checkInId } = givenSubmittedCheckIn(db, cast.employee);
    withdrawCheckIn(employee(db), { checkInId });
    const seen = findCheckIn(actingAs(db, cast.appraiser, '2026-04-08'), checkInId)!;
    expect(seen).toMatchObject({ evidence: [], realisations: new Map(), checkIn: { status: 'draft', obstacles: '' } });
    expect(eventsOf(db).at(-1)).toBe('check-in.withdrawn');
  });

  it('is refused once the appraiser acted, to others, and for drafts', () => {
    const db = freshDatabase();
    const { checkInId } = givenSubmittedCheckIn(db, cast.employee);
    const withdraw = (member: (typeof cast)[keyof typeof cast]) =>
      refusalOf(db, () => withdrawCheckIn(actingAs(db, member, '2026-04-08'), { checkInId }));
    expect(withdraw(cast.appraiser).reasons[0]).toBe('Langkah ini bukan wewenang Anda.');
    expect(withdraw(cast.stranger).kind).toBe('missing');
    askAdjustment(actingAs(db, cast.appraiser, '2026-04-08'), {
      checkInId,
      revision: 3,
      reason: 'Lengkapi bukti dukung.',
    });
    expect(withdraw(cast.employee).reasons[0]).toContain('Status check-in sudah berubah');
  });
});
