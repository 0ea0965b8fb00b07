import { beforeEach, describe, expect, it } from 'vitest';
import type { Connection } from '@/db/client';
import { reviewCheckIn } from '@/lib/check-ins/commands/review-check-in';
import { findValidPaper } from '@/lib/documents/queries';
import { anAnswer, aSaying } from '@/tests/support/answer';
import { type CastMember, cast } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { givenAgreedSkp, givenReviewedCheckIn, givenSubmittedCheckIn, narrativePlan } from '@/tests/support/given';
import { givenOpenAppraisal, givenReleasedAppraisal } from '@/tests/support/given-appraisals';
import { receiveAppraisal } from './commands/receive-appraisal';
import { setUnitAchievement } from './commands/set-unit-achievement';
import { findAppraisal } from './queries';
import { appraisalBoard } from './queries/board';
import { judgedContent } from './queries/content';
import { printedAppraisal } from './queries/print';
import { evaluationSnapshot } from './queries/snapshot';
import { viewAppraisal } from './queries/view';

const DAY = '2026-04-10';
let db: Connection;
beforeEach(() => {
  db = freshDatabase();
});
const as = (member: CastMember, day = DAY) => actingAs(db, member, day);

describe('the content that an appraisal judges', () => {
  it('is what was reported, proved and said in its period', () => {
    const skp = givenAgreedSkp(db, cast.employee);
    givenReviewedCheckIn(db, cast.employee, { skpId: skp.skpId, values: ['96'] });
    const { appraisalId } = givenReleasedAppraisal(db, cast.employee, { skp, day: '2026-04-08' });
    const [first] = judgedContent(as(cast.employee), findAppraisal(as(cast.employee), appraisalId)!).results;
    expect(first!.indicators[0]!.told).toMatchObject([
      { words: '96 persen – Sedang berjalan.', period: undefined, progress: { comparison: 'within' } },
    ]);
    expect(first!.indicators[0]!.chartPoints).toEqual([]);
    expect(first!.evidence).toMatchObject([{ note: 'Laporan triwulan', url: 'https://berkas.purnama.go.id/laporan' }]);
    expect(first!.feedback).toEqual([{ words: 'Pimpinan: Laporan rapi dan tepat waktu.', sentiment: 'positif' }]);
  });

  it('judges no yearly target by one quarter [CEK-01]', () => {
    const skp = givenAgreedSkp(db, cast.employee);
    givenReviewedCheckIn(db, cast.employee, { skpId: skp.skpId, values: ['48'] });
    const { appraisalId } = givenReleasedAppraisal(db, cast.employee, { skp, day: '2026-04-08' });
    const [first] = judgedContent(as(cast.employee), findAppraisal(as(cast.employee), appraisalId)!).results;
    expect(first!.indicators[0]!.told[0]!.progress).toMatchObject({ state: 'underway', comparison: 'below' });
  });

  it('says who gave feedback on results, indicators and behaviour [UMPAN-01]', () => {
    const skp = givenAgreedSkp(db, cast.employee);
    const { checkInId } = givenSubmittedCheckIn(db, cast.employee, { skpId: skp.skpId });
    const { lineageId, indicators } = skp.content.results[0]!;
    const [own] = anAnswer([{ lineageId, sentiment: 'positif', body: 'Rapi.\nTeruskan.' }]).results;
    const sayings = [
      { ...aSaying('pimpinan', 'Sigap.', 'Camat Harapan'), about: '' },
      { ...aSaying('bawahan', 'Sabar.', 'Rina Sari'), about: indicators[0]!.lineageId },
    ];
    const behaviourSayings = [{ ...aSaying('pihak-lain', 'Ramah.'), coreValue: 'harmonis' as const }];
    const answer = anAnswer([], { results: [{ ...own!, sayings }], behaviourSayings });
    reviewCheckIn(as(cast.appraiser), { checkInId, revision: 3, ...answer });
    const { appraisalId } = givenReleasedAppraisal(db, cast.employee, { skp, day: '2026-04-11' });
    const found = findAppraisal(as(cast.employee, '2026-04-12'), appraisalId)!;
    const { results, behaviours } = evaluationSnapshot(as(cast.employee, '2026-04-12'), found);
    expect(results[0]!.feedback).toEqual(['Pimpinan: Rapi.\nTeruskan.', 'Pimpinan (Camat Harapan): Sigap.']);
    expect(results[0]!.indicators[0]!.feedback).toEqual(['Pegawai di bawahnya (Rina Sari): Sabar.']);
    expect(behaviours.find(({ value }) => value === 'harmonis')!.feedback).toEqual(['Stakeholder terkait: Ramah.']);
  });

  it('hides the words of feedback from officers, who see the ratings', () => {
    const skp = givenAgreedSkp(db, cast.employee);
    givenReviewedCheckIn(db, cast.employee, { skpId: skp.skpId });
    const { appraisalId } = givenReleasedAppraisal(db, cast.employee, { skp, day: '2026-04-08' });
    for (const [member, sight] of [
      [cast.unitAdmin, 'outcome'],
      [cast.agencyAdmin, 'ratings'],
      [cast.auditor, 'ratings'],
    ] as const) {
      const view = viewAppraisal(as(member), appraisalId)!;
      expect(view).toMatchObject({ sight, appraisal: { predikat: 'baik' } });
      expect(JSON.stringify(view.content)).not.toContain('Laporan rapi');
      expect(printedAppraisal(as(member), appraisalId, 'C')).toBeUndefined();
      expect(printedAppraisal(as(member), appraisalId, 'D')).toBeDefined();
    }
  });

  it('names the periods for the year, and shows their predikat without calculating from them', () => {
    const skp = givenAgreedSkp(db, cast.employee);
    givenReviewedCheckIn(db, cast.employee, { skpId: skp.skpId, values: ['96'] });
    givenReleasedAppraisal(db, cast.employee, { skp, results: 'diatas', behaviour: 'diatas' });
    const { appraisalId } = givenOpenAppraisal(db, cast.employee, { skp, period: 'tahunan', day: '2027-01-05' });
    const view = viewAppraisal(as(cast.appraiser, '2027-01-05'), appraisalId)!;
    expect(view.appraisal).toMatchObject({ scope: 'tahunan', predikat: null });
    expect(view.history).toMatchObject([{ kind: 'triwulanan', ordinal: 1, predikat: 'sangat-baik' }]);
    expect(view.content.results[0]!.indicators[0]!.told).toMatchObject([{ period: 'Triwulan I' }]);
    expect(view.content.results[0]!.indicators[0]!.chartPoints).toEqual([
      { label: 'TW I', value: '96', words: '96 persen' },
      ...['TW II', 'TW III', 'TW IV'].map((label) => ({ label, value: null, words: 'belum ada' })),
    ]);
    expect(view.content.results[0]!.feedback[0]!.words).toContain('Pimpinan (Triwulan I): ');
  });

  it('advises the rating of results for the head of an organisation, to the appraiser alone', () => {
    const { appraisalId } = givenOpenAppraisal(db, cast.clinicHead);
    expect(viewAppraisal(as(cast.head), appraisalId)!.advice).toBeUndefined();
    // The next lines enter the achievement of the clinic itself, from which the advice comes. The appraisal uses that of the health office.
    const { periodId } = findAppraisal(as(cast.head), appraisalId)!.appraisal;
    givenAchievementOf('unit-melati', periodId);
    expect(viewAppraisal(as(cast.head), appraisalId)!.advice).toEqual({ achievement: 'istimewa', rating: 'diatas' });
    expect(viewAppraisal(as(cast.mayor), appraisalId)!.advice).toBeUndefined();
  });
});

