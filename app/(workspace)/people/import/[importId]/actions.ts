'use server';

import { formatNumber } from '@/lib/kernel/numbers';
import { discardImport } from '@/lib/people/commands/discard-import';
import { importPeople } from '@/lib/people/commands/import-people';
import { importInput } from '@/lib/people/schema';
import { formAction } from '@/lib/web/form-action';
import { paths } from '@/lib/web/paths';

export const importPeopleAction = formAction(importInput, (ctx, input) => {
  const { detail } = importPeople(ctx, input);
  const count = (value: number) => formatNumber(`${value}`);
  const say = `Selesai: ${count(detail.newCount)} baris baru dan ${count(detail.changedCount)} baris berubah dimasukkan; ${count(detail.sameCount)} sama, ${count(detail.wrongCount)} salah dilewati.`;
  return { goto: paths.people.importPreview(input.importId), say };
});

export const discardImportAction = formAction(importInput, (ctx, input) => {
  discardImport(ctx, input);
  return { goto: paths.people.import, say: 'Impor dibatalkan. Tidak ada yang berubah.' };
});
