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

/** The leaders of a unit and of the unit above on a day. `leaderIds`: the person who holds the post, and the people who act for them. */
export type UnitLeaders = {
  path: string;
  leaderIds: readonly string[];
  leaderAboveId: string | undefined;
  isTop: boolean;
};

/**
 * Whether a person can enter the achievement of a unit. The leader of the organisation above decides on it (SE 3/2023); officers enter it
 * for this leader. Nobody enters it for the unit that they lead, except for the top unit, which has none above. A unit admin enters it
 * neither for the unit in which they work, nor for a unit above it, because its head is their superior. [NILAI-02]
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
 * The unit whose achievement counts for a segment: the unit that its appraiser leads (R6 p.94 g). For a head this is the unit above. For a
 * Plt. it is the unit above the post in which they act. For a named appraiser it is the unit of this appraiser. [NILAI-03]
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

/** Whether last year's achievement counts, because by the end of January no annual achievement is issued (R6 p.94 f). [NILAI-04] */
export function fallsBackToPreviousYear(period: { kind: PeriodKind; year: number }, today: string): boolean {
  return period.kind === 'tahunan' && today > lastDayOfWaiting(period.year);
}

/**
 * Whether an annual achievement was issued after January. Then last year's counts for everybody, even if some people were evaluated before
 * (R6 p.94 f). [NILAI-04]
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
 * The achievement that counts for everybody of a unit today; undefined if there is none. It is the achievement of the period, if it was
 * issued in time. Otherwise it is last year's, as recorded here, or as entered together with the late one. [NILAI-04]
 */
export function countingAchievement(
  period: { kind: PeriodKind; year: number },
  { entered, recorded }: { entered: Entry | undefined; recorded: UnitAchievementLevel | undefined },
  today: string,
): CountingAchievement | undefined {
  if (entered && !isIssuedTooLate(period, entered.issuedOn))
    return { achievement: entered.achievement, source: entered.source };
  const lastYear = recorded ?? entered?.lastYear ?? undefined;
  const gaveWay = entered !== undefined || fallsBackToPreviousYear(period, today);
  return gaveWay && lastYear ? { achievement: lastYear, source: 'previous-year' } : undefined;
}

const ADVISED: Readonly<Record<UnitAchievementLevel, Rating>> = {
  istimewa: 'diatas',
  baik: 'sesuai',
  'butuh-perbaikan': 'dibawah',
  kurang: 'dibawah',
  'sangat-kurang': 'dibawah',
};

/**
 * The rating of results that the achievement of their own unit suggests for the head of an organisation (SE 3/2023). The circular does not
 * say how five levels become three ratings, so this is only advice. [NILAI-05]
 */
export function advisedResultsRating(ownUnit: UnitAchievementLevel): Rating {
  return ADVISED[ownUnit];
}
