import { command } from '@/lib/kernel/command';
import { enforce, enforceField, missing, refuseField } from '@/lib/kernel/decision';
import { candidateFor } from '../queries/candidates';
import { findTeam, teamPerson } from '../queries/teams';
import { canAssign } from '../rules/access';
import { isLive } from '../rules/membership';
import { TEAM_LIMITS } from '../rules/terms';
import { addMember } from '../writes/members';

type Input = { teamId: string; employeeIds: readonly string[] };

/**
 * Adds people of any unit to a team (penunjukan, R6 p.46 no.8-10). A person's appraiser has to approve this first, unless the appraiser
 * leads the team or is the actor.
 */
export const addMembers = command('team.members-added', { moves: 'teams' }, (ctx, { teamId, employeeIds }: Input) => {
  const { team } = findTeam(ctx, teamId) ?? missing('Tim kerja');
  enforce(canAssign(teamPerson(ctx), team));
  const added = new Set(employeeIds);
  const taken = team.members.filter(({ state }) => isLive(state)).length;
  if (taken + added.size > TEAM_LIMITS.members)
    refuseField('employeeIds', `Satu tim paling banyak beranggotakan ${TEAM_LIMITS.members} pegawai.`);
  let waiting = 0;
  for (const employeeId of added) {
    const candidate = candidateFor(ctx, team, employeeId) ?? missing('Pegawai');
    enforceField('employeeIds', candidate.joining);
    if (addMember(ctx, team, candidate) === 'pending') waiting += 1;
  }
  return { subject: teamId, detail: { team: team.name, added: added.size }, waiting };
});
