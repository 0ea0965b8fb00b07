import type { Approach, SkpForm } from './vocabulary';

/** What decides on the form of a plan, and so on its required fields. */
export type PlanKind = { form: SkpForm; approach: Approach };

const FORMATS = {
  head: { kualitatif: 'A.1.1', kuantitatif: 'A.1.2' },
  staff: { kualitatif: 'A.1.6', kuantitatif: 'A.1.7' },
} as const;
export type PlanFormat = (typeof FORMATS)[SkpForm][Approach];

/** Each approach has a form for heads and one for everybody else (R6 Ps 9(3), p.31, p.54). [SKP-10] */
export function formatOf({ form, approach }: PlanKind): PlanFormat {
  return FORMATS[form][approach];
}

/** Forms that print the leader or the team who gave the assignment: those of heads, and the qualitative one of staff. [SKP-12] */
export function namesAssigner({ form, approach }: PlanKind): boolean {
  return form === 'head' || approach === 'kualitatif';
}

/** Only A.1.7 has a column for the supported result of the leader. */
export function namesSupported({ form, approach }: PlanKind): boolean {
  return form === 'staff' && approach === 'kuantitatif';
}
