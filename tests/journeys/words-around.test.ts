import { beforeAll, describe, expect, it } from 'vitest';
import type { Connection } from '@/db/client';
import { agencies } from '@/db/schema';
import { printedAppraisal } from '@/lib/appraisals/queries/print';
import { viewAppraisal } from '@/lib/appraisals/queries/view';
import { openCheckIn } from '@/lib/check-ins/commands/open-check-in';
import { saveCheckIn } from '@/lib/check-ins/commands/save-check-in';
import { submitCheckIn } from '@/lib/check-ins/commands/submit-check-in';
import { findCheckIn } from '@/lib/check-ins/queries/check-in';
import { periodsOf } from '@/lib/cycles/queries';
import { recordDialogue } from '@/lib/dialogues/commands/record-dialogue';
import { openChange } from '@/lib/skp/commands/open-change';
import { returnSkp } from '@/lib/skp/commands/return-skp';
import { saveSkp } from '@/lib/skp/commands/save-skp';
import { submitSkp } from '@/lib/skp/commands/submit-skp';
import { skpHead } from '@/lib/skp/queries';
import { findSkp, timelineOf } from '@/lib/skp/queries/plans';
import { findVersion } from '@/lib/skp/queries/version-page';
import { type CastMember, cast } from '../support/cast';
import { actingAs } from '../support/context';
import { freshDatabase } from '../support/database';
import { reportOf, staffPlan } from '../support/given';
import { givenReleasedAppraisal } from '../support/given-appraisals';

const DAY = '2026-07-08';

/** One text for each place where a person writes free text. */
const WORDS = {
  obstacle: 'Alat ukur rusak sejak Mei.',
  note: 'Sebagian balita pindah.',
  discussed: 'Beban kerja terlalu berat bagi saya.',
  agreed: 'Dibantu satu orang lagi.',
  change: 'Target diubah karena mutasi rekan kerja.',
  returned: 'Indikatornya belum dapat diukur sama sekali.',
  judged: 'Seluruh target periode ini tercapai.',
};

let db: Connection;
let skpId: string;
let checkInId: string;
let appraisalId: string;

beforeAll(() => {
  db = freshDatabase();
  const given = givenReleasedAppraisal(db, cast.employee);
  ({ skpId, appraisalId } = given);
  const midYear = periodsOf(db, given.cycle.id).find(({ isMidYear }) => isMidYear)!;
  const owner = actingAs(db, cast.employee, DAY);
  ({ subject: checkInId } = openCheckIn(owner, { skpId, periodId: midYear.id }));
  const report = reportOf(owner, checkInId, []);
  const results = report.results.map((result) => ({
    ...result,
    indicators: result.indicators.map((row) => ({ ...row, note: WORDS.note })),
  }));
  saveCheckIn(owner, { ...report, obstacles: WORDS.obstacle, results });
  submitCheckIn(owner, { checkInId });
  const { discussed, agreed } = WORDS;
  recordDialogue(owner, {
    skpId,
    periodId: midYear.id,
    revision: 0,
    heldOn: DAY,
    place: 'Ruang rapat',
    discussed,
    agreed,
  });
  openChange(owner, { skpId, reason: WORDS.change });
  saveSkp(owner, { ...staffPlan, skpId, revision: skpHead(db, skpId)!.revision });
  submitSkp(owner, { skpId, revision: skpHead(db, skpId)!.revision });
  returnSkp(actingAs(db, given.appraiser, DAY), { skpId, reason: WORDS.returned });
});

/** The texts of `WORDS` that a person can read in the data of all their pages and papers. */
function readBy(member: CastMember): string[] {
  const ctx = actingAs(db, member, DAY);
  const skp = findSkp(ctx, skpId);
  const checkIn = findCheckIn(ctx, checkInId);
  const shown = JSON.stringify([
    skp && [skp, timelineOf(ctx, skp), findVersion(ctx, skpId, 2)],
    checkIn && [checkIn, [...checkIn.realisations.values()].map(({ byPeriod }) => [...byPeriod.values()])],
    viewAppraisal(ctx, appraisalId),
    printedAppraisal(ctx, appraisalId, 'D'),
  ]);
  return Object.keys(WORDS).filter((name) => shown.includes(WORDS[name as keyof typeof WORDS]));
}

const EVERYTHING = Object.keys(WORDS);

describe('what is said around a plan', () => {
  it.each([
    ['the employee', cast.employee, EVERYTHING],
    ['the appraiser', cast.appraiser, EVERYTHING],
    ["the appraiser's superior", cast.head, EVERYTHING],
    ['the agency admin', cast.agencyAdmin, EVERYTHING],
    ['an auditor', cast.auditor, EVERYTHING],
    ['the admin of the unit', cast.unitAdmin, []],
    ['a colleague', cast.colleague, []],
  ] as const)('[SKP-61] is read by %s as far as it is theirs', (_, member, words) => {
    expect(readBy(member)).toEqual(words);
  });

  it('is visible to the admin of the unit only as person, time and kind', () => {
    const ctx = actingAs(db, cast.unitAdmin, DAY);
    const skp = findSkp(ctx, skpId)!;
    expect(timelineOf(ctx, skp).at(-1)).toMatchObject({ actor: cast.appraiser.name, reason: undefined });
    expect(findCheckIn(ctx, checkInId)).toMatchObject({ hasHiddenTexts: true, dialogue: { heldOn: DAY } });
    expect(viewAppraisal(ctx, appraisalId)).toMatchObject({ sight: 'outcome', appraisal: { predikat: 'baik' } });
  });

  it('stands in the history of a plan for who plans and appraises; an auditor reads there who, when and what kind', () => {
    const reasonsFor = (member: CastMember) => {
      const ctx = actingAs(db, member, DAY);
      return timelineOf(ctx, findSkp(ctx, skpId)!).flatMap(({ reason }) => reason ?? []);
    };
    for (const member of [cast.employee, cast.appraiser, cast.head, cast.agencyAdmin])
      expect(reasonsFor(member)).toEqual([WORDS.change, WORDS.returned]);
    for (const member of [cast.auditor, cast.unitAdmin]) expect(reasonsFor(member)).toEqual([]);
  });

  it('is read by the admin of the unit where the agency says so', () => {
    db.update(agencies).set({ unitAdminReadsWords: true }).run();
    expect(readBy(cast.unitAdmin)).toEqual(EVERYTHING);
    expect(readBy(cast.colleague)).toEqual([]);
    db.update(agencies).set({ unitAdminReadsWords: false }).run();
  });
});
