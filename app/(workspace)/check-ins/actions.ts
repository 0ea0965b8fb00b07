'use server';

import { openCheckIn } from '@/lib/check-ins/commands/open-check-in';
import { openCheckInInput } from '@/lib/check-ins/schema';
import { formAction } from '@/lib/web/form-action';
import { paths } from '@/lib/web/paths';

export const openCheckInAction = formAction(openCheckInInput, (ctx, input) => {
  const { subject } = openCheckIn(ctx, input);
  return {
    goto: paths.checkIns.show(subject),
    say: 'Draf check-in dibuat. Isi realisasi setiap indikator, lalu simpan.',
  };
});
