import { eq } from 'drizzle-orm';
import { workTeamMembers } from '@/db/schema';
import type { Context } from '@/lib/kernel/context';
import { enforce, missing } from '@/lib/kernel/decision';
import { findTeam, type TeamMember } from '../queries/teams';
import { canAnswer } from '../rules/membership';

/** A membership that the actor can answer; otherwise refused or missing. */
export function memberToAnswer(ctx: Context, { teamId, memberId }: { teamId: string; memberId: string }) {
  const { team, members } = findTeam(ctx, teamId) ?? missing('Tim kerja');
  const member = members.find(({ id }) => id === memberId) ?? missing('Anggota tim');
  const isAppraiser = member.appraiserId === ctx.actor.employeeId;
  const { isOver, cycleStatus } = team;
  enforce(canAnswer({ isAppraiser, state: member.state, isOver, cycleStatus }));
  return { team, member };
}

type Answer =
  | { approvedBy: string; approvedAt: Date }
  | { declinedBy: string; declinedAt: Date; declineReason: string };

export function answerMember(ctx: Context, { id }: TeamMember, answer: Answer): void {
  ctx.db.update(workTeamMembers).set(answer).where(eq(workTeamMembers.id, id)).run();
}
