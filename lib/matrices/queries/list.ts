import { and, asc, desc, eq, sql } from 'drizzle-orm';
import { assignments, cycles, positions, skps, units, workTeams } from '@/db/schema';
import { todayOf } from '@/lib/agency/queries';
import type { CycleRow } from '@/lib/cycles/queries';
import type { Context } from '@/lib/kernel/context';
import { prepared } from '@/lib/kernel/prepared';
import { holdsOn, sharesDays } from '@/lib/kernel/spans';
import { listAppraisedSegments } from '@/lib/people/queries/reporting-line';
import { UNIT_LABEL } from '@/lib/people/queries/units';
import { contentOf, skpHead } from '@/lib/skp/queries';
import { writingOf } from '@/lib/skp/rules/writing';
import { matrixKeyOf } from '../rules/matrix-key';
import { offersFor, type RoleOffer } from './offers';

const ownSegments = prepared((db) =>
  db
    .select({
      cycle: cycles,
      assignmentId: assignments.id,
      position: positions.name,
      unit: UNIT_LABEL,
      roles: sql<number>`(select count(*) from role_cells c where c.cycle_id = ${cycles.id}
        and c.leader_assignment_id = ${assignments.id} and c.team_id is null and c.role = 'result')`,
    })
    .from(assignments)
    .innerJoin(positions, eq(positions.id, assignments.positionId))
    .innerJoin(units, eq(units.id, assignments.unitId))
    .innerJoin(cycles, sql`${cycles.status} = 'open' and ${sharesDays(assignments, cycles.startOn, cycles.endOn)}`)
    .where(and(eq(assignments.employeeId, sql.placeholder('employeeId')), holdsOn(assignments, sql.placeholder('day'))))
    .orderBy(desc(cycles.year), sql`${cycles.purpose} = 'practice'`)
    .prepare(),
);

const ownTeams = prepared((db) =>
  db
    .select({
      cycle: cycles,
      teamId: workTeams.id,
      name: workTeams.name,
      unit: UNIT_LABEL,
      people: sql<number>`(select count(*) from work_team_members m where m.team_id = ${workTeams.id}
        and m.removed_at is null and m.approved_at is not null)`,
      roles: sql<number>`(select count(*) from role_cells c where c.team_id = ${workTeams.id} and c.role = 'result')`,
    })
    .from(workTeams)
    .innerJoin(assignments, eq(assignments.id, workTeams.leadAssignmentId))
    .innerJoin(units, eq(units.id, workTeams.unitId))
    .innerJoin(cycles, and(eq(cycles.id, workTeams.cycleId), eq(cycles.status, 'open')))
    .where(eq(assignments.employeeId, sql.placeholder('employeeId')))
    .orderBy(desc(cycles.year), asc(workTeams.name))
    .prepare(),
);

export type LedMatrix = {
  key: string;
  cycle: Pick<CycleRow, 'name' | 'year' | 'purpose'>;
  /** The post with its unit, or the team with the unit that formed it. */
  title: string;
  isTeam: boolean;
  people: number;
  roles: number;
};

/**
 * The matrices of the open years that the reader leads: one for each post of today, if the reader appraises anybody, and one for each team.
 */
export function listLedMatrices(ctx: Context): LedMatrix[] {
  const { employeeId } = ctx.actor;
  const day = todayOf(ctx);
  const ofUnits = ownSegments(ctx.db)
    .all({ employeeId, day })
    .map(({ cycle, assignmentId, position, unit, roles }) => ({
      key: matrixKeyOf({ cycleId: cycle.id, leaderAssignmentId: assignmentId }),
      cycle,
      title: `${position}, ${unit}`,
      isTeam: false,
      people: countPeople(ctx, cycle, day),
      roles,
    }));
  const teams = ownTeams(ctx.db)
    .all({ employeeId })
    .map(({ teamId, name, unit, ...row }) => ({
      ...row,
      key: matrixKeyOf({ teamId }),
      title: `${name} (${unit})`,
      isTeam: true,
    }));
  return [...ofUnits.filter(({ people }) => people > 0), ...teams];
}

function countPeople({ db, actor }: Context, { startOn, endOn }: CycleRow, day: string): number {
  const fromOn = day > startOn ? day : startOn;
  return listAppraisedSegments(db, actor.employeeId, { fromOn, toOn: endOn }, day).length;
}

const ownPlan = prepared((db) =>
  db
    .select({ skpId: skps.id })
    .from(skps)
    .where(and(eq(skps.cycleId, sql.placeholder('cycleId')), eq(skps.assignmentId, sql.placeholder('assignmentId'))))
    .prepare(),
);

export type OwnRoles = {
  cycle: Pick<CycleRow, 'id' | 'name' | 'purpose'>;
  assignmentId: string;
  skpId: string | undefined;
  offers: RoleOffer[];
};

/**
 * The roles that matrices of the open years give to the reader's posts of today, and what the reader's plans made of them. A post without
 * roles is left out.
 */
export function listOwnRoles(ctx: Context): OwnRoles[] {
  const day = todayOf(ctx);
  return ownSegments(ctx.db)
    .all({ employeeId: ctx.actor.employeeId, day })
    .map(({ cycle, assignmentId }) => {
      const skpId = ownPlan(ctx.db).get({ cycleId: cycle.id, assignmentId })?.skpId;
      const skp = skpId === undefined ? undefined : skpHead(ctx.db, skpId);
      const results = skp ? contentOf(ctx.db, writingOf(skp).versionId).results : [];
      const plan = {
        cycleId: cycle.id,
        assignmentId,
        form: skp?.form ?? 'staff',
        approach: skp?.approach ?? 'kuantitatif',
      } as const;
      return { cycle, assignmentId, skpId, offers: offersFor(ctx.db, plan, results, day) };
    })
    .filter(({ offers }) => offers.length > 0);
}
