'use server';

import { changeAgencySettings } from '@/lib/agency/commands/change-settings';
import { removeEmblem } from '@/lib/agency/commands/remove-emblem';
import { agencyPaths } from '@/lib/agency/paths';
import { agencySettingsInput, removeEmblemInput } from '@/lib/agency/schema';
import { formAction } from '@/lib/web/form-action';

export const changeAgencySettingsAction = formAction(agencySettingsInput, (ctx, input) => {
  changeAgencySettings(ctx, input);
  return { goto: agencyPaths.show, say: 'Pengaturan instansi tersimpan.' };
});

export const removeEmblemAction = formAction(removeEmblemInput, (ctx, input) => {
  removeEmblem(ctx, input);
  return { goto: agencyPaths.show, say: 'Lambang dilepas. Dokumen yang sudah terbit tetap memuatnya.' };
});
