'use server';

import { accountInput } from '@/lib/auth/schema';
import { disableAccount } from '@/lib/people/commands/disable-account';
import { enableAccount } from '@/lib/people/commands/enable-account';
import { endSessionsOf } from '@/lib/people/commands/end-sessions-of';
import { peoplePaths } from '@/lib/people/paths';
import { formAction } from '@/lib/web/form-action';

export const disableAccountAction = formAction(accountInput, (ctx, input) => {
  disableAccount(ctx, input);
  return { goto: peoplePaths.account(input.employeeId), say: 'Akun ditutup dan dikeluarkan dari semua perangkat.' };
});

export const enableAccountAction = formAction(accountInput, (ctx, input) => {
  enableAccount(ctx, input);
  return { goto: peoplePaths.account(input.employeeId), say: 'Akun dibuka kembali dengan kata sandi yang lama.' };
});

export const endSessionsOfAction = formAction(accountInput, (ctx, input) => {
  endSessionsOf(ctx, input);
  return { goto: peoplePaths.account(input.employeeId), say: 'Orang ini dikeluarkan dari semua perangkat.' };
});
