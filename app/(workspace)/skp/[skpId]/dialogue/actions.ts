'use server';

import { declineWording } from '@/lib/dialogues/commands/decline-wording';
import { markDialogueRead } from '@/lib/dialogues/commands/mark-dialogue-read';
import { proposeWording } from '@/lib/dialogues/commands/propose-wording';
import { sayInDialogue } from '@/lib/dialogues/commands/say-in-dialogue';
import { takeOverWording } from '@/lib/dialogues/commands/take-over-wording';
import { declineInput, markReadInput, proposeWordingInput, sayInput, takeOverInput } from '@/lib/dialogues/schema';
import { skpPaths } from '@/lib/skp/paths';
import { formAction } from '@/lib/web/form-action';

export const sayAction = formAction(sayInput, (ctx, input) => {
  sayInDialogue(ctx, input);
  return { goto: skpPaths.thread(input.skpId, input.topic), say: 'Tanggapan terkirim.' };
});

export const proposeAction = formAction(proposeWordingInput, (ctx, { why, ...input }) => {
  proposeWording(ctx, { ...input, body: why });
  return { goto: skpPaths.thread(input.skpId, input.topic), say: 'Usulan rumusan terkirim kepada pegawai.' };
});

export const takeOverAction = formAction(takeOverInput, (ctx, input) => {
  takeOverWording(ctx, input);
  return { goto: skpPaths.thread(input.skpId, input.topic), say: 'Usulan dipakai dalam SKP yang sedang disusun.' };
});

export const declineAction = formAction(declineInput, (ctx, input) => {
  declineWording(ctx, input);
  return { goto: skpPaths.thread(input.skpId, input.topic), say: 'Usulan ditolak. Isi SKP tidak berubah.' };
});

export const markReadAction = formAction(markReadInput, (ctx, input) => {
  markDialogueRead(ctx, input);
  return { goto: skpPaths.dialogue(input.skpId), say: 'Dialog ditandai sudah dibaca.' };
});
