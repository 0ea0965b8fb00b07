import { command } from '@/lib/kernel/command';
import { enforce, enforceField, missing, refuseField } from '@/lib/kernel/decision';
import { candidateFor } from '../queries/candidates';
import { findTeam, teamPerson } from '../queries/teams';
import { canAssign } from '../rules/access';
import { TEAM_LIMITS } from '../rules/terms';
import { nameMember } from '../writes/members';

type Input = { teamId: string; employeeIds: readonly string[] };

/**
 * Names people of any unit for a team (penunjukan, R6 p.46 no.8-10). A person whose appraiser neither leads the team nor acts here waits
 * for that appraiser's approval.
 */
export const addMembers = command('team.members-added', { moves: 'teams' }, (ctx, { teamId, employeeIds }: Input) => {
  const { team } = findTeam(ctx, teamId) ?? missing('Tim kerja');
  enforce(canAssign(teamPerson(ctx), team));
  if (team.members.length + employeeIds.length > TEAM_LIMITS.members)
    refuseField('employeeIds', `Satu tim paling banyak beranggotakan ${TEAM_LIMITS.members} pegawai.`);
  let waiting = 0;
  for (const employeeId of new Set(employeeIds)) {
    const candidate = candidateFor(ctx, team, employeeId) ?? missing('Pegawai');
    enforceField('employeeIds', candidate.joining);
    if (nameMember(ctx, team, candidate) === 'pending') waiting += 1;
  }
  return { subject: teamId, detail: { team: team.name, added: employeeIds.length }, waiting };
});
