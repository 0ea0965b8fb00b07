'use server';

import { agreeSkp } from '@/lib/skp/commands/agree-skp';
import { chooseApproach } from '@/lib/skp/commands/choose-approach';
import { returnSkp } from '@/lib/skp/commands/return-skp';
import { submitSkp } from '@/lib/skp/commands/submit-skp';
import { withdrawSkp } from '@/lib/skp/commands/withdraw-skp';
import { agreeSkpInput, returnSkpInput, skpStepInput } from '@/lib/skp/schema';
import { formAction } from '@/lib/web/form-action';
import { paths } from '@/lib/web/paths';

export const submitSkpAction = formAction(skpStepInput, (ctx, input) => {
  submitSkp(ctx, input);
  return { goto: paths.skp.show(input.skpId), say: 'SKP diajukan kepada pejabat penilai.' };
});

export const withdrawSkpAction = formAction(skpStepInput, (ctx, input) => {
  withdrawSkp(ctx, input);
  return { goto: paths.skp.show(input.skpId), say: 'Pengajuan ditarik kembali. SKP dapat diubah lagi.' };
});

export const returnSkpAction = formAction(returnSkpInput, (ctx, input) => {
  const { skpId, approach } = input;
  returnSkp(ctx, input);
  if (approach) chooseApproach(ctx, { skpId, approach });
  const how = approach ? ` dengan pendekatan ${approach}` : '';
  return { goto: paths.skp.show(skpId), say: `SKP dikembalikan kepada pegawai untuk diperbaiki${how}.` };
});

export const agreeSkpAction = formAction(agreeSkpInput, (ctx, input) => {
  agreeSkp(ctx, input);
  return { goto: paths.skp.show(input.skpId), say: 'SKP ditetapkan.' };
});
