import { z } from 'zod';
import { readDay } from './dates';

/** Shapes that every form shares: each feature's `schema.ts` is made of them. */

const LONGEST_ID = 64;

/** The id of a record, in an address or a hidden field. */
export const id = z.string().trim().min(1).max(LONGEST_ID);

/** The id of a chosen record; `sentence` tells what to do when none was chosen. */
export const chosen = (sentence: string) => z.string(sentence).trim().min(1, sentence).max(LONGEST_ID, sentence);

/** The revision of the record that the sender saw. */
export const revision = z.coerce.number().int().min(0);

const tooLong = (most: number) => `Paling panjang ${most} huruf.`;

/** Text that may be left out. */
export const text = (most: number) => z.string().trim().max(most, tooLong(most)).default('');

/** Required text; `sentence` tells what to do when it is missing. */
export const required = (sentence: string, most: number) =>
  z.string(sentence).trim().min(1, sentence).max(most, tooLong(most));

/** A day as people write it; `sentence` tells what to do when it is missing. */
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
