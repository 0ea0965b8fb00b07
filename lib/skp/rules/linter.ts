import type { PositionClass } from '../../people/rules/vocabulary';
import {
  type Advice,
  type LintedPlan,
  type LintedResult,
  type Place,
  placeOfIndicator,
  placeOfResult,
  within,
} from './linted-plan';
import { absoluteAdvice } from './linter-absolutes';
import { duplicateAdvice } from './linter-duplicates';
import { copiedAdvice, measureAdvice, timeAdvice } from './linter-indicators';
import { perspectiveAdvice } from './linter-perspectives';
import { activityIn, CATEGORIES, ONE_PERSON_WORK, saysOutcome } from './linter-words';
import { wordsOf } from './wording';

/** Advice on the wording of a plan: first result by result, then on duplicates and on the whole plan. Advice never refuses anything. */
export function adviseOn(plan: LintedPlan): Advice[] {
  return [
    ...plan.results.flatMap((result, i) => [
      ...resultAdvice(plan, result, within(placeOfResult(i), 'title')),
      ...result.indicators.flatMap((indicator, j) => [
        ...measureAdvice(plan, indicator, placeOfIndicator(i, j)),
        ...copiedAdvice(plan, indicator, placeOfIndicator(i, j)),
        ...absoluteAdvice(plan, result, indicator, placeOfIndicator(i, j)),
      ]),
    ]),
    ...duplicateAdvice(plan),
    ...timeAdvice(plan),
    ...perspectiveAdvice(plan),
  ];
}

const RESULT_NOT_ACTIVITY = 'PermenPANRB 6/2022, Anak Lampiran 1 (hlm. 120–122)';

function resultAdvice(plan: LintedPlan, result: LintedResult, at: Place): Advice[] {
  const says = activityAdvice(result.title) ?? categoryAdvice(result.title);
  return [
    ...(says ? [{ ...at, says, source: RESULT_NOT_ACTIVITY }] : []),
    ...controlAdvice(plan, result.title, at),
    ...absoluteAdvice(plan, result, undefined, at),
  ];
}

const LEADING_WORD = /^[^\p{L}]*(\p{L}+)(.*)$/su;
const MAX_EXAMPLE_LENGTH = 140;
const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Advice if the title of a result names an activity: "Menyusun laporan" and not "Tersusunnya laporan". Undefined otherwise. [SKP-30] */
export function activityAdvice(title: string): string | undefined {
  const [, first = '', rest = ''] = title.match(LEADING_WORD) ?? [];
  const activity = activityIn(first.toLowerCase());
  // "Penyusunan laporan selesai tepat waktu" is good, because it names an outcome. After an active verb an outcome does not help.
  if (!activity || (!/^me/i.test(first) && wordsOf(rest).some(saysOutcome))) return undefined;
  const example = `${activity.result ?? ''}${rest}`.trim();
  const instead =
    activity.result && example.length <= MAX_EXAMPLE_LENGTH
      ? `misalnya “${capitalised(example)}”, lalu sebutkan mutu atau manfaatnya`
      : 'misalnya dengan awal “Tersusunnya …”, “Terselesaikannya …”, atau “Meningkatnya …”';
  return `“${first}” menyebut kegiatan. Tuliskan apa yang tercapai sesudahnya, ${instead}.`;
}

/** Finds an amount or a duration: "Layanan pendaftaran 10 menit", "Layanan rawat inap 24 jam". */
const AMOUNT = /\d ?(?:%|persen|detik|menit|jam|hari|minggu)/i;

/**
 * Advice if the title of a result names only a field of work: "Pengawasan" and not "Pengawasan selesai sesuai standar". Undefined
 * otherwise. [SKP-31]
 */
export function categoryAdvice(title: string): string | undefined {
  const said = wordsOf(title);
  const [first = ''] = said;
  const isHeading = (CATEGORIES.has(first) || said.length === 1) && !said.some(saysOutcome) && !AMOUNT.test(title);
  if (!isHeading || activityIn(first)) return undefined;
  const name = capitalised(title.trim().replace(/\.$/, ''));
  const instead = `misalnya “${name} selesai sesuai standar dan tepat waktu”`;
  return name.length > MAX_EXAMPLE_LENGTH / 2
    ? 'Kalimat ini masih berupa kategori pekerjaan. Tuliskan apa yang tercapai di dalamnya.'
    : `“${name}” masih berupa kategori pekerjaan. Tuliskan apa yang tercapai di dalamnya, ${instead}.`;
}

const LEADERS: readonly PositionClass[] = ['jpt-utama', 'jpt-madya', 'jpt-pratama', 'administrator', 'pengawas'];

/**
 * Advice if a leader's result is work that one person does alone. Results of leaders must be at least output of medium control, and results
 * of heads at least output of low control. From words alone, only this kind of fault can be recognised. [SKP-36]
 */
export function controlAdvice(
  { positionClass, form }: Pick<LintedPlan, 'positionClass' | 'form'>,
  title: string,
  at: Place,
): Advice[] {
  const isLeader = form === 'head' || LEADERS.includes(positionClass);
  if (!isLeader || !ONE_PERSON_WORK.has(wordsOf(title)[0] ?? '')) return [];
  const floor = form === 'head' ? 'outcome, outcome antara, atau output kendali rendah' : 'output kendali sedang';
  const says = `Pekerjaan ini dapat diselesaikan oleh satu orang sendiri. Hasil kerja seorang pemimpin mencerminkan paling kurang ${floor}: tuliskan hasil unit atau tim yang Anda pimpin.`;
  const source = form === 'head' ? 'PermenPANRB 6/2022 hlm. 28 no. 7' : 'PermenPANRB 6/2022 hlm. 44 huruf b';
  return [{ ...at, says, source }];
}
