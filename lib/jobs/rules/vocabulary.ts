/**
 * Each lane has its own queue and runs one job at a time. So a user who waits for a file does not wait behind an import. `quick`: jobs that
 * a user waits for. `long`: jobs that can take minutes. `night`: jobs that the program starts by itself, also during the day.
 */
export const LANES = ['quick', 'long', 'night'] as const;
export type Lane = (typeof LANES)[number];

/** Every kind of job with its usual lane (docs/decisions/0033-work-in-the-background.md). */
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

/** The kinds that make a file for the person who asked. */
export const FILE_KINDS = ['paper', 'recap-file', 'planning-file'] as const satisfies readonly JobKind[];
export type FileKind = (typeof FILE_KINDS)[number];

/** The kinds that read an uploaded file. A large file is read in the `long` lane instead of the `quick` lane. */
export const READ_KINDS = ['read-people', 'read-plans'] as const satisfies readonly JobKind[];
export type ReadKind = (typeof READ_KINDS)[number];

/**
 * The jobs that the program starts by itself, with their times as cron patterns in the agency's time zone. The parts of a pattern are:
 * minute, hour, day, month and day of the week.
 */
export const SCHEDULE = {
  sweep: '7 * * * *',
  'verify-trail': '30 1 * * *',
  'shorten-log': '30 2 * * *',
} as const satisfies Partial<Record<JobKind, string>>;
export type ScheduledKind = keyof typeof SCHEDULE;