it('[NILAI-11] shows a qualitative plan as text, on C.1.1', () => {
  const skp = givenAgreedSkp(db, cast.employee, { approach: 'kualitatif', plan: narrativePlan });
  givenReviewedCheckIn(db, cast.employee, { skpId: skp.skpId });
  const { appraisalId } = givenReleasedAppraisal(db, cast.employee, { skp });
  const ctx = as(cast.employee);
  const [result] = viewAppraisal(ctx, appraisalId)!.content.results;
  expect(result!.indicators.map(({ targetWords, told }) => [targetWords, told[0]?.words])).toEqual([
    ['', 'Sedang berjalan.'],
    ['', 'Sedang berjalan.'],
  ]);
  expect(findValidPaper(db, appraisalId, 'C.1.1')?.number).toBe('C.1.1/0001/DINKES-YANKES/2026');
  expect(printedAppraisal(ctx, appraisalId, 'C')!.paper.sheets[0]!.code).toBe('C.1.1');
});

describe('the board of appraisals', () => {
  it('shows the appraiser their people and the spread, and the employee only what was handed over', () => {
    givenReleasedAppraisal(db, cast.employee);
    givenOpenAppraisal(db, cast.contract);
    const boardOf = (member: CastMember) => appraisalBoard(as(member), {})!;
    const board = boardOf(cast.appraiser);
    expect(board.team.map(({ name, status }) => [name, status])).toEqual([
      [cast.colleague.name, null],
      [cast.employee.name, 'released'],
      [cast.contract.name, 'draft'],
      [cast.unitAdmin.name, null],
    ]);
    expect(board.counts).toMatchObject({ baik: 1, 'sangat-baik': 0 });
    expect(boardOf(cast.employee).own).toHaveLength(1);
    expect(boardOf(cast.contract).own).toEqual([]);
    expect(boardOf(cast.employee).team).toEqual([]);
  });

  it('shows the people that a search finds, and still counts everybody', () => {
    givenReleasedAppraisal(db, cast.employee);
    const board = (search: string) => appraisalBoard(as(cast.appraiser), { search })!;
    const [first] = cast.employee.name.replace(/^(dr|drg|Hj|H)\. /, '').split(' ');
    expect(board(` ${first!.toUpperCase()} `.trim()).shown.map(({ name }) => name)).toEqual([cast.employee.name]);
    expect(board(cast.employee.identity!.slice(0, 10)).shown.map(({ name }) => name)).toEqual([cast.employee.name]);
    expect(board('tidak ada').shown).toEqual([]);
    expect(board('tidak ada').team).toHaveLength(4);
    expect(board('tidak ada').counts).toMatchObject({ baik: 1 });
    expect(board('').shown).toHaveLength(4);
  });
});

