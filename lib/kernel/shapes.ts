import { z } from 'zod';
import { readDay } from './dates';

/** What every form reads in the same way: each feature's `schema.ts` is made of these. */

const LONGEST_ID = 64;

/** A record, as an address or a hidden field names it. */
export const id = z.string().trim().min(1).max(LONGEST_ID);

/** A record that somebody chooses, with what to do where none was chosen. */
export const chosen = (sentence: string) => z.string(sentence).trim().min(1, sentence).max(LONGEST_ID, sentence);

/** The revision of a record that the sender had before them. */
export const revision = z.coerce.number().int().min(0);

const tooLong = (most: number) => `Paling panjang ${most} huruf.`;

/** Text that may be left out. */
export const text = (most: number) => z.string().trim().max(most, tooLong(most)).default('');

/** Text that is needed, with what to do where it is missing. */
export const required = (sentence: string, most: number) =>
  z.string(sentence).trim().min(1, sentence).max(most, tooLong(most));

/** A day as people write it, with what to do where it is missing. */
export const day = (sentence: string) =>
  z.string(sentence).transform((typed, ctx) => {
    const { day: read, fault } = readDay(typed);
    if (read) return read;
    ctx.addIssue({ code: 'custom', message: typed.trim() === '' ? sentence : fault });
    return z.NEVER;
  });

/** A day that may be left out. */
export const optionalDay = z
  .string()
  .default('')
  .transform((typed, ctx) => {
    if (typed.trim() === '') return null;
    const { day: read, fault } = readDay(typed);
    if (read) return read;
    ctx.addIssue({ code: 'custom', message: fault });
    return z.NEVER;
  });

/** A box that was ticked. */
export const saidYes = z
  .string()
  .default('')
  .transform((sent) => sent === 'ya');
