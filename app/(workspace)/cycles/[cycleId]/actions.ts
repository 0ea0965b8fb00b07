'use server';

import { changeCycleDates } from '@/lib/cycles/commands/change-cycle-dates';
import { discardCycle } from '@/lib/cycles/commands/discard-cycle';
import { openCycle } from '@/lib/cycles/commands/open-cycle';
import { cyclePaths } from '@/lib/cycles/paths';
import { changeCycleDatesInput, cycleInput } from '@/lib/cycles/schema';
import { closeCycle } from '@/lib/recaps/commands/close-cycle';
import { closeCycleInput } from '@/lib/recaps/schema';
import { formAction } from '@/lib/web/form-action';

export const openCycleAction = formAction(cycleInput, (ctx, input) => {
  openCycle(ctx, input);
  return { goto: cyclePaths.show(input.cycleId), say: 'Tahun kinerja dibuka. Pegawai sekarang dapat menyusun SKP.' };
});

export const discardCycleAction = formAction(cycleInput, (ctx, input) => {
  discardCycle(ctx, input);
  return { goto: cyclePaths.list, say: 'Rancangan tahun kinerja dihapus.' };
});

export const changeCycleDatesAction = formAction(changeCycleDatesInput, (ctx, input) => {
  changeCycleDates(ctx, input);
  return { goto: cyclePaths.show(input.cycleId), say: 'Tanggal tahun kinerja disimpan.' };
});

export const closeCycleAction = formAction(closeCycleInput, (ctx, { cycleId, revision }) => {
  closeCycle(ctx, { cycleId, revision });
  return {
    goto: cyclePaths.show(cycleId),
    say: 'Tahun kinerja ditutup. Seluruh isinya sekarang hanya dapat dibaca.',
  };
});
