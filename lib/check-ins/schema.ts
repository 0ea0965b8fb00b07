import { z } from 'zod';
import { MAX_LINK_LENGTH, MAX_LINKS_PER_RESULT, MAX_NOTE_LENGTH } from '@/lib/evidence/rules/links';
import { MAX_GIVER_LENGTH, MAX_SAYINGS } from '@/lib/feedback/rules/notes';
import { FEEDBACK_GIVERS, SENTIMENTS } from '@/lib/feedback/rules/vocabulary';
import { MAX_TARGET } from '@/lib/goals/rules/target-faults';
import { checkBox, id, revision, text } from '@/lib/kernel/shapes';
import { CORE_VALUE_KEYS } from '@/lib/skp/rules/core-values';
import { FOLLOW_UP_KINDS, PROGRESS_VERDICTS } from './rules/vocabulary';

export const openCheckInInput = z.object({ skpId: id, periodId: id });
export const checkInStepInput = z.object({ checkInId: id });

/** Rows whose field names contain a lineage (`results.….body`), as a list in the order of the form. */
const byLineage = <Row extends z.ZodType<object>>(row: Row) =>
  z
    .record(id, row)
    .refine((rows) => Object.keys(rows).length <= 60)
    .default({})
    .transform((rows) => Object.entries(rows).map(([lineageId, said]) => ({ lineageId, ...said })));

const indicator = z.object({ value: text(MAX_TARGET), note: text(1000), isSure: checkBox });
const link = z.object({ id: text(64), url: text(MAX_LINK_LENGTH), note: text(MAX_NOTE_LENGTH) });
const result = z.object({
  indicators: byLineage(indicator),
  evidence: z
    .array(link)
    .max(MAX_LINKS_PER_RESULT, `Paling banyak ${MAX_LINKS_PER_RESULT} tautan untuk satu hasil kerja.`)
    .default([]),
});

export const saveCheckInInput = z.object({
  checkInId: id,
  revision,
  intent: z.enum(['save', 'submit']).catch('save'),
  obstacles: text(3000),
  results: byLineage(result),
});

const note = z.object({
  sentiment: z
    .union([z.literal('').transform(() => null), z.enum(SENTIMENTS, 'Pilih sifat umpan balik dari daftar.')])
    .default(null),
  body: text(3000),
});
const saying = note.extend({
  giver: z
    .union([z.literal('').transform(() => null), z.enum(['saya', ...FEEDBACK_GIVERS], 'Pilih pemberi dari daftar.')])
    .default(null),
  giverName: text(MAX_GIVER_LENGTH),
});
const coreValue = z.enum(CORE_VALUE_KEYS);
const sayings = <Row extends z.ZodType>(row: Row) =>
  z.array(row).max(MAX_SAYINGS, `Paling banyak ${MAX_SAYINGS} baris.`).default([]);

export const answerCheckInInput = z.object({
  checkInId: id,
  revision,
  verdict: z.enum(PROGRESS_VERDICTS).nullable().catch(null).default(null),
  intent: z.enum(['save', 'send', 'adjust']).catch('save'),
  reason: text(1000),
  verdictNote: text(3000),
  followUps: z.partialRecord(z.enum(FOLLOW_UP_KINDS), text(2000)).default({}),
  results: byLineage(note.extend({ sayings: sayings(saying.extend({ about: text(64) })) })),
  behaviours: z
    .partialRecord(coreValue, note)
    .default({})
    .transform((said) => CORE_VALUE_KEYS.flatMap((key) => (said[key] ? [{ coreValue: key, ...said[key] }] : []))),
  behaviourSayings: sayings(
    saying.extend({ coreValue: z.union([z.literal('').transform(() => null), coreValue]).default(null) }),
  ),
});
