import type { Connection } from '@/db/client';
import { openAppraisal } from '@/lib/appraisals/commands/open-appraisal';
import { receiveAppraisal } from '@/lib/appraisals/commands/receive-appraisal';
import { releaseAppraisal } from '@/lib/appraisals/commands/release-appraisal';
import { saveAppraisal } from '@/lib/appraisals/commands/save-appraisal';
import { setUnitAchievement } from '@/lib/appraisals/commands/set-unit-achievement';
import { unitsOfSegment } from '@/lib/appraisals/queries';
import { findEnteredAchievement } from '@/lib/appraisals/queries/achievements';
import type { Rating, UnitAchievementLevel } from '@/lib/appraisals/rules/vocabulary';
import { periodsOf } from '@/lib/cycles/queries';
import { addDays } from '@/lib/kernel/dates';
import { moveEmployee } from '@/lib/people/commands/move-employee';
import { segmentsOf } from '@/lib/people/queries/person';
import { type CastMember, cast, castUnits } from './cast';
import { actingAs } from './context';
import { type GivenSkp, givenAgreedSkp } from './given';

type GivenJudgement = {
  skp?: GivenSkp;
  /** `tahunan`, or the number of the quarter or month; 1 if left out. */
  period?: 'tahunan' | number;
  achievement?: UnitAchievementLevel;
  results?: Rating;
  behaviour?: Rating;
  day?: string;
};
export type GivenAppraisal = GivenSkp & { appraisalId: string; periodId: string; day: string };

/** An appraisal that the appraiser has begun. The plan is in force, and the agency admin has entered the unit's achievement. */
export function givenOpenAppraisal(db: Connection, member: CastMember, given: GivenJudgement = {}): GivenAppraisal {
  const skp = given.skp ?? givenAgreedSkp(db, member);
  const wanted = given.period ?? 1;
  const period = periodsOf(db, skp.cycle.id).find(({ kind, ordinal }) =>
    wanted === 'tahunan' ? kind === 'tahunan' : kind !== 'tahunan' && ordinal === wanted,
  )!;
  const day = given.day ?? addDays(period.endOn, 3);
  givenAchievement(db, {
    periodId: period.id,
    assignmentId: skp.skp.assignmentId,
    level: given.achievement ?? 'baik',
    day,
  });
  const { subject } = openAppraisal(actingAs(db, skp.appraiser, day), { skpId: skp.skpId, periodId: period.id });
  return { ...skp, appraisalId: subject, periodId: period.id, day };
}

/** An appraisal with both ratings and reasons that was handed over to the employee. */
export function givenReleasedAppraisal(db: Connection, member: CastMember, given: GivenJudgement = {}): GivenAppraisal {
  const open = givenOpenAppraisal(db, member, given);
  const ctx = actingAs(db, open.appraiser, open.day);
  saveAppraisal(ctx, {
    appraisalId: open.appraisalId,
    revision: 1,
    resultsRating: given.results ?? 'sesuai',
    resultsReason: 'Seluruh target periode ini tercapai.',
    behaviourRating: given.behaviour ?? 'sesuai',
    behaviourReason: 'Konsisten menjalankan nilai dasar.',
    recommendation: 'Pertahankan dan dampingi rekan baru.',
  });
  releaseAppraisal(ctx, { appraisalId: open.appraisalId });
  return open;
}

export type MovedWithResult = { sourceId: string; skpId: string; periodId: string };

/**
 * A person who was appraised for the first quarter, has signed for it, and has a new post in another unit with a new plan from May on. The
 * result of the first quarter can be used for the second.
 */
export function givenMovedWithResult(
  db: Connection,
  member: CastMember,
  given: { isReceived?: boolean; unit?: string } = {},
): MovedWithResult {
  const first = givenReleasedAppraisal(db, member, { results: 'diatas', achievement: 'istimewa' });
  if (given.isReceived !== false)
    receiveAppraisal(actingAs(db, member, '2026-04-10'), { appraisalId: first.appraisalId });
  moveEmployee(actingAs(db, cast.agencyAdmin, '2026-04-28'), {
    employeeId: member.id,
    unit: given.unit ?? castUnits.community.code,
    ...{ position: 'Analis Layanan', positionClass: 'fungsional', functionalLevel: 'ahli-muda', isHead: false },
    ...{ fromOn: '2026-05-04', revision: 1 },
  });
  const assignmentId = segmentsOf(db, member.id).at(-1)!.id;
  const { skpId } = givenAgreedSkp(db, { ...member, assignmentId }, { cycle: first.cycle, day: '2026-05-20' });
  return { sourceId: first.appraisalId, skpId, periodId: periodsOf(db, first.cycle.id)[1]!.id };
}

type Achieved = { periodId: string; assignmentId: string; level: UnitAchievementLevel; day: string };

/** Enters, as the agency admin, the unit achievement that counts for this post, unless one is already entered. */
export function givenAchievement(db: Connection, { periodId, assignmentId, level, day }: Achieved): void {
  const unitId = unitsOfSegment(db, assignmentId, day).countingId;
  if (findEnteredAchievement(db, periodId, unitId)) return;
  setUnitAchievement(actingAs(db, cast.agencyAdmin, day), {
    periodId,
    unitId,
    achievement: level,
    source: 'entered',
    issuedOn: day,
    basis: 'Capaian rencana aksi perjanjian kinerja.',
    revision: 0,
  });
}
