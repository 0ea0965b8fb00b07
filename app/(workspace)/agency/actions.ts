'use server';

import { changeAgencySettings } from '@/lib/agency/commands/change-settings';
import { agencySettingsInput } from '@/lib/agency/schema';
import { formAction } from '@/lib/web/form-action';
import { paths } from '@/lib/web/paths';

export const changeAgencySettingsAction = formAction(agencySettingsInput, (ctx, input) => {
  changeAgencySettings(ctx, input);
  return { goto: paths.agency, say: 'Pengaturan instansi tersimpan.' };
});
