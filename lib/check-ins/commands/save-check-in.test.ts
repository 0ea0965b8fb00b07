import { describe, expect, it } from 'vitest';
import { realisations } from '@/db/schema';
import { StaleRevision } from '@/lib/kernel/decision';
import { byPlace } from '@/tests/support/by-place';
import { cast } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { givenOpenedCheckIn, givenReviewedCheckIn, givenSubmittedCheckIn, reportOf } from '@/tests/support/given';
import { eventsOf, refusalOf } from '@/tests/support/traces';
import { findCheckIn } from '../queries/check-in';
import { type CheckInReport, saveCheckIn } from './save-check-in';

const DAY = '2026-04-06';

function given() {
  const db = freshDatabase();
  const opened = givenOpenedCheckIn(db, cast.employee);
  const ctx = actingAs(db, cast.employee, DAY);
  const report = (values: string[]) => reportOf(ctx, opened.checkInId, values);
  const saved = () => findCheckIn(ctx, opened.checkInId)!;
  const placed = (fields: Readonly<Record<string, string>>) => byPlace(saved().content.results, fields);
  return { db, ctx, ...opened, report, saved, placed };
}

/** The given report, but with these links in its first result. */
function withLinks(report: CheckInReport, ...links: { id?: string; url: string; note: string }[]): CheckInReport {
  const [first, ...rest] = report.results;
  const evidence = links.map(({ id = '', ...link }) => ({ id, ...link }));
  return { ...report, results: [{ ...first!, evidence }, ...rest] };
}

