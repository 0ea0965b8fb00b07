import { compareDecimals, type Decimal, parseIndonesianNumber } from '../../kernel/numbers';
import { isLikeDay, isPartOfDay, TARGET_FAULTS, twoUnits, type Wrong, wrongNumber } from './target-faults';
import { rateIn } from './target-periods';
import { rangeIn } from './target-ranges';
import { faultOfUnit, isUnit } from './target-unit-text';
import { isSameUnit } from './target-units';
import type { Bare, NumberTarget, RangeTarget, RateTarget, ScaleTarget } from './target-value';

/** A target of numbers before its sign and direction are known. */
export type Amount = Bare<NumberTarget | RangeTarget | ScaleTarget | RateTarget>;

const NUMBER = String.raw`-?\d+(?:[.,]\d+)*`;
const AMOUNT = new RegExp(`^(rp\\.?\\s*)?(${NUMBER})(.*)$`, 'iu');
const SCALE = new RegExp(`^\\(?(?:(?:dari|dalam)\\s+)?skala\\s+(${NUMBER})\\)?$`, 'iu');
/** "3,5 dari 5": such a value must not be more than its maximum. */
const OUT_OF = new RegExp(`^dari\\s+(${NUMBER})(?![\\d.,])`, 'iu');

/** `besideUnit`: the text in the field of the unit; `prefix`: the words before the number. */
type Around = { besideUnit: string; prefix: string };

/**
 * Reads an amount with its unit. The unit follows the number or is in its own field. Undefined if the text does not begin with a number, or
 * with "Rp" and a number. [TARGET-02]
 */
export function readAmount(text: string, around: Around): Amount | Wrong | undefined {
  const [, money, first = '', tail = ''] = text.match(AMOUNT) ?? [];
  if (first === '') return undefined;
  const value = parseIndonesianNumber(first);
  if (value === undefined || isLikeDay(text) || isPartOfDay(tail.trim())) return wrongNumber(text);
  const inMoney = (unit: string) => (money ? `Rp ${unit}`.trim() : unit);
  const range = rangeIn(tail);
  if (range) return rangeOf(value, { ...range, inMoney }, around);
  const unit = tail.trim();
  if (!isUnit(unit)) return wrongNumber(text);
  return settled(counted(value, inMoney(unit), around));
}

/** Refuses an amount whose unit contains something else, such as a second amount. */
function settled(amount: Amount | Wrong): Amount | Wrong {
  if ('wrong' in amount) return amount;
  const isTwice = amount.kind === 'rate' && rateIn(amount.measure).per !== undefined;
  const wrong = isTwice ? TARGET_FAULTS.several : faultOfUnit(amount.measure);
  return wrong === undefined ? amount : { wrong };
}

/** An amount on a scale, an amount per period, or a plain number. */
function counted(value: Decimal, unit: string, { besideUnit, prefix }: Around): Amount | Wrong {
  const [ownScale, otherScale] = [numberIn(unit, SCALE), numberIn(besideUnit, SCALE)];
  const of = ownScale ?? (unit === '' ? otherScale : undefined);
  const most = of ?? numberIn(unit || besideUnit, OUT_OF);
  if (most !== undefined && compareDecimals(value, most) > 0) return { wrong: TARGET_FAULTS.scale };
  if (of !== undefined)
    return { kind: 'scale', value, of, prefix, measure: otherScale === undefined ? besideUnit : '' };
  const [own, other] = [rateIn(unit), rateIn(besideUnit)];
  const measure = oneUnit(own.unit, other.unit);
  if (typeof measure !== 'string') return measure;
  if (own.per && other.per && own.per !== other.per) return twoUnits(unit, besideUnit);
  const per = own.per ?? other.per;
  if (per && prefix !== '') return { wrong: TARGET_FAULTS.calledRate };
  return per ? { kind: 'rate', value, per, measure } : { kind: 'number', value, prefix, measure };
}

function numberIn(unit: string, pattern: RegExp): Decimal | undefined {
  const [, found] = unit.match(pattern) ?? [];
  return found === undefined ? undefined : parseIndonesianNumber(found);
}

type Found = { own: string; second: string; unit: string; inMoney: (unit: string) => string };

function rangeOf(low: Decimal, { own, second, unit, inMoney }: Found, { besideUnit, prefix }: Around): Amount | Wrong {
  const high = parseIndonesianNumber(second);
  if (high === undefined) return wrongNumber(second);
  if (isPartOfDay(unit)) return { wrong: TARGET_FAULTS.oneDay };
  if (!isUnit(unit) || !isUnit(own)) return { wrong: TARGET_FAULTS.several };
  if (own !== '' && !isSameUnit(own, unit)) return { wrong: TARGET_FAULTS.rangeUnits };
  if (compareDecimals(low, high) >= 0) return { wrong: TARGET_FAULTS.range };
  const measure = oneUnit(inMoney(unit), besideUnit);
  return typeof measure === 'string' ? settled({ kind: 'range', low, high, prefix, measure }) : measure;
}

/** The one unit of an amount. If it is both after the number and in its own field, both must mean the same. */
function oneUnit(typed: string, beside: string): string | Wrong {
  if (typed === '' || beside === '') return typed || beside;
  return isSameUnit(typed, beside) ? typed : twoUnits(typed, beside);
}
