import { readChangedTarget } from '@/lib/goals/rules/targets';
import { command } from '@/lib/kernel/command';
import type { Context } from '@/lib/kernel/context';
import { enforce, missing, Rejection, StaleRevision } from '@/lib/kernel/decision';
import { canWrite } from '@/lib/skp/rules/access';
import { writeExpectations } from '@/lib/skp/writes/plan';
import { changeIndicator, changeResult, countChange } from '@/lib/skp/writes/results';
import { canAnswer } from '../rules/expectations';
import { type Place, wordingFault } from '../rules/topics';
import { type OpenProposal, openProposal } from '../writes/open-proposal';
import { type PlanInTalk, planInTalk, writePost } from '../writes/posts';

type Input = { skpId: string; revision: number; proposalId: string; upTo: number };

/**
 * The employee accepts a proposed wording and so writes it into the working version (see `Writing`). The same rules as for the plan editor
 * apply. If the plan changed since the page was read, the employee first sees both wordings.
 */
export const takeOverWording = command(
  'dialogue.wording-taken',
  { moves: ['plan-contents', 'dialogues'] },
  (ctx, input: Input) => {
    const plan = planInTalk(ctx, input.skpId);
    enforce(canAnswer(plan.side, plan.state));
    const { post, thread } = openProposal(ctx.db, input.skpId, input.proposalId);
    enforce(canWrite(ctx.actor, plan.skp, plan.state));
    const { topic, place } = placeOf(plan, { post, thread });
    if (input.revision !== plan.skp.revision)
      throw new StaleRevision({ wording: place.now }, plan.skp.revision, { wording: place.label });
    const { field, indicatorLineageId, proposed } = post;
    const fault = wordingFault(place, proposed);
    if (fault) throw new Rejection([fault]);
    putInto(ctx, plan, topic.key, place, proposed);
    countChange(ctx.db, plan.skp.id);
    const answer = { kind: 'taken', about: topic.title, answersId: post.id } as const;
    const wording = { field, indicatorLineageId, before: place.now, proposed };
    const number = writePost(ctx, { plan, side: 'owner', topic, upTo: input.upTo }, { ...answer, ...wording });
    return { subject: input.skpId, detail: { post: number, field } };
  },
);

function placeOf({ topics }: PlanInTalk, { post, thread }: OpenProposal) {
  const topic = topics.find(({ key }) => key === thread.topicKey);
  const place = topic?.places.find(
    ({ field, indicator }) => field === post.field && indicator === post.indicatorLineageId,
  );
  if (topic && place) return { topic, place };
  throw new Rejection(['Bagian yang dituju usulan ini tidak ada lagi dalam SKP. Tolak usulan ini dengan alasannya.']);
}

function putInto({ db }: Context, { content, versionId }: PlanInTalk, key: string, place: Place, text: string): void {
  const { field, indicator: lineage, target } = place;
  if (field === 'expectation') {
    writeExpectations(db, versionId, { ...content.expectations, [key]: text });
    return;
  }
  const result = content.results.find(({ lineageId }) => lineageId === key) ?? missing('Hasil kerja');
  if (field === 'title') {
    changeResult(db, result.id, { title: text });
    return;
  }
  const { id } = result.indicators.find(({ lineageId }) => lineageId === lineage) ?? missing('Indikator');
  const read = target && readChangedTarget(target, text);
  if (field === 'indicator') changeIndicator(db, id, { title: text });
  else if (read && !('wrong' in read)) changeIndicator(db, id, { ...read, targetToCheck: false });
}
