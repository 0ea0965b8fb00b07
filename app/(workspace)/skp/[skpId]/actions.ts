'use server';

import { addActingResult } from '@/lib/skp/commands/add-acting-result';
import { agreeSkp } from '@/lib/skp/commands/agree-skp';
import { chooseApproach } from '@/lib/skp/commands/choose-approach';
import { discardChange } from '@/lib/skp/commands/discard-change';
import { openChange } from '@/lib/skp/commands/open-change';
import { returnSkp } from '@/lib/skp/commands/return-skp';
import { submitSkp } from '@/lib/skp/commands/submit-skp';
import { withdrawSkp } from '@/lib/skp/commands/withdraw-skp';
import { skpPaths } from '@/lib/skp/paths';
import {
  addActingInput,
  agreeSkpInput,
  openChangeInput,
  returnSkpInput,
  skpStepInput,
  submitSkpInput,
} from '@/lib/skp/schema';
import { SETTING_TASKS } from '@/lib/skp/tasks';
import { formAction } from '@/lib/web/form-action';

export const submitSkpAction = formAction(submitSkpInput, (ctx, input) => {
  submitSkp(ctx, input);
  return { goto: skpPaths.show(input.skpId), say: 'SKP diajukan kepada pejabat penilai.' };
});

export const withdrawSkpAction = formAction(skpStepInput, (ctx, input) => {
  withdrawSkp(ctx, input);
  return { goto: skpPaths.show(input.skpId), say: 'Pengajuan ditarik kembali. SKP dapat diubah lagi.' };
});

export const returnSkpAction = formAction(returnSkpInput, (ctx, input) => {
  const { skpId, approach } = input;
  returnSkp(ctx, input);
  if (approach) chooseApproach(ctx, { skpId, approach });
  const how = approach ? ` dengan pendekatan ${approach}` : '';
  const say = `SKP dikembalikan kepada pegawai untuk diperbaiki${how}.`;
  return { goto: skpPaths.show(skpId), say, next: SETTING_TASKS };
});

export const agreeSkpAction = formAction(agreeSkpInput, (ctx, input) => {
  agreeSkp(ctx, input);
  return { goto: skpPaths.show(input.skpId), say: 'SKP ditetapkan.', next: SETTING_TASKS };
});

export const openChangeAction = formAction(openChangeInput, (ctx, input) => {
  const { subject, isOwner } = openChange(ctx, input);
  return isOwner
    ? { goto: skpPaths.edit(subject), say: 'Versi baru dimulai dari isi yang berlaku. Ubah yang perlu, lalu ajukan.' }
    : { goto: skpPaths.show(subject), say: 'Perubahan dibuka. Pegawai menyusun dan mengajukan versi barunya.' };
});

export const discardChangeAction = formAction(skpStepInput, (ctx, input) => {
  discardChange(ctx, input);
  return { goto: skpPaths.show(input.skpId), say: 'Perubahan dibatalkan. Versi yang berlaku tidak berubah.' };
});

export const addActingAction = formAction(addActingInput, (ctx, input) => {
  addActingResult(ctx, input);
  return { goto: skpPaths.edit(input.skpId), say: 'Penugasan ditambahkan sebagai hasil kerja utama. Isi targetnya.' };
});