describe('the printed appraisal', () => {
  it('has the day of receipt beside the frozen content', () => {
    const { appraisalId } = givenReleasedAppraisal(db, cast.employee);
    const frozen = findValidPaper(db, appraisalId, 'D.1.1')!.contentHash;
    receiveAppraisal(as(cast.employee), { appraisalId });
    const { paper } = printedAppraisal(as(cast.employee), appraisalId, 'D')!;
    expect(JSON.stringify(paper)).toContain('Purnama, 10 April 2026');
    expect(findValidPaper(db, appraisalId, 'D.1.1')!.contentHash).toBe(frozen);
  });

  it('is a draft before the hand-over, and missing for strangers', () => {
    const { appraisalId } = givenOpenAppraisal(db, cast.employee);
    expect(printedAppraisal(as(cast.appraiser), appraisalId, 'C')).toMatchObject({
      paper: { watermark: 'DRAF' },
      fileName: 'evaluasi-2026-triwulan-1-dewi-anggraini-draf',
    });
    for (const member of [cast.employee, cast.colleague, cast.stranger, cast.agencyAdmin, cast.auditor])
      expect(printedAppraisal(as(member), appraisalId, 'D')).toBeUndefined();
  });
});

function givenAchievementOf(unitId: string, periodId: string): void {
  setUnitAchievement(as(cast.agencyAdmin), {
    periodId,
    unitId,
    achievement: 'istimewa',
    source: 'entered',
    issuedOn: DAY,
    basis: 'Capaian rencana aksi.',
    revision: 0,
  });
}
