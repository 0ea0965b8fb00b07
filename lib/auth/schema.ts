import { z } from 'zod';
import { GRANTED_ROLES } from '@/lib/agency/rules/vocabulary';
import { agencyFields } from '@/lib/agency/schema';
import { chosen, id } from '@/lib/kernel/shapes';
import { type NipFacts, readNip } from '@/lib/people/rules/nip';
import { wrongNipLength } from '@/lib/people/rules/sign-in-name';
import { SLIP_STATES } from '@/lib/people/rules/vocabulary';
import { newPasswordReason } from './guesses';

/** Longer than any password that a password manager makes, and short enough to be hashed without extra cost. */
export const MAX_PASSWORD_LENGTH = 200;

export const signInInput = z.object({
  name: z
    .string('NIP wajib diisi. Ketik NIP Anda.')
    .trim()
    .min(1, 'NIP wajib diisi. Ketik NIP Anda.')
    .max(100, 'NIP atau nama masuk terlalu panjang. Ketik NIP Anda saja.')
    .superRefine((name, ctx) => {
      const reason = wrongNipLength(name);
      if (reason) ctx.addIssue({ code: 'custom', message: reason });
    }),
  password: z
    .string('Kata sandi wajib diisi. Ketik kata sandi Anda.')
    .min(1, 'Kata sandi wajib diisi. Ketik kata sandi Anda.')
    .max(MAX_PASSWORD_LENGTH, 'Kata sandi terlalu panjang. Periksa apakah yang Anda tempel sudah benar.'),
  kembali: z.string().max(2000).optional(),
  /** `show`: after sign-in, the kept values are only shown in their form. With any other value, they are sent if possible. */
  intent: z.string().max(20).optional(),
});

const newPassword = z
  .string('Kata sandi baru wajib diisi. Ketik kata sandi yang hanya Anda ketahui.')
  .min(1, 'Kata sandi baru wajib diisi. Ketik kata sandi yang hanya Anda ketahui.')
  .max(MAX_PASSWORD_LENGTH, `Kata sandi baru paling banyak ${MAX_PASSWORD_LENGTH} huruf, angka, dan tanda.`);
const repeatedPassword = z.string('Ketik kata sandi baru sekali lagi.').min(1, 'Ketik kata sandi baru sekali lagi.');

/** Whether both fields for the new password have the same text. Nothing is trimmed from a password. */
function agree(input: { newPassword: string; repeatedPassword: string }): boolean {
  return input.newPassword === input.repeatedPassword;
}
/**
 * The message if the two new passwords differ. They are compared even if the form has other mistakes, because both must be typed again
 * after each refusal.
 */
const DISAGREE = {
  path: ['repeatedPassword'],
  message: 'Kedua kata sandi baru tidak sama. Ketik ulang keduanya.',
  when: ({ value }: { value: unknown }) => typedPassword(value) !== '' && wordOf(value, 'repeatedPassword') !== '',
};

function wordOf(value: unknown, field: string): string {
  const word = (value as Readonly<Record<string, unknown>> | undefined)?.[field];
  return typeof word === 'string' ? word : '';
}

const typedPassword = (value: unknown) => wordOf(value, 'newPassword');

/** Why the password of the first administrator is refused, judged by the facts typed so far. Undefined if it may be used. */
function weaknessOf(value: unknown): string | undefined {
  const nip = (value as { nip?: Partial<NipFacts> }).nip;
  return newPasswordReason(typedPassword(value), {
    name: wordOf(value, 'name'),
    signInName: nip?.nip ?? '',
    bornOn: nip?.bornOn ?? null,
    agency: wordOf(value, 'agencyName'),
  });
}

export const changePasswordInput = z
  .object({ oldPassword: z.string().max(MAX_PASSWORD_LENGTH).optional(), newPassword, repeatedPassword })
  .refine(agree, DISAGREE);

const NAME_SENTENCE = 'Nama wajib diisi. Tulis nama lengkap dengan gelar.';

/** The form that claims an installation: the first administrator and the agency. */
export const claimInput = z
  .object({
    code: z.string().max(100),
    name: z.string(NAME_SENTENCE).trim().min(1, NAME_SENTENCE).max(150, 'Nama paling banyak 150 huruf.'),
    nip: z
      .string('NIP wajib diisi. Ketik 18 angka NIP Anda.')
      .trim()
      .min(1, 'NIP wajib diisi. Ketik 18 angka NIP Anda.')
      .max(40, 'NIP harus 18 angka. Periksa ketikan Anda.')
      .transform((typed, ctx) => {
        const { facts, fault } = readNip(typed);
        if (facts) return facts;
        ctx.addIssue({ code: 'custom', message: fault ?? 'NIP tidak terbaca.' });
        return z.NEVER;
      }),
    newPassword,
    repeatedPassword,
    ...agencyFields,
  })
  .refine(agree, DISAGREE)
  .refine((input) => !weaknessOf(input), {
    path: ['newPassword'],
    error: ({ input }) => weaknessOf(input),
    when: ({ value }) => typedPassword(value) !== '',
  });

export const endSessionInput = z.object({ sessionId: id });
export const endOtherSessionsInput = z.object({});

/** Whose slips are made: those of one person, or of everybody in a state, in one unit or everywhere. */
export const slipsInput = z.union([
  z.object({ employeeId: id }),
  z.object({ state: z.enum(SLIP_STATES), unitId: z.string().max(40).optional() }),
]);

export const grantRoleInput = z.object({
  employeeId: chosen('Pilih pegawainya dahulu.'),
  role: z.enum(GRANTED_ROLES, 'Peran wajib diisi. Pilih salah satu.'),
  unit: z.string().trim().max(240, 'Paling banyak 240 huruf. Tulis kode unitnya saja.').default(''),
});
export const revokeRoleInput = z.object({ grantId: id });

export const accountInput = z.object({ employeeId: id });
