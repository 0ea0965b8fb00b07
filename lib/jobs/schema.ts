import { z } from 'zod';
import { id } from '@/lib/kernel/shapes';
import type { JobKind } from './rules/vocabulary';

const nothing = z.strictObject({});

/** The query parameters of an address. Each has one value. */
const asked = z.record(z.string().max(40), z.string().max(400));
/** An uploaded file. `file`: its random name in the data folder. `fileName`: the name that the sender gave it. */
const upload = { file: z.string().regex(/^[\w-]{12,60}$/), fileName: z.string().max(200) };
const format = z.enum(['xlsx', 'csv']);

/** The input of each kind of job: ids, choices, and names of files. It never contains a secret. */
export const JOB_INPUTS = {
  'read-people': z.strictObject({ ...upload, effectiveOn: z.string().max(60) }),
  'read-plans': z.strictObject({ ...upload, cycleId: z.string().max(100) }),
  'people-import': z.strictObject({ importId: id }),
  'skp-import': z.strictObject({ importId: id }),
  'slip-run': z.strictObject({ runId: id }),
  paper: z.discriminatedUnion('of', [
    z.strictObject({ of: z.literal('matrix'), matrixId: z.string().min(1).max(200) }),
    z.strictObject({ of: z.literal('skp'), skpId: id, version: z.string().max(40).nullable() }),
    z.strictObject({ of: z.literal('manuals'), skpId: id }),
    z.strictObject({ of: z.literal('appraisal'), appraisalId: id, form: z.enum(['C', 'D']) }),
  ]),
  'recap-file': z.strictObject({ cycleId: id, format, asked }),
  'planning-file': z.strictObject({ format, asked }),
  sweep: nothing,
  'verify-trail': nothing,
  'shorten-log': nothing,
} as const satisfies Record<JobKind, z.ZodType>;
export type JobInput<Kind extends JobKind> = z.infer<(typeof JOB_INPUTS)[Kind]>;

/**
 * What a job returns besides the records that it writes. It is a made file, the address of the page to open next, or why an uploaded file
 * cannot be used. `field`: the wrong field of the upload form, if it is not the file.
 */
export const jobResult = z.union([
  z.strictObject({ file: z.string().regex(/^[\w-]{12,60}$/), fileName: z.string(), type: z.string() }),
  z.strictObject({ goto: z.string().startsWith('/') }),
  z.strictObject({ refused: z.string(), field: z.string().optional() }),
]);
export type JobResult = z.infer<typeof jobResult>;

export const retryJobInput = z.object({ jobId: id });
