/** Where a plan stands. `agreed` is the regulation's "ditetapkan". */
export const SKP_STATUSES = ['draft', 'submitted', 'returned', 'agreed'] as const;
export type SkpStatus = (typeof SKP_STATUSES)[number];

/** A version is written on while `draft`, in force once `agreed`, kept for reading when `superseded` by a later one. */
export const VERSION_STATUSES = ['draft', 'agreed', 'superseded'] as const;
export type VersionStatus = (typeof VERSION_STATUSES)[number];

type Step = { from: readonly SkpStatus[]; to: SkpStatus; by: 'owner' | 'appraiser' };

/** The only place that knows which step follows which. */
export const skpSteps = {
  submit: { from: ['draft', 'returned'], to: 'submitted', by: 'owner' },
  withdraw: { from: ['submitted'], to: 'draft', by: 'owner' },
  return: { from: ['submitted'], to: 'returned', by: 'appraiser' },
  agree: { from: ['submitted'], to: 'agreed', by: 'appraiser' },
} as const satisfies Record<string, Step>;
export type SkpStep = keyof typeof skpSteps;

/** A returned plan says what to change; a word or two do not. */
export const MIN_RETURN_REASON = 10;
