import { formatDate, type PlainDate } from '../../kernel/dates';
import { compareDecimals, type Decimal, scaledBy } from '../../kernel/numbers';
import { targetOf } from './target-row';
import { isShare, isTime } from './target-units';
import type { Reported, Target, TargetRow } from './target-value';
import { amountInWords, quarterInWords, targetInWords } from './target-words';

const isRight = (told: string) => `${told}. Benar?`;

/** A question about a number that is probably a typing error: a share over 100 percent, or a negative number. */
function oddAmount(value: Decimal, measure: string): string | undefined {
  const isOdd = (isShare(measure) && compareDecimals(value, '100') > 0) || compareDecimals(value, '0') < 0;
  return isOdd ? isRight(amountInWords(value, measure === '%' ? 'persen' : measure)) : undefined;
}

function oddDay(on: PlainDate, year: number): string | undefined {
  return on.startsWith(`${year}-`) ? undefined : isRight(`${formatDate(on)} di luar tahun ${year}`);
}

/**
 * The question that the writer must confirm before the target is accepted; undefined if there is none. It is asked for shares over 100 %,
 * negative amounts, bare numbers that look like a year, and days or quarters outside the plan's year. If `namesAspect` is false, it is also
 * asked for durations that were read as "more is better". [TARGET-07]
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

/** A question about a bare number that looks like a year, such as "2026": the plan's year, the one before or the one after. */
function likeYear(target: Target, year: number): string | undefined {
  const isBare = target.kind === 'number' && target.measure === '' && target.prefix === '';
  const isLike = isBare && [year - 1, year, year + 1].some((near) => target.value === String(near));
  return isLike ? isRight(`${targetInWords(target)} terbaca sebagai jumlah, bukan tahun`) : undefined;
}

/**
 * A question about a duration that was read as "more is better" without a sign. Objectives and plans of heads name no aspect, so a short
 * duration may be meant to be better.
 */
function longTime(target: Target): string | undefined {
  const isTold = target.sign !== '' || target.direction !== 'more' || !isTime(target.measure);
  return isTold ? undefined : isRight(`${targetInWords(target)} terbaca makin besar makin baik, padahal berupa waktu`);
}

function amountsOf(target: Target): Decimal[] {
  if (target.kind === 'range') return [target.low, target.high];
  return 'value' in target ? [target.value] : [];
}

/** What a realisation is compared with: the plan's year, today, and the report of an earlier period. */
export type DoubtContext = { year: number; today: PlainDate; earlier?: Earlier };
export type Earlier = { label: string; value: Decimal | null };
/** Ten times the earlier report: probably one digit too many. */
const LEAP = '10';
const FAR = '100';

/**
 * The question about a realisation; undefined if there is none. It is asked for shares over 100 %, negative amounts, days or quarters
 * outside the plan's year, and quarters that have not begun. It is also asked for an amount far above the target or the earlier report. A
 * value that was confirmed (`isSure`) is not asked about. [TARGET-07]
 */
export function doubtOfRealisation(
  row: TargetRow,
  reported: Reported | undefined,
  { year, today, earlier }: DoubtContext,
): string | undefined {
  if (!reported || reported.isSure) return undefined;
  if (reported.doneOn) return oddDay(reported.doneOn, year);
  const target = targetOf(row);
  if (target?.kind === 'quarter' && reported.word) return oddQuarter(reported.word, year, today);
  if (reported.value === null || target?.kind === 'month-day') return undefined;
  return (
    oddAmount(reported.value, row.measure) ??
    doubtBesideTarget(reported.value, target) ??
    doubtBesideEarlier(reported.value, row.measure, earlier)
  );
}

/**
 * A question about a hundred times the target or more: probably a number in a smaller unit, such as rupiah instead of millions of rupiah.
 */
function doubtBesideTarget(value: Decimal, target: Target | undefined): string | undefined {
  const [most] = target ? amountsOf(target).toReversed() : [];
  if (!most || compareDecimals(most, '0') <= 0 || compareDecimals(value, scaledBy(most, FAR, '1')) < 0)
    return undefined;
  return isRight(`${amountInWords(value, target!.measure)}, seratus kali lipat atau lebih dari targetnya`);
}

/** A question about a quarter outside the plan's year, or one that has not begun. `word` is as stored: `2` or `2/2026`. */
function oddQuarter(word: string, planYear: number, today: PlainDate): string | undefined {
  const [quarter, year = planYear] = word.split('/').map(Number);
  const told = quarterInWords(`${quarter}/${year}`);
  if (year !== planYear) return isRight(`${told} di luar tahun ${planYear}`);
  const beginsOn = `${year}-${String(quarter! * 3 - 2).padStart(2, '0')}-01`;
  return today < beginsOn ? isRight(`${told} belum dimulai`) : undefined;
}

function doubtBesideEarlier(value: Decimal, measure: string, earlier: Earlier | undefined): string | undefined {
  if (!earlier?.value || compareDecimals(earlier.value, '0') <= 0) return undefined;
  if (compareDecimals(value, scaledBy(earlier.value, LEAP, '1')) < 0) return undefined;
  const before = `${earlier.label} ${amountInWords(earlier.value, measure)}`;
  return isRight(`${amountInWords(value, measure)}, sepuluh kali lipat atau lebih dari ${before}`);
}
