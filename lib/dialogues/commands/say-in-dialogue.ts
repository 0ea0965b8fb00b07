import { command } from '@/lib/kernel/command';
import { enforce, missing } from '@/lib/kernel/decision';
import { talkedTopics } from '../queries/topics';
import { canSay } from '../rules/expectations';
import { planInTalk, writePost } from '../writes/posts';

type Input = { skpId: string; topic: string; upTo: number; body: string };

/** One side writes a post about a result or a core value of the plan. Posts never change. */
export const sayInDialogue = command('dialogue.said', { moves: 'dialogues' }, (ctx, input: Input) => {
  const { skpId, upTo, body } = input;
  const plan = planInTalk(ctx, skpId);
  enforce(canSay(plan.side, plan.state));
  const topics = talkedTopics(ctx.db, plan.skp, plan.content);
  const topic = topics.find(({ key }) => key === input.topic) ?? missing('Pokok dialog');
  const post = { kind: 'said', about: topic.title, body } as const;
  const number = writePost(ctx, { plan, side: plan.side!, topic, upTo }, post);
  return { subject: skpId, detail: { post: number } };
});
