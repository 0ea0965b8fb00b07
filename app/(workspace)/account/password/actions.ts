'use server';

import type { z } from 'zod';
import { findAgency } from '@/lib/agency/queries';
import { cookieSessionId } from '@/lib/auth/cookie';
import { prepareOwnPassword } from '@/lib/auth/own-password';
import { changePasswordInput } from '@/lib/auth/schema';
import { changePassword } from '@/lib/people/commands/change-password';
import { requestContext } from '@/lib/web/context';
import { formAction } from '@/lib/web/form-action';
import { paths } from '@/lib/web/paths';
import { wayAfterSignIn } from '@/lib/web/resume';

async function prepare(input: z.output<typeof changePasswordInput>) {
  const { db, actor } = await requestContext();
  const checked = await prepareOwnPassword(db, actor.employeeId, findAgency(db).name, input);
  const { goto } = await wayAfterSignIn(actor.employeeId, paths.home, false);
  return { ...checked, goto, sessionId: (await cookieSessionId()) ?? '' };
}

export const changePasswordAction = formAction(
  changePasswordInput,
  (ctx, _input, checked) => {
    changePassword(ctx, checked);
    return { goto: checked.goto, say: 'Kata sandi diganti. Semua perangkat lain yang masih masuk telah dikeluarkan.' };
  },
  { prepare },
);
