import { scopeOf } from '../../agency/rules/capabilities';
import type { Reader } from '../../agency/rules/roles';
import { covers, isInSubtree } from '../../agency/rules/scopes';
import type { PeriodKind } from '../../cycles/rules/vocabulary';
import { type Decision, decide } from '../../kernel/decision';
import type { AchievementSource, Rating, UnitAchievementLevel } from './vocabulary';

type Person = Reader & {
  employeeId: string;
  /** The path of the unit in which this person works today. */
  unitPath: string | undefined;
};

/**
 * The leaders of a unit and the leader above, on a day. `leaderIds`: the holder of the post, and the person who acts for the holder.
 * `leaderAboveId`: the next leader above who is another person; undefined if there is none.
 */
export type UnitLeaders = {
  path: string;
  leaderIds: readonly string[];
  leaderAboveId: string | undefined;
  isTop: boolean;
};

/**
 * Whether a person can enter the achievement of a unit. The leader of the organisation above decides on it (SE 3/2023); officers enter it
 * for this leader. Nobody enters it for the unit that they lead, except for the top unit, which has no unit above. A unit admin enters it
 * neither for the unit in which they work nor for a unit above it: the heads of these units are superiors of the admin. [NILAI-02]
 */
export function canEnterAchievement(person: Person, unit: UnitLeaders): Decision {
  const leads = unit.leaderIds.includes(person.employeeId);
  const entered = scopeOf(person, 'enter-achievements');
  const isFromAbove = unit.leaderAboveId === person.employeeId || entered === 'all';
  const administers = covers(entered, unit.path);
  const worksThere = person.unitPath !== undefined && isInSubtree(person.unitPath, unit.path);
  const asAdmin = !leads && !isFromAbove;
  return decide(
    [
      leads && !unit.isTop,
      'Capaian unit ditetapkan oleh pimpinan organisasi di atasnya, jadi tidak dapat Anda isi untuk unit yang Anda pimpin sendiri.',
    ],
    [asAdmin && !administers, 'Mengisi capaian unit ini bukan wewenang Anda.'],
    [
      asAdmin && administers && worksThere,
      'Pimpinan unit ini adalah atasan Anda, jadi capaiannya diisi oleh pimpinan di atas unit itu atau oleh admin instansi.',
    ],
  );
}

/**
 * The unit whose achievement counts for a segment: the unit that its appraiser leads (`ledUnitId`, R6 p.94 g). For a head, this is a unit
 * above. For a person who acts as Plt., it is a unit above the post in which they act. For a named appraiser, it is this appraiser's unit.
 * Without an appraiser, it is the parent unit of a head who has one, otherwise the unit of the segment. [NILAI-03]
 */
export function countingUnitOf(
  segment: { isHead: boolean; unitId: string; parentUnitId: string | null },
  appraiser?: { ledUnitId: string | null },
): string {
  return appraiser?.ledUnitId ?? ((segment.isHead && segment.parentUnitId) || segment.unitId);
}

/** The last day on which an annual achievement can be issued in time (R6 p.94 f). */
export function lastDayOfWaiting(year: number): string {
  return `${year + 1}-01-31`;
}

/**
 * Whether the time to issue an annual achievement is over: 31 January has passed. If none was issued by then, last year's counts (R6 p.94
 * f). [NILAI-04]
 */
export function fallsBackToPreviousYear(period: { kind: PeriodKind; year: number }, today: string): boolean {
  return period.kind === 'tahunan' && today > lastDayOfWaiting(period.year);
}

/**
 * Whether an annual achievement was issued after January; an unknown day (null) is not too late. Then last year's counts for everybody,
 * also for people who were evaluated before the issue (R6 p.94 f). [NILAI-04]
 */
export function isIssuedTooLate(period: { kind: PeriodKind; year: number }, issuedOn: string | null): boolean {
  return period.kind === 'tahunan' && issuedOn !== null && issuedOn > lastDayOfWaiting(period.year);
}

type Entry = {
  achievement: UnitAchievementLevel;
  source: AchievementSource;
  issuedOn: string | null;
  lastYear: UnitAchievementLevel | null;
};
/** The achievement that counts for appraisals, and whether it comes from the previous year. */
export type CountingAchievement = { achievement: UnitAchievementLevel; source: AchievementSource };

/**
 * The achievement that counts for everybody of a unit today; undefined if there is none. It is the achievement of the period (`entered`),
 * if it was issued in time. If it was issued too late, or is still missing after 31 January, it is last year's: as recorded here
 * (`recorded`), or as entered together with the late one. [NILAI-04]
 */
export function countingAchievement(
  period: { kind: PeriodKind; year: number },
  { entered, recorded }: { entered: Entry | undefined; recorded: UnitAchievementLevel | undefined },
  today: string,
): CountingAchievement | undefined {
  if (entered && !isIssuedTooLate(period, entered.issuedOn))
    return { achievement: entered.achievement, source: entered.source };
  const lastYear = recorded ?? entered?.lastYear ?? undefined;
  const usesLastYear = entered !== undefined || fallsBackToPreviousYear(period, today);
  return usesLastYear && lastYear ? { achievement: lastYear, source: 'previous-year' } : undefined;
}

const ADVISED: Readonly<Record<UnitAchievementLevel, Rating>> = {
  istimewa: 'diatas',
  baik: 'sesuai',
  'butuh-perbaikan': 'dibawah',
  kurang: 'dibawah',
  'sangat-kurang': 'dibawah',
};

/**
 * The rating of results that SE 3/2023 suggests for the head of an organisation, by the achievement of the unit that the head leads. The
 * circular does not say how five levels become three ratings, so this is only advice. [NILAI-05]
 */
export function advisedResultsRating(ownUnit: UnitAchievementLevel): Rating {
  return ADVISED[ownUnit];
}
