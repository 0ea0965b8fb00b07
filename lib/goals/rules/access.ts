import { scopeOf } from '../../agency/rules/capabilities';
import type { Reader } from '../../agency/rules/roles';
import { covers, type Scope } from '../../agency/rules/scopes';
import type { CycleStatus } from '../../cycles/rules/vocabulary';
import { type Decision, decide } from '../../kernel/decision';

type Person = Reader & { employeeId: string };
/** A unit in a year, and who leads the unit today. */
export type GoalPlace = {
  path: string;
  leaderId: string | undefined;
  isClosed: boolean;
  cycleStatus: CycleStatus;
};

/**
 * The leader of a unit and the officers who keep its records may write its objectives, while the year is open and the unit is not closed.
 * [TUJUAN-01]
 */
export function canWriteGoals(person: Person, place: GoalPlace): Decision {
  const isLeader = place.leaderId === person.employeeId;
  return decide(
    [
      !isLeader && !covers(scopeOf(person, 'keep-goals'), place.path),
      'Sasaran unit ini hanya dapat diisi oleh pimpinan unitnya, admin unit yang membawahinya, atau admin instansi.',
    ],
    [place.isClosed, 'Unit kerja ini sudah ditutup.'],
    [place.cycleStatus === 'draft', 'Tahun kinerja ini belum dibuka, jadi sasarannya belum dapat diisi.'],
    [place.cycleStatus === 'closed', 'Tahun kinerja ini sudah ditutup, jadi sasarannya hanya dapat dibaca.'],
  );
}

/** The units whose objectives a person may read. `paths`: whole subtrees. `unitIds`: single units. */
export type GoalScope = { paths: Scope; unitIds: readonly string[] };
type Around = {
  /** The subtrees whose objectives the person may read by role. */
  roles: Scope;
  /** Units that this person works in today. */
  own: readonly string[];
  /** Units that this person leads today. */
  led: readonly { path: string; parentId: string | null }[];
};

/**
 * Everybody may read the objectives of the unit in which they work, because their own plan serves these objectives. The leader of a unit
 * may read the objectives of its whole subtree. The leader may also read those of the unit directly above, from which the unit's objectives
 * come (R6 p.27 c). Officers may read the objectives of all units that their role covers. [TUJUAN-02]
 */
export function goalScopeOf({ roles, own, led }: Around): GoalScope {
  if (roles === 'all') return { paths: 'all', unitIds: [] };
  const above = led.flatMap(({ parentId }) => (parentId === null ? [] : [parentId]));
  return { paths: [...roles, ...led.map(({ path }) => path)], unitIds: [...own, ...above] };
}

export function mayReadGoalsOf(scope: GoalScope, unit: { id: string; path: string }): boolean {
  return scope.unitIds.includes(unit.id) || covers(scope.paths, unit.path);
}

/**
 * Who carries an objective is part of people's plans. So people who lead the unit, or whose role covers it, may see the carriers. Other
 * people who work in the unit may not. [TUJUAN-03]
 */
export function maySeeCarriers(scope: GoalScope, unit: { path: string }): boolean {
  return covers(scope.paths, unit.path);
}
