'use server';

import { headers } from 'next/headers';
import { rememberSession } from '@/lib/auth/browser';
import { cookieSessionId, setSessionCookie } from '@/lib/auth/cookie';
import { cookieDevice, rememberDevice } from '@/lib/auth/known-device';
import { signInInput } from '@/lib/auth/schema';
import { signIn } from '@/lib/auth/sign-in';
import { now } from '@/lib/web/clock';
import { database } from '@/lib/web/database';
import { publicFormAction } from '@/lib/web/form-action';
import { landingAfterSignIn } from '@/lib/web/landing';
import { paths } from '@/lib/web/paths';
import { wayAfterSignIn } from '@/lib/web/resume';
import { returnPath } from '@/lib/web/return-path';
import { deviceOfRequest } from '@/lib/web/security-log';

export const signInAction = publicFormAction(signInInput, async ({ name, password, kembali, intent }) => {
  const db = database();
  const browser = { knownDevice: await cookieDevice(), replaces: await cookieSessionId() };
  const attempt = { name, password, device: deviceOfRequest(await headers()), ...browser };
  const signedIn = await signIn(db, attempt, { real: new Date(), moved: now(db) });
  await setSessionCookie(signedIn.session);
  await rememberDevice(signedIn.employeeId);
  await rememberSession(signedIn.session.id);
  if (signedIn.mustChangePassword) return paths.account.password;
  const { goto, isDone } = await wayAfterSignIn(signedIn.employeeId, returnPath(kembali), intent !== 'show');
  return isDone ? goto : landingAfterSignIn(db, signedIn, goto);
});
