'use server';

import { changeAgencySettings } from '@/lib/agency/commands/change-settings';
import { removeEmblem } from '@/lib/agency/commands/remove-emblem';
import { agencySettingsInput, removeEmblemInput } from '@/lib/agency/schema';
import { formAction } from '@/lib/web/form-action';
import { paths } from '@/lib/web/paths';

export const changeAgencySettingsAction = formAction(agencySettingsInput, (ctx, input) => {
  changeAgencySettings(ctx, input);
  return { goto: paths.agency, say: 'Pengaturan instansi tersimpan.' };
});

export const removeEmblemAction = formAction(removeEmblemInput, (ctx, input) => {
  removeEmblem(ctx, input);
  return { goto: paths.agency, say: 'Lambang dilepas. Dokumen yang sudah terbit tetap memuatnya.' };
});
