import type { Db } from '@/lib/kernel/context';
import { Rejection, refuseField } from '@/lib/kernel/decision';
import { accountOf } from '@/lib/people/queries/accounts';
import { newPasswordReason } from './guesses';
import { hashPassword, verifyPassword } from './password';
import { beginTry, clearFailures, lanesOf } from './sign-in-delays';
import type { Waiter } from './turns';

type Change = { oldPassword?: string; newPassword: string };

/**
 * The slow part of changing one's own password, before the transaction. It checks the old password and the strength of the new one, and
 * hashes the new one. A user with a first password is not asked for it again, because they have just typed it at sign-in. Wrong old
 * passwords cause the same delays as failed sign-ins on a known device. Throws a `Rejection` if the change is refused.
 */
export async function prepareOwnPassword(db: Db, employeeId: string, agency: string, change: Change) {
  const account = accountOf(db, employeeId);
  const verifiedHash = account?.passwordHash;
  if (!account || !verifiedHash) throw new Rejection(['Akun Anda belum mempunyai kata sandi. Hubungi admin instansi.']);
  const waiter = { of: 'known', key: employeeId } as const;
  if (!account.mustChangePassword) await checkOld(db, { employeeId, hash: verifiedHash, waiter }, change.oldPassword);
  const weakness = newPasswordReason(change.newPassword, { ...account, agency });
  if (weakness) refuseField('newPassword', weakness);
  if (await verifyPassword(verifiedHash, change.newPassword, waiter))
    refuseField('newPassword', 'Kata sandi baru sama dengan yang lama. Pilih kata sandi yang lain.');
  return { verifiedHash, passwordHash: await hashPassword(change.newPassword, waiter) };
}

type Old = { employeeId: string; hash: string; waiter: Waiter };

async function checkOld(db: Db, { employeeId, hash, waiter }: Old, typed = ''): Promise<void> {
  if (!typed) refuseField('oldPassword', 'Kata sandi lama wajib diisi. Ketik kata sandi yang Anda pakai sekarang.');
  const lanes = lanesOf(`change ${employeeId}`, 'session', 'change');
  const wait = beginTry(db, lanes, new Date());
  if (wait > 0)
    refuseField('oldPassword', `Terlalu banyak percobaan. Tunggu ${Math.ceil(wait / 60_000)} menit, lalu coba lagi.`);
  if (!(await verifyPassword(hash, typed, waiter)))
    refuseField('oldPassword', 'Kata sandi lama tidak cocok. Periksa ketikan Anda, lalu coba lagi.');
  clearFailures(db, lanes);
}
