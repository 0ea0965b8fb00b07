import { PERSPECTIVE_WORDS } from '../../goals/rules/measures';
import { PERSPECTIVES } from '../../goals/rules/vocabulary';
import type { Advice, LintedPlan } from './linted-plan';

const SOURCE = 'PermenPANRB 6/2022 hlm. 29 no. 8';

/**
 * Advice if a head's plan lacks a perspective. The appraiser makes sure that the plan has all four perspectives. The budget perspective is
 * not mentioned here, because a plan without it cannot be submitted (`gapsOf`). [SKP-37]
 */
export function perspectiveAdvice({ form, results }: Pick<LintedPlan, 'form' | 'results'>): Advice[] {
  const written = results.flatMap(({ indicators }) => indicators.filter(({ title }) => title !== ''));
  const met = new Set(written.map(({ perspective }) => perspective));
  const missing = PERSPECTIVES.filter((each) => each !== 'anggaran' && !met.has(each));
  if (form !== 'head' || written.length === 0 || missing.length === 0) return [];
  const names = missing.map((each) => PERSPECTIVE_WORDS[each]).join(', ');
  const says = `Belum ada indikator dengan perspektif ${names}. SKP pimpinan diharapkan memenuhi empat perspektif; tambahkan, atau pastikan pejabat penilai menyetujuinya.`;
  return [{ field: 'results', where: 'Keseluruhan SKP', says, source: SOURCE }];
}
