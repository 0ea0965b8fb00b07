import { command } from '@/lib/kernel/command';
import { enforce, missing, refuseField } from '@/lib/kernel/decision';
import { canPropose } from '../rules/expectations';
import { placeKey, settledWording, wordingFault } from '../rules/topics';
import { planInTalk, writePost } from '../writes/posts';

type Input = {
  skpId: string;
  topic: string;
  upTo: number;
  /** The key of the part of the plan that the wording is for; see `placeKey`. */
  place: string;
  wording: string;
  /** The reason for the proposal. */
  body: string;
};

/**
 * The appraiser's side proposes a wording for one part of the working version (see `Writing`). The plan changes only when its owner accepts
 * the wording.
 */
export const proposeWording = command('dialogue.wording-proposed', { moves: 'dialogues' }, (ctx, input: Input) => {
  const plan = planInTalk(ctx, input.skpId);
  enforce(canPropose(plan.side, plan.state));
  const topic = plan.topics.find(({ key }) => key === input.topic) ?? missing('Pokok dialog');
  const place = topic.places.find((one) => placeKey(one) === input.place);
  if (!place) refuseField('place', 'Pilih bagian yang ada dalam SKP; isinya mungkin baru saja berubah.');
  const fault = wordingFault(place, input.wording);
  if (fault) refuseField('wording', fault);
  const proposed = settledWording(place, input.wording);
  if (proposed === place.now) refuseField('wording', 'Usulan ini sama dengan rumusan sekarang.');
  const number = writePost(
    ctx,
    { plan, side: 'appraiser', topic, upTo: input.upTo },
    {
      ...{ kind: 'proposed', about: topic.title, body: input.body },
      ...{ field: place.field, indicatorLineageId: place.indicator, before: place.now, proposed },
    },
  );
  return { subject: input.skpId, detail: { post: number, field: place.field } };
});
