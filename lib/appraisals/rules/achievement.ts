import { scopeOf } from '../../agency/rules/capabilities';
import type { Reader } from '../../agency/rules/roles';
import { covers, isInSubtree } from '../../agency/rules/scopes';
import type { PeriodKind } from '../../cycles/rules/vocabulary';
import { type Decision, decide } from '../../kernel/decision';
import type { AchievementSource, Rating, UnitAchievementLevel } from './vocabulary';

type Person = Reader & {
  employeeId: string;
  /** The unit that this person works in today. */
  unitPath: string | undefined;
};

/** The leaders around a unit on a day; `leaderIds` are the holder of the post and the people who act for them. */
export type UnitLeaders = {
  path: string;
  leaderIds: readonly string[];
  leaderAboveId: string | undefined;
  isTop: boolean;
};

/**
 * The leader of the organisation above sets the achievement of a unit (SE 3/2023); the officers who keep the records enter it for that
 * leader. Nobody sets it for the unit they lead, except at the top, which has no superior. A unit admin does not set it for the unit they
 * work in, nor for a unit above it, whose head is their superior. [NILAI-02]
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
 * The unit whose achievement counts for a segment: the one that its appraiser leads (R6 p.94 g). For a head this is the unit above, for a
 * Plt. the unit above the post they act in, and for a named appraiser the unit of that appraiser. [NILAI-03]
 */
export function countingUnitOf(
  segment: { isHead: boolean; unitId: string; parentUnitId: string | null },
  appraiser?: { ledUnitId: string | null },
): string {
  return appraiser?.ledUnitId ?? ((segment.isHead && segment.parentUnitId) || segment.unitId);
}

/** The last day to wait for this year's annual achievement (R6 p.94 f). */
export function lastDayOfWaiting(year: number): string {
  return `${year + 1}-01-31`;
}

/** Last year's achievement replaces the annual one that is not issued by the end of January (R6 p.94 f). [NILAI-04] */
export function fallsBackToPreviousYear(period: { kind: PeriodKind; year: number }, today: string): boolean {
  return period.kind === 'tahunan' && today > lastDayOfWaiting(period.year);
}

/** If it is issued after January, last year's counts for everybody, even if some were evaluated before (R6 p.94 f). [NILAI-04] */
export function isIssuedTooLate(period: { kind: PeriodKind; year: number }, issuedOn: string | null): boolean {
  return period.kind === 'tahunan' && issuedOn !== null && issuedOn > lastDayOfWaiting(period.year);
}

type Entry = {
  achievement: UnitAchievementLevel;
  source: AchievementSource;
  issuedOn: string | null;
  lastYear: UnitAchievementLevel | null;
};
/** What counts for appraisals, and whether it is last year's. */
export type CountingAchievement = { achievement: UnitAchievementLevel; source: AchievementSource };

/**
 * The achievement that counts for everybody of a unit today: the period's own if it was issued in time; otherwise last year's, as recorded
 * here or entered together with the late one. [NILAI-04]
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
 * For the head of an organisation, the achievement of their unit is the rating of results (SE 3/2023). How its five levels become three is
 * not published, so this is shown as advice and never forced. [NILAI-05]
 */
export function advisedResultsRating(ownUnit: UnitAchievementLevel): Rating {
  return ADVISED[ownUnit];
}
