/**
 * Jobs of different lanes take turns, so that a user who waits for a file does not wait behind an import. `quick`: a user waits for it;
 * `long`: takes minutes; `night`: the program starts it by itself.
 */
export const LANES = ['quick', 'long', 'night'] as const;
export type Lane = (typeof LANES)[number];

/** Every kind of job, and its lane (docs/decisions/0033-work-in-the-background.md). */
export const JOB_LANES = {
  'read-people': 'quick',
  'read-plans': 'quick',
  'people-import': 'long',
  'skp-import': 'long',
  'slip-run': 'long',
  paper: 'quick',
  'recap-file': 'quick',
  'planning-file': 'quick',
  sweep: 'night',
  'verify-trail': 'night',
  'shorten-log': 'night',
} as const satisfies Record<string, Lane>;
export type JobKind = keyof typeof JOB_LANES;

export const JOB_STATES = ['waiting', 'running', 'done', 'failed'] as const;
export type JobState = (typeof JOB_STATES)[number];

/** Kinds that make a file for the requester. */
export const FILE_KINDS = ['paper', 'recap-file', 'planning-file'] as const satisfies readonly JobKind[];
export type FileKind = (typeof FILE_KINDS)[number];

/** Kinds that read an uploaded file. A large file goes to the `long` lane instead. */
export const READ_KINDS = ['read-people', 'read-plans'] as const satisfies readonly JobKind[];
export type ReadKind = (typeof READ_KINDS)[number];

/** The jobs that the program starts by itself, and when, in the agency's time zone (minute, hour, day, month, day of the week). */
export const SCHEDULE = {
  sweep: '7 * * * *',
  'verify-trail': '30 1 * * *',
  'shorten-log': '30 2 * * *',
} as const satisfies Partial<Record<JobKind, string>>;
export type ScheduledKind = keyof typeof SCHEDULE;
