import type { Approach, SkpForm } from './vocabulary';

/** What decides which form a plan has, and so which fields are required. */
export type PlanKind = { form: SkpForm; approach: Approach };

const FORMATS = {
  head: { kualitatif: 'A.1.1', kuantitatif: 'A.1.2' },
  staff: { kualitatif: 'A.1.6', kuantitatif: 'A.1.7' },
} as const;
export type PlanFormat = (typeof FORMATS)[SkpForm][Approach];

/** The form of a plan: each approach has one form for heads and one form for everybody else (R6 Ps 9(3), p.31, p.54). [SKP-10] */
export function formatOf({ form, approach }: PlanKind): PlanFormat {
  return FORMATS[form][approach];
}

/**
 * Whether the form prints the leader or team that gave the assignment: the forms of heads do, and the qualitative form of staff. [SKP-12]
 */
export function namesAssigner({ form, approach }: PlanKind): boolean {
  return form === 'head' || approach === 'kualitatif';
}

/** Whether the form prints the supported result of the leader: only A.1.7 has this column. */
export function namesSupported({ form, approach }: PlanKind): boolean {
  return form === 'staff' && approach === 'kuantitatif';
}
