/** The status of a plan. `agreed` is the regulation's "ditetapkan". */
export const SKP_STATUSES = ['draft', 'submitted', 'returned', 'agreed'] as const;
export type SkpStatus = (typeof SKP_STATUSES)[number];

/** A version is written while `draft`, in force while `agreed`, and kept for reading when `superseded` by a later one. */
export const VERSION_STATUSES = ['draft', 'agreed', 'superseded'] as const;
export type VersionStatus = (typeof VERSION_STATUSES)[number];

/** The status of a change of a plan that was set (R6 Ps 14(2)); meanwhile the version in force continues. */
export const CHANGE_STATUSES = ['draft', 'submitted', 'returned'] as const;
export type ChangeStatus = (typeof CHANGE_STATUSES)[number];

/** Why a version was written: the year's first, a change during the year, or a clarification with a new appraiser (R6 p.65 C.7). */
export const VERSION_KINDS = ['initial', 'change', 'successor'] as const;
export type VersionKind = (typeof VERSION_KINDS)[number];

/** In which role somebody set a version: as appraiser, or as the appraiser's superior while that one was silent (R6 p.65 C.5). */
export const SETTERS = ['appraiser', 'reviewer'] as const;
export type Setter = (typeof SETTERS)[number];

type Step = { from: readonly SkpStatus[]; to: SkpStatus; by: 'owner' | 'appraiser' };

/** The only place that defines which step follows which. */
export const skpSteps = {
  submit: { from: ['draft', 'returned'], to: 'submitted', by: 'owner' },
  withdraw: { from: ['submitted'], to: 'draft', by: 'owner' },
  return: { from: ['submitted'], to: 'returned', by: 'appraiser' },
  agree: { from: ['submitted'], to: 'agreed', by: 'appraiser' },
} as const satisfies Record<string, Step>;
export type SkpStep = keyof typeof skpSteps;

/** Characters. The reason of a returned plan says what to change; one or two words do not. */
export const MIN_RETURN_REASON = 10;
/** Characters. The reason of a change likewise says why a plan that was set is changed. */
export const MIN_CHANGE_REASON = 10;
