import { command } from '@/lib/kernel/command';
import { enforce, refuseField } from '@/lib/kernel/decision';
import { canAnswer, DIALOGUE_LIMITS } from '../rules/expectations';
import { openProposal } from '../writes/open-proposal';
import { planInTalk, writePost } from '../writes/posts';

type Input = { skpId: string; proposalId: string; upTo: number; reason: string };

/** The employee declines a proposed wording with a reason; the plan stays unchanged. */
export const declineWording = command('dialogue.wording-declined', { moves: 'dialogues' }, (ctx, input: Input) => {
  const { skpId, proposalId, upTo, reason } = input;
  const plan = planInTalk(ctx, skpId);
  enforce(canAnswer(plan.side, plan.state));
  const { post, thread } = openProposal(ctx.db, skpId, proposalId);
  if (reason.length < DIALOGUE_LIMITS.reason)
    refuseField('reason', `Tuliskan alasannya, sekurang-kurangnya ${DIALOGUE_LIMITS.reason} huruf.`);
  const { about, field, indicatorLineageId, proposed } = post;
  const topic = { key: thread.topicKey, kind: thread.topic };
  const answer = { kind: 'declined', about, answersId: proposalId, body: reason } as const;
  const wording = { field, indicatorLineageId, proposed };
  const number = writePost(ctx, { plan, side: 'owner', topic, upTo }, { ...answer, ...wording });
  return { subject: skpId, detail: { post: number, field } };
});
