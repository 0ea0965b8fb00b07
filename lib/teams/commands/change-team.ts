import { eq, sql } from 'drizzle-orm';
import { workTeams } from '@/db/schema';
import { command } from '@/lib/kernel/command';
import type { Context } from '@/lib/kernel/context';
import { refuseField, StaleRevision } from '@/lib/kernel/decision';
import { sendNews } from '@/lib/kernel/news';
import type { TeamInHand } from '../queries/teams';
import { teamFields } from '../rules/fields';
import { isLive } from '../rules/membership';
import { checkTermAndName, leadAs, leadFrom, type TeamFields, teamToManage } from '../writes/teams';

type Input = TeamFields & { teamId: string; revision: number };

/**
 * Changes name, lead, letter or term of a team, or whether it takes applications. To end a team, its last day is set. If the lead changes,
 * the database gives the cells of the team's matrix to the new lead (a foreign key with `on update cascade`).
 */
export const changeTeam = command(
  'team.changed',
  { moves: ['teams', 'matrices'] },
  (ctx, { teamId, revision, ...fields }: Input) => {
    const team = teamToManage(ctx, teamId);
    if (team.revision !== revision) throw new StaleRevision(teamFields(team), team.revision);
    checkTermAndName(ctx, { cycle: team.cycle, unitId: team.unitId, teamId }, fields);
    const lead = leadOf(ctx, team, fields);
    const { name, letterNumber, fromOn, toOn, isOpen } = fields;
    ctx.db
      .update(workTeams)
      .set({
        ...{ name, letterNumber, fromOn, toOn, isOpen },
        leadAssignmentId: lead.assignmentId,
        revision: sql`${workTeams.revision} + 1`,
      })
      .where(eq(workTeams.id, teamId))
      .run();
    if (lead.id !== team.leadId) {
      sendNews(ctx, [lead.id], { kind: 'team-lead', subject: teamId, detail: { team: name } });
      sendNews(ctx, [team.leadId], { kind: 'team-lead-left', subject: teamId, detail: { team: name } });
    }
    return { subject: teamId, detail: { team: name, lead: lead.name, letterNumber, fromOn, toOn } };
  },
);

/**
 * The lead that the form names. Refused if this person is a member of the team or waits for an answer. If the name is unchanged, the
 * current lead stays, even if two people have this name. After a transfer the lead continues from the new post.
 */
function leadOf(
  ctx: Context,
  team: TeamInHand,
  fields: TeamFields,
): { id: string; name: string; assignmentId: string } {
  const isSame = fields.lead === team.lead;
  const lead = isSame
    ? leadAs(ctx, team.cycle, fields, { id: team.leadId, name: team.lead })
    : leadFrom(ctx, team.cycle, fields);
  if (team.members.some(({ employeeId, state }) => employeeId === lead.id && isLive(state)))
    refuseField('lead', `${lead.name} adalah anggota tim ini. Keluarkan dahulu sebagai anggota, lalu jadikan ketua.`);
  return lead;
}
