import { z } from 'zod';
import { parseDate } from '@/lib/kernel/dates';

const DAY_SENTENCE = 'Isi tanggal yang ada di kalender, misalnya 31-1-2026.';

/** The day that a demo is moved to, and the page to return to. */
export const moveClockInput = z.object({
  demoDay: z
    .string(DAY_SENTENCE)
    .transform((text) => parseDate(text))
    .refine((day) => day !== undefined, DAY_SENTENCE)
    .transform((day) => day!),
  here: z
    .string()
    .regex(/^\/(?![/\\])[^\s]{0,300}$/)
    .catch('/'),
});
