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

async function prepare(input: z.output<typeof changePasswordInput>) {
  const { db, actor } = await requestContext();
  const checked = await prepareOwnPassword(db, actor.employeeId, findAgency(db).name, input);
  return { ...checked, sessionId: (await cookieSessionId()) ?? '' };
}

export const changePasswordAction = formAction(
  changePasswordInput,
  (ctx, _input, checked) => {
    changePassword(ctx, checked);
    return { goto: paths.home, say: 'Kata sandi diganti. Semua perangkat lain yang masih masuk telah dikeluarkan.' };
  },
  { prepare },
);
