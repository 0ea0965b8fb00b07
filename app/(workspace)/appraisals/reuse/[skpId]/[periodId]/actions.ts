'use server';

import { agreeReuse } from '@/lib/appraisals/commands/agree-reuse';
import { endReuse } from '@/lib/appraisals/commands/end-reuse';
import { proposeReuse } from '@/lib/appraisals/commands/propose-reuse';
import { appraisalPaths } from '@/lib/appraisals/paths';
import { answerReuseInput, endReuseInput, proposeReuseInput } from '@/lib/appraisals/schema';
import { formAction } from '@/lib/web/form-action';

const pageOf = ({ skpId, periodId }: { skpId: string; periodId: string }) => appraisalPaths.reuse(skpId, periodId);

const NEXT = ['answer-reuse'] as const;

export const proposeReuseAction = formAction(proposeReuseInput, (ctx, input) => {
  proposeReuse(ctx, input);
  return { goto: pageOf(input), say: 'Usulan tercatat dan menunggu jawaban pihak lain.' };
});

export const agreeReuseAction = formAction(answerReuseInput, (ctx, input) => {
  agreeReuse(ctx, input);
  return { goto: pageOf(input), say: 'Disepakati. Hasil evaluasi unit lama dipakai untuk periode ini.', next: NEXT };
});

export const endReuseAction = formAction(endReuseInput, (ctx, input) => {
  endReuse(ctx, input);
  return { goto: pageOf(input), say: 'Tercatat. Periode ini dinilai pada unit baru.', next: NEXT };
});
