import { accounts, employees } from '@/db/schema';
import type { Context } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import { enforce, Rejection, refuseField } from '@/lib/kernel/decision';
import { newId } from '@/lib/kernel/ids';
import { isIdentityTaken } from '../queries/person';
import { findTwin } from '../queries/twins';
import { canKeepSomewhere } from '../rules/access';
import { nameKeys } from '../rules/person-names';
import type { PostInput } from '../rules/positions';
import { type Profile, type ProfileInput, settleProfile } from '../rules/profile';
import { reportingLineCommand } from '../writes/line-command';
import { takePost } from './take-post';

/** `isOther`: the officer confirmed that the new person is not the registered person with the same name and birth date. */
type Input = ProfileInput & PostInput & { unit: string; fromOn: PlainDate; isOther?: boolean };

/** The sentence does not name the holder of the number, because the holder may be in an office that the admin may not see. */
export const IDENTITY_TAKEN =
  'Nomor ini sudah terdaftar. Cari orangnya di daftar pegawai; bila ia tercatat di unit lain, hubungi admin instansi.';
export const SIGN_IN_NAME_TAKEN = 'Nama masuk ini sudah dipakai. Pilih nama lain.';

/** Adds a person with a first segment and an account without a password. The password is issued separately. */
export const addEmployee = reportingLineCommand(
  'employee.added',
  { moves: 'people' },
  (ctx, input: Input) => {
    enforce(canKeepSomewhere(ctx.actor, 'keep-people'));
    const settled = settleProfile(input);
    if (!settled.profile) throw new Rejection([], settled.faults);
    const { profile, signInName } = settled;
    if (isIdentityTaken(ctx.db, { number: profile.identityNumber, signInName })) {
      if (profile.identityNumber === null) refuseField('signInName', SIGN_IN_NAME_TAKEN);
      refuseField('identityNumber', IDENTITY_TAKEN);
    }
    if (!input.isOther) askAboutTwin(ctx, profile);
    const id = newId();
    ctx.db
      .insert(employees)
      .values({ id, ...profile, ...nameKeys(profile.name), createdAt: ctx.now })
      .run();
    ctx.db.insert(accounts).values({ employeeId: id, signInName }).run();
    const { subject: assignmentId } = takePost(ctx, { ...input, employeeId: id });
    return { subject: id, detail: { employment: profile.employment, assignmentId } };
  },
  ({ fromOn }) => [fromOn],
);

/**
 * Refuses the form at the field `isOther` if an active person with the same name and birth date is registered. One person with two numbers
 * would plan and be appraised twice. An import asks the same question.
 */
function askAboutTwin(ctx: Context, profile: Profile): void {
  const twin = findTwin(ctx, profile);
  if (!twin) return;
  const where = twin.isVisible
    ? `dengan nomor ${twin.identityNumber}. Bila orangnya sama, perbaiki datanya di halaman pegawai itu`
    : 'di unit lain. Bila orangnya sama, hubungi admin instansi';
  refuseField(
    'isOther',
    `Nama dan tanggal lahir ini sudah terdaftar ${where}; bila orang lain, centang di bawah ini dan tambahkan sekali lagi.`,
  );
}
