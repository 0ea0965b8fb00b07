import { command } from '@/lib/kernel/command';
import { sendNews } from '@/lib/kernel/news';
import { answerMember, memberToAnswer } from '../writes/answers';

type Input = { teamId: string; memberId: string };

/** The appraiser of an employee approves that the employee works in a team (R6 p.46 no.10-12). */
export const approveMember = command('team.member-approved', { moves: 'teams' }, (ctx, input: Input) => {
  const { team, member } = memberToAnswer(ctx, input);
  answerMember(ctx, member, { approvedBy: ctx.actor.employeeId, approvedAt: ctx.now });
  const told = { subject: team.id, detail: { team: team.name } };
  sendNews(ctx, [member.employeeId], { kind: 'team-joined', ...told });
  sendNews(ctx, [team.leadId], { kind: 'team-answered', ...told });
  return { subject: member.assignmentId, detail: { team: team.name }, name: member.name };
});