describe('saving a report', () => {
  it('reads Indonesian numbers and days, with no upper limit, and keeps the obstacles', () => {
    const { db, ctx, checkInId, report, saved } = given();
    const outcome = saveCheckIn(ctx, { ...report(['1.234,5', '0', '3 April 2026']), obstacles: 'Hujan terus.' });
    expect(outcome).toMatchObject({ subject: checkInId, detail: { realisations: 3 }, revision: 2 });
    expect(
      db
        .select()
        .from(realisations)
        .all()
        .map(({ value, doneOn, entry }) => [value, doneOn, entry]),
    ).toEqual([
      ['1234.5', null, 1],
      ['0', null, 1],
      [null, '2026-04-03', 1],
    ]);
    expect(saved().checkIn).toMatchObject({ obstacles: 'Hujan terus.', revision: 2 });
  });

  it('adds an entry for a changed value, none for an unchanged one, and one for a removed one', () => {
    const { db, ctx, report } = given();
    saveCheckIn(ctx, report(['3', '2']));
    saveCheckIn(ctx, report(['3', '2,5']));
    saveCheckIn(ctx, report(['', '2,5']));
    const rows = db.select().from(realisations).all();
    expect(rows.map(({ value, entry }) => [value, entry])).toEqual([
      ['3', 1],
      ['2', 1],
      ['2.5', 2],
      [null, 2],
    ]);
  });

  it('keeps links: adds new ones, leaves equal ones, ends left-out ones, and ignores blank rows', () => {
    const { db, ctx, report, saved } = given();
    const link = (n: number) => ({ url: `https://berkas.go.id/${n}`, note: `Berkas ${n}` });
    saveCheckIn(ctx, withLinks(report([]), link(1), link(2), { url: '', note: '' }));
    const [first, second] = saved().evidence;
    saveCheckIn(ctx, withLinks(report([]), { id: first!.id, ...link(1) }, { id: second!.id, ...link(3) }));
    expect(saved().evidence.map(({ id, note }) => [id === first!.id, note])).toEqual([
      [true, 'Berkas 1'],
      [false, 'Berkas 3'],
    ]);
    const events = eventsOf(db);
    saveCheckIn(ctx, report([]));
    expect(eventsOf(db).slice(events.length)).toEqual(['check-in.saved']);
    expect(events.slice(-2)).toEqual(['evidence.kept', 'check-in.saved']);
  });

  it('names empty fields together with wrong ones when it is handed in', () => {
    const { db, ctx, report, placed } = given();
    const refusal = refusalOf(db, () => saveCheckIn(ctx, { ...report(['tiga', '2']), isHandedIn: true }));
    expect(placed(refusal.fields)).toMatchObject({
      'results.0.indicators.0.value': expect.stringContaining('ulis angka'),
      'results.1.indicators.0.value': expect.stringContaining('mengapa belum ada'),
    });
    expect(Object.keys(refusal.fields)).toHaveLength(2);
    saveCheckIn(ctx, { ...report(['3', '2', '1 Maret 2026']), isHandedIn: true });
  });

  it('names wrong fields and saves nothing', () => {
    const { db, ctx, report, placed } = given();
    const wrong = { ...report(['tiga', '2', '31-2-2026']), obstacles: 'Tidak tersimpan' };
    expect(Object.keys(placed(refusalOf(db, () => saveCheckIn(ctx, wrong)).fields))).toEqual([
      'results.0.indicators.0.value',
      'results.1.indicators.0.value',
    ]);
    const both = withLinks(report(['tiga']), { url: 'berkas', note: 'Laporan' });
    expect(placed(refusalOf(db, () => saveCheckIn(ctx, both)).fields)).toMatchObject({
      'results.0.indicators.0.value': expect.stringContaining('ulis angka'),
      'results.0.evidence.0.url': expect.stringMatching(/^Bukti 1 hasil kerja 1: tulis alamat/),
    });
    const script = withLinks(report(['3']), { url: 'javascript:alert(1)', note: '' });
    expect(Object.keys(placed(refusalOf(db, () => saveCheckIn(ctx, script)).fields))).toEqual([
      'results.0.evidence.0.url',
      'results.0.evidence.0.note',
    ]);
  });

  it('shows both versions to a person who saves an older one', () => {
    const { db, ctx, report, placed } = given();
    const older = report(['1']);
    saveCheckIn(ctx, report(['3']));
    const refusal = refusalOf(db, () => saveCheckIn(ctx, older));
    expect(refusal).toBeInstanceOf(StaleRevision);
    const { revision, current } = refusal as StaleRevision;
    expect([revision, placed(current)['results.0.indicators.0.value']]).toEqual([2, '3']);
  });

  it('takes no indicator, result or link of another report', () => {
    const { db, ctx, report } = given();
    const { checkInId: other } = givenOpenedCheckIn(db, cast.colleague);
    const theirs = reportOf(actingAs(db, cast.colleague, DAY), other, ['5']);
    saveCheckIn(actingAs(db, cast.colleague, DAY), withLinks(theirs, { url: 'https://berkas.go.id', note: 'Milik' }));
    const link = findCheckIn(actingAs(db, cast.colleague, DAY), other)!.evidence[0]!;
    const tries = [
      { ...report([]), results: theirs.results },
      withLinks(report([]), { id: link.id, url: 'https://berkas.go.id', note: 'Milik' }),
      { ...theirs, checkInId: other },
    ];
    for (const input of tries) expect(refusalOf(db, () => saveCheckIn(ctx, input)).kind).toBe('missing');
  });

  it('is for the employee only', () => {
    const { db, report } = given();
    const input = report(['3']);
    const save = (member: (typeof cast)[keyof typeof cast]) =>
      refusalOf(db, () => saveCheckIn(actingAs(db, member, DAY), input));
    expect(save(cast.appraiser).reasons).toEqual(['Langkah ini bukan wewenang Anda.']);
    for (const member of [cast.colleague, cast.stranger, cast.otherAppraiser])
      expect(save(member).kind).toBe('missing');
  });

  it.each([
    ['handed in', givenSubmittedCheckIn],
    ['answered', givenReviewedCheckIn],
  ])('is refused once the report is %s', (_, givenCheckIn) => {
    const db = freshDatabase();
    const { checkInId } = givenCheckIn(db, cast.employee);
    const ctx = actingAs(db, cast.employee, '2026-04-08');
    const refusal = refusalOf(db, () => saveCheckIn(ctx, reportOf(ctx, checkInId, ['9'])));
    expect(refusal.reasons[0]).toContain('sudah diajukan');
  });
});
