import { command } from '@/lib/kernel/command';
import { refuseField } from '@/lib/kernel/decision';
import { sendNews } from '@/lib/kernel/news';
import { MIN_DECLINE_LETTERS } from '../rules/membership';
import { answerMember, memberToAnswer } from '../writes/answers';

type Input = { teamId: string; memberId: string; reason: string };

/** The appraiser of an employee refuses that the employee works in a team, and gives a reason (R6 p.46 no.10-12). */
export const declineMember = command('team.member-declined', { moves: 'teams' }, (ctx, { reason, ...input }: Input) => {
  const { team, member } = memberToAnswer(ctx, input);
  if (reason.length < MIN_DECLINE_LETTERS)
    refuseField(
      'reason',
      `Tulis alasannya, sekurang-kurangnya ${MIN_DECLINE_LETTERS} huruf; ketua tim dan pegawai membacanya.`,
    );
  answerMember(ctx, member, { declinedBy: ctx.actor.employeeId, declinedAt: ctx.now, declineReason: reason });
  const told = { subject: team.id, detail: { team: team.name } };
  sendNews(ctx, [member.employeeId], { kind: 'team-declined', ...told });
  sendNews(ctx, [team.leadId], { kind: 'team-answered', ...told });
  return { subject: member.assignmentId, detail: { team: team.name }, name: member.name };
});
