'use server';

import { formatNumber } from '@/lib/kernel/numbers';
import { importInput } from '@/lib/people/schema';
import { discardPlans } from '@/lib/skp/commands/discard-plans';
import { importPlans } from '@/lib/skp/commands/import-plans';
import { formAction } from '@/lib/web/form-action';
import { paths } from '@/lib/web/paths';

export const importPlansAction = formAction(importInput, (ctx, input) => {
  const { detail } = importPlans(ctx, input);
  const count = (value: number) => formatNumber(`${value}`);
  const say = `Selesai: ${count(detail.newCount)} baris baru dan ${count(detail.changedCount)} baris berubah dimasukkan ke SKP ${count(detail.people)} pegawai; ${count(detail.sameCount)} sama, ${count(detail.wrongCount)} salah dilewati.`;
  return { goto: paths.skp.importPreview(input.importId), say };
});

export const discardPlansAction = formAction(importInput, (ctx, input) => {
  discardPlans(ctx, input);
  return { goto: paths.skp.import, say: 'Impor dibatalkan. Tidak ada yang berubah.' };
});
