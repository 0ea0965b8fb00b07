import { command } from '@/lib/kernel/command';
import { enforce, missing } from '@/lib/kernel/decision';
import { sendNews } from '@/lib/kernel/news';
import { findTeam, teamPerson } from '../queries/teams';
import { canRemove } from '../rules/access';
import { isLive } from '../rules/membership';
import { closeMembership } from '../writes/members';

type Input = { teamId: string; memberId: string };

/**
 * Removes a person from a team, or withdraws the actor's own application. Roles that the person already has in the plan stay there; the
 * other roles are no longer offered.
 */
export const removeMember = command('team.member-removed', { moves: 'teams' }, (ctx, { teamId, memberId }: Input) => {
  const { team, members } = findTeam(ctx, teamId) ?? missing('Tim kerja');
  const member = members.find(({ id }) => id === memberId) ?? missing('Anggota tim');
  enforce(canRemove(teamPerson(ctx), team, member));
  closeMembership(ctx, { teamId, assignmentId: member.assignmentId });
  if (isLive(member.state))
    sendNews(ctx, [member.employeeId], { kind: 'team-left', subject: teamId, detail: { team: team.name } });
  return {
    subject: member.assignmentId,
    detail: { team: team.name },
    name: member.name,
    isOwn: member.employeeId === ctx.actor.employeeId,
  };
});
