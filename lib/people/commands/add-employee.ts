import { accounts, employees } from '@/db/schema';
import { command } from '@/lib/kernel/command';
import type { PlainDate } from '@/lib/kernel/dates';
import { enforce, Rejection, refuseField } from '@/lib/kernel/decision';
import { newId } from '@/lib/kernel/ids';
import { isIdentityTaken } from '../queries/person';
import { canAdministerSomewhere } from '../rules/access';
import { nameKeys } from '../rules/person-names';
import type { PostInput } from '../rules/positions';
import { type ProfileInput, settleProfile } from '../rules/profile';
import { takePost } from './take-post';

type Input = ProfileInput & PostInput & { unit: string; fromOn: PlainDate };

/** Said without a name: whoever bears the number may be in an office that this admin does not see. */
export const IDENTITY_TAKEN =
  'Nomor ini sudah terdaftar. Cari orangnya di daftar pegawai; bila ia tercatat di unit lain, hubungi admin instansi.';
export const SIGN_IN_NAME_TAKEN = 'Nama masuk ini sudah dipakai. Pilih nama lain.';

/** A new person with the first segment and an account without password (that one is issued apart). */
export const addEmployee = command('employee.added', (ctx, input: Input) => {
  enforce(canAdministerSomewhere(ctx.actor));
  const settled = settleProfile(input);
  if (!settled.profile) throw new Rejection([], settled.faults);
  const { profile, signInName } = settled;
  if (isIdentityTaken(ctx.db, { number: profile.identityNumber, signInName })) {
    if (profile.identityNumber === null) refuseField('signInName', SIGN_IN_NAME_TAKEN);
    refuseField('identityNumber', IDENTITY_TAKEN);
  }
  const id = newId();
  ctx.db
    .insert(employees)
    .values({ id, ...profile, ...nameKeys(profile.name), createdAt: ctx.now })
    .run();
  ctx.db.insert(accounts).values({ employeeId: id, signInName }).run();
  const { subject: assignmentId } = takePost(ctx, { ...input, employeeId: id });
  return { subject: id, detail: { employment: profile.employment, assignmentId } };
});
