import { z } from 'zod';
import { readDay } from './dates';

/** The shapes that the forms of all features use in their `schema.ts`. */

const LONGEST_ID = 64;

/** The id of a record in an address or a hidden field. */
export const id = z.string().trim().min(1).max(LONGEST_ID);

/** The id of a chosen record. If nothing is chosen, the refusal is `sentence`, which says what to do. */
export const chosen = (sentence: string) => z.string(sentence).trim().min(1, sentence).max(LONGEST_ID, sentence);

/** The revision of the record that the sender saw on the page. */
export const revision = z.coerce.number().int().min(0);

const tooLong = (most: number) => `Paling panjang ${most} huruf.`;

/** Text that may be left out; it is then empty. */
export const text = (most: number) => z.string().trim().max(most, tooLong(most)).default('');

/** Text that must not be empty. If it is missing, the refusal is `sentence`, which says what to do. */
export const required = (sentence: string, most: number) =>
  z.string(sentence).trim().min(1, sentence).max(most, tooLong(most));

/** A day as people write it (`readDay`). If it is missing, the refusal is `sentence`, which says what to do. */
export const day = (sentence: string) =>
  z.string(sentence).transform((typed, ctx) => {
    const { day: read, fault } = readDay(typed);
    if (read) return read;
    ctx.addIssue({ code: 'custom', message: typed.trim() === '' ? sentence : fault });
    return z.NEVER;
  });

/** A day that may be left out; it is then null. */
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

/** Whether a check box was ticked: only the value `ya` counts. */
export const checkBox = z
  .string()
  .default('')
  .transform((sent) => sent === 'ya');
