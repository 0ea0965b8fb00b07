import { scopeOf } from '../../agency/rules/capabilities';
import type { Reader } from '../../agency/rules/roles';
import { covers, isInSubtree } from '../../agency/rules/scopes';
import type { PeriodKind } from '../../cycles/rules/periods';
import { type Decision, decide } from '../../kernel/decision';
import type { Rating } from './quadrant';
import type { AchievementSource, UnitAchievementLevel } from './vocabulary';

type Person = Reader & {
  employeeId: string;
  /** Of the unit that this person works in today. */
  unitPath: string | undefined;
};

/** Who stands where around a unit on a day; `leaderIds` are the holder of the post and whoever stands in for them. */
export type UnitStanding = {
  path: string;
  leaderIds: readonly string[];
  leaderAboveId: string | undefined;
  isTop: boolean;
};

/**
 * The leader of the organisation above sets the achievement of a unit (SE 3/2023); the officers who keep the records enter it on
 * that leader's behalf. Nobody sets it for the unit they lead, save at the top, where there is nobody above; a unit admin does not set it
 * for a unit that they work in themselves, or below, whose head is their superior. [NILAI-02]
 */
export function mayEnterAchievement(person: Person, unit: UnitStanding): Decision {
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
 * The unit whose achievement counts for a segment: the one that its appraiser leads (R6 p.94 g), so for a head the unit above, for a Plt.
 * the one above the post acted for, and where somebody was named for one person that one's own. [NILAI-03]
 */
export function countingUnitOf(
  segment: { isHead: boolean; unitId: string; parentUnitId: string | null },
  appraiser?: { ledUnitId: string | null },
): string {
  return appraiser?.ledUnitId ?? ((segment.isHead && segment.parentUnitId) || segment.unitId);
}

/** The last day on which this year's annual achievement is waited for (R6 p.94 f). */
export function lastDayOfWaiting(year: number): string {
  return `${year + 1}-01-31`;
}

/** Last year's achievement stands in for the annual one when it is not out by the end of January (R6 p.94 f). [NILAI-04] */
export function fallsBackToPreviousYear(period: { kind: PeriodKind; year: number }, today: string): boolean {
  return period.kind === 'tahunan' && today > lastDayOfWaiting(period.year);
}

/** One that is issued after January gives way to last year's for everybody, also where some were evaluated before (R6 p.94 f). [NILAI-04] */
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
 * The achievement that counts for everybody of a unit today: the period's own when it was issued in time; otherwise last year's, as it is
 * recorded here or was told with the late one. [NILAI-04]
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
 * For the head of an organisation the achievement of the unit led is the rating of results (SE 3/2023). How its five levels become
 * three is not published, so this is shown as advice and never forced. [NILAI-05]
 */
export function advisedResultsRating(ownUnit: UnitAchievementLevel): Rating {
  return ADVISED[ownUnit];
}
