import { todayOf } from '@/lib/agency/queries';
import { command } from '@/lib/kernel/command';
import { missing, Rejection } from '@/lib/kernel/decision';
import { appraiserCard } from '@/lib/people/queries/cards';
import { dutiesOf } from '../queries/special-duties';
import { actingResult } from '../rules/acting-duties';
import { namesAssigner } from '../rules/plan-kind';
import { joinResults } from '../writes/join-results';
import { planToFill } from '../writes/plan-to-fill';
import { countChange } from '../writes/results';

type Input = { skpId: string; revision: number; appointmentId: string };

/** The owner, who is Plt. or Plh. of a post, adds this assignment as a result utama to the plan that is being written (R6 p.50 d). */
export const addActingResult = command(
  'skp.acting-added',
  { moves: 'plan-contents' },
  (ctx, { appointmentId, ...input }: Input) => {
    const { skp, versionId, content } = planToFill(ctx, input);
    const today = todayOf(ctx);
    const duty = dutiesOf(ctx.db, skp, content, today).find(({ id }) => id === appointmentId) ?? missing('Penugasan');
    if (duty.at !== undefined) throw new Rejection([`Penugasan sebagai ${duty.as} sudah dimuat dalam SKP ini.`]);
    const leader = namesAssigner(skp) ? (appraiserCard(ctx.db, skp.assignmentId, today)?.position ?? '') : '';
    joinResults(ctx.db, versionId, content.results, [actingResult(duty, skp, leader)]);
    countChange(ctx.db, skp.id);
    return { subject: skp.id };
  },
);
