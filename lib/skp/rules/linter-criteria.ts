import type { LintedPlan } from './linted-plan';

/**
 * The source of the criteria for indicators. The criteria of p.51 no.8 apply to staff only. For heads they are only advice of the
 * application, and the text says so.
 */
export function criteriaOf(form: LintedPlan['form'], letters: string): string {
  return form === 'head' ? 'saran aplikasi, bukan ketentuan' : `PermenPANRB 6/2022 hlm. 51 no. 8 huruf ${letters}`;
}
