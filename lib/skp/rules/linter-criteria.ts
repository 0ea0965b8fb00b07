import type { LintedPlan } from './linted-plan';

/**
 * Where it is written that indicators are to be so. The criteria of p.51 no.8 are asked of staff alone; of heads they are only our advice,
 * and say so.
 */
export function criteriaOf(form: LintedPlan['form'], letters: string): string {
  return form === 'head' ? 'saran aplikasi, bukan ketentuan' : `PermenPANRB 6/2022 hlm. 51 no. 8 huruf ${letters}`;
}
