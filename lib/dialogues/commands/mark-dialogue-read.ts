import { command } from '@/lib/kernel/command';
import { enforce } from '@/lib/kernel/decision';
import { canSay } from '../rules/expectations';
import { markRead, planInTalk } from '../writes/posts';

type Input = { skpId: string; topic: string; upTo: number };

/** The actor marks the posts of the other side as read, up to the last post that the page showed. */
export const markDialogueRead = command(
  'dialogue.read',
  { moves: 'dialogues' },
  (ctx, { skpId, topic, upTo }: Input) => {
    const { side, state } = planInTalk(ctx, skpId);
    enforce(canSay(side, state));
    markRead(ctx.db, skpId, topic, { side: side!, upTo });
    return { subject: skpId, detail: { topicId: topic, post: upTo } };
  },
);
