'use server';

import { headers } from 'next/headers';
import { mintConsole } from '@/lib/auth/actor';
import { rememberSession } from '@/lib/auth/browser';
import { setSessionCookie } from '@/lib/auth/cookie';
import { rememberDevice } from '@/lib/auth/known-device';
import { hashPassword } from '@/lib/auth/password';
import { claimInput } from '@/lib/auth/schema';
import { openSession } from '@/lib/auth/session';
import { hashSetUpCode, opensSetUp } from '@/lib/auth/set-up-code';
import { missing } from '@/lib/kernel/decision';
import { claimInstallation } from '@/lib/people/commands/claim-installation';
import { now } from '@/lib/web/clock';
import { database } from '@/lib/web/database';
import { publicFormAction } from '@/lib/web/form-action';
import { landingWith } from '@/lib/web/landing';
import { paths } from '@/lib/web/paths';
import { deviceOfRequest } from '@/lib/web/security-log';

const WELCOME = 'Instansi Anda siap. Langkah berikutnya: masukkan unit kerja dan pegawai, lalu buka tahun kinerja.';

export const claimAction = publicFormAction(claimInput, async (input) => {
  const db = database();
  const codeHash = hashSetUpCode(input.code);
  if (!opensSetUp(db, codeHash)) return missing('Alamat penyiapan');
  const { name, nip, newPassword, agencyName, kind, timeZone, signaturePlace, address } = input;
  const { employeeId } = claimInstallation(
    { db, actor: mintConsole(), now: now(db) },
    {
      codeHash,
      admin: { name, nip, passwordHash: await hashPassword(newPassword) },
      agency: { name: agencyName, kind, timeZone, signaturePlace, address },
    },
  );
  const session = openSession(db, employeeId, deviceOfRequest(await headers()), new Date());
  await setSessionCookie({ ...session, employeeId });
  await rememberDevice(employeeId);
  await rememberSession(session.id);
  return landingWith(db, employeeId, { goto: paths.home, say: WELCOME });
});
