import { formatDate, type PlainDate } from '../../kernel/dates';
import { compareDecimals, type Decimal, scaledBy } from '../../kernel/numbers';
import { targetOf } from './target-row';
import { isShare, isTime } from './target-units';
import type { Reported, Target, TargetRow } from './target-value';
import { amountInWords, quarterInWords, targetInWords } from './target-words';

const isRight = (told: string) => `${told}. Benar?`;

/** A number that is probably a typing error: a share over 100 percent, or a negative number. */
function oddAmount(value: Decimal, measure: string): string | undefined {
  const isOdd = (isShare(measure) && compareDecimals(value, '100') > 0) || compareDecimals(value, '0') < 0;
  return isOdd ? isRight(amountInWords(value, measure === '%' ? 'persen' : measure)) : undefined;
}

function oddDay(on: PlainDate, year: number): string | undefined {
  return on.startsWith(`${year}-`) ? undefined : isRight(`${formatDate(on)} di luar tahun ${year}`);
}

/**
 * The question about a target before it is accepted: shares over 100 %, negative amounts, years as amounts, days outside the plan's year.
 * [TARGET-07]
 */
export function doubtOfTarget(row: TargetRow, year: number, namesAspect: boolean): string | undefined {
  const target = targetOf(row);
  if (!target) return undefined;
  if (target.kind === 'day') return oddDay(target.on, year);
  if (target.kind === 'quarter' && target.year !== null && target.year !== year)
    return isRight(`${targetInWords(target)} di luar tahun ${year}`);
  return (
    likeYear(target, year) ??
    (namesAspect ? undefined : longTime(target)) ??
    amountsOf(target)
      .map((value) => oddAmount(value, target.measure))
      .find((doubt) => doubt !== undefined)
  );
}

/** "2026" alone, for the whole year. */
function likeYear(target: Target, year: number): string | undefined {
  const isBare = target.kind === 'number' && target.measure === '' && target.prefix === '';
  const isLike = isBare && [year - 1, year, year + 1].some((near) => target.value === String(near));
  return isLike ? isRight(`${targetInWords(target)} terbaca sebagai jumlah, bukan tahun`) : undefined;
}

/** Objectives and plans of heads have no aspect, so a time without a sign may be a duration. */
function longTime(target: Target): string | undefined {
  const isTold = target.sign !== '' || target.direction !== 'more' || !isTime(target.measure);
  return isTold ? undefined : isRight(`${targetInWords(target)} terbaca makin besar makin baik, padahal berupa waktu`);
}

function amountsOf(target: Target): Decimal[] {
  if (target.kind === 'range') return [target.low, target.high];
  return 'value' in target ? [target.value] : [];
}

/** The values for comparison: the plan's year, today, and the last report before. */
export type Beside = { year: number; today: PlainDate; earlier?: Earlier };
export type Earlier = { label: string; value: Decimal | null };
/** Ten times as much is an error of one digit. */
const LEAP = '10';
const FAR = '100';

/**
 * The question about a realisation: the same as for targets, ten times the last report, and a quarter that has not begun. A person who
 * confirms the value is not asked again for the same value. [TARGET-07]
 */
export function doubtOfRealisation(
  row: TargetRow,
  reported: Reported | undefined,
  { year, today, earlier }: Beside,
): string | undefined {
  if (!reported || reported.isSure) return undefined;
  if (reported.doneOn) return oddDay(reported.doneOn, year);
  const target = targetOf(row);
  if (target?.kind === 'quarter' && reported.word) return oddQuarter(reported.word, year, today);
  if (reported.value === null || target?.kind === 'month-day') return undefined;
  return (
    oddAmount(reported.value, row.measure) ?? far(reported.value, target) ?? leap(reported.value, row.measure, earlier)
  );
}

/** A number without its unit: rupiah instead of millions of rupiah. */
function far(value: Decimal, target: Target | undefined): string | undefined {
  const [most] = target ? amountsOf(target).toReversed() : [];
  if (!most || compareDecimals(most, '0') <= 0 || compareDecimals(value, scaledBy(most, FAR, '1')) < 0)
    return undefined;
  return isRight(`${amountInWords(value, target!.measure)}, seratus kali lipat atau lebih dari targetnya`);
}

/** `2` or `2/2026`, as it is stored. */
function oddQuarter(word: string, planYear: number, today: PlainDate): string | undefined {
  const [quarter, year = planYear] = word.split('/').map(Number);
  const told = quarterInWords(`${quarter}/${year}`);
  if (year !== planYear) return isRight(`${told} di luar tahun ${planYear}`);
  const beginsOn = `${year}-${String(quarter! * 3 - 2).padStart(2, '0')}-01`;
  return today < beginsOn ? isRight(`${told} belum dimulai`) : undefined;
}

function leap(value: Decimal, measure: string, earlier: Earlier | undefined): string | undefined {
  if (!earlier?.value || compareDecimals(earlier.value, '0') <= 0) return undefined;
  if (compareDecimals(value, scaledBy(earlier.value, LEAP, '1')) < 0) return undefined;
  const before = `${earlier.label} ${amountInWords(earlier.value, measure)}`;
  return isRight(`${amountInWords(value, measure)}, sepuluh kali lipat atau lebih dari ${before}`);
}
