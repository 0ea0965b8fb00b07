'use server';

import { answerImport } from '@/lib/people/commands/answer-import';
import { confirmImport } from '@/lib/people/commands/confirm-import';
import { discardImport } from '@/lib/people/commands/discard-import';
import { peoplePaths } from '@/lib/people/paths';
import { answerImportInput, importInput } from '@/lib/people/schema';
import { formAction } from '@/lib/web/form-action';

export const importPeopleAction = formAction(importInput, (ctx, input) => {
  confirmImport(ctx, input);
  return { goto: peoplePaths.importPreview(input.importId), say: 'Impor disetujui dan dijalankan sampai selesai.' };
});

export const answerImportAction = formAction(answerImportInput, (ctx, input) => {
  answerImport(ctx, input);
  return { goto: peoplePaths.importPreview(input.importId), say: 'Jawaban disimpan; berkas dibandingkan lagi.' };
});

export const discardImportAction = formAction(importInput, (ctx, input) => {
  discardImport(ctx, input);
  return { goto: peoplePaths.import, say: 'Impor dibatalkan. Tidak ada yang berubah.' };
});
