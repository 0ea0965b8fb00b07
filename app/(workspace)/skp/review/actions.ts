'use server';

import { Rejection } from '@/lib/kernel/decision';
import { reviewPlans } from '@/lib/skp/commands/review-plans';
import { reviewWords } from '@/lib/skp/labels';
import { skpPaths } from '@/lib/skp/paths';
import { reviewPlansInput } from '@/lib/skp/schema';
import { formAction } from '@/lib/web/form-action';

const NOTHING = 'Belum ada yang dipilih. Pilih Tetapkan atau Kembalikan pada sekurang-kurangnya satu SKP.';

export const reviewPlansAction = formAction(reviewPlansInput, (ctx, { cycleId, plans }) => {
  const verdicts = Object.entries(plans).map(([skpId, verdict]) => ({ skpId, ...verdict }));
  const { agreed, returned, ...refused } = reviewPlans(ctx, verdicts);
  const isRefused = refused.reasons.length + Object.keys(refused.fields).length > 0;
  const isDone = agreed + returned > 0;
  if (!isDone && !isRefused) throw new Rejection([NOTHING]);
  const say = isDone ? reviewWords(agreed, returned) : '';
  return { goto: skpPaths.reviewIn(cycleId), say, ...(isRefused && { refused }) };
});
