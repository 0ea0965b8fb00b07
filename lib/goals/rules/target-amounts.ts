import { compareDecimals, type Decimal, parseIndonesianNumber } from '../../kernel/numbers';
import { isLikeDay, isPartOfDay, TARGET_FAULTS, twoUnits, type Wrong, wrongNumber } from './target-faults';
import { isSameUnit } from './target-units';
import type { NumberTarget, RangeTarget, RatePeriod, RateTarget, ScaleTarget } from './target-value';

type Bare<Kind> = Kind extends unknown ? Omit<Kind, 'sign' | 'direction'> : never;
/** A target of numbers before its sign and direction are settled. */
export type Amount = Bare<NumberTarget | RangeTarget | ScaleTarget | RateTarget>;

const NUMBER = String.raw`-?\d+(?:[.,]\d+)*`;
/** Words that stand before a number: "Level 3", "Nilai IKM 85,5". */
const PREFIX = String.raw`(?:nilai|skor|indeks|level|tingkat|tahap|peringkat|rangking|ranking|bintang|ipk|ikm)(?:\s+\p{L}+){0,3}?`;
const AMOUNT = new RegExp(`^(?:(rp)\\.?\\s*|(${PREFIX})\\s+)?(${NUMBER})(.*)$`, 'iu');
const UNTIL = String.raw`[–-]|s\.d\.?|s/d|sd\b|sampai(?: dengan)?\b|hingga\b`;
const RANGE = new RegExp(`^(.*?)\\s*(?:${UNTIL})\\s*(?:rp\\.?\\s*)?(${NUMBER})(.*)$`, 'iu');
const SCALE = new RegExp(`^\\(?(?:(?:dari|dalam)\\s+)?skala\\s+(${NUMBER})\\)?$`, 'iu');
const RATE = /^(.*?)\s*(?:\b(?:per|tiap|setiap)\b|\/)\s*(hari|minggu|bulan|triwulan|semester|tahun)$/i;
/** A unit begins with a letter or a sign of one; a month is none, and neither is a second amount. */
const UNIT = /^(?:$|[\p{L}%‰°(]|\/\s*\p{L})/u;
const SECOND = /(?:[,;&]|\b(?:dan|serta|atau)\b)\s*-?\d/iu;

/** Reads an amount with its unit, typed behind it or in a field of its own; undefined where there is no number. [TARGET-02] */
export function readAmount(text: string, besideUnit: string): Amount | Wrong | undefined {
  const [, money, prefix = '', first = '', tail = ''] = text.match(AMOUNT) ?? [];
  if (first === '') return undefined;
  const value = parseIndonesianNumber(first);
  if (value === undefined || isLikeDay(text)) return wrongNumber(text);
  const inMoney = (unit: string) => (money ? `Rp ${unit}`.trim() : unit);
  const range = prefix === '' ? tail.match(RANGE) : null;
  if (range && !/skala/i.test(tail)) return rangeOf(value, range, { inMoney, besideUnit });
  const unit = money ? tail.replace(/^,-+/, '').trim() : tail.trim();
  if (!UNIT.test(unit) || isPartOfDay(unit)) return wrongNumber(text);
  if (SECOND.test(unit)) return { wrong: TARGET_FAULTS.several };
  return prefix === '' ? counted(value, inMoney(unit), besideUnit) : prefixed(value, prefix, unit, besideUnit);
}

function prefixed(value: Decimal, prefix: string, unit: string, besideUnit: string): Amount | Wrong {
  const measure = oneUnit(unit, besideUnit);
  return typeof measure === 'string' ? { kind: 'number', value, prefix, measure } : measure;
}

/** On a scale, so many per period, or just so many. */
function counted(value: Decimal, unit: string, besideUnit: string): Amount | Wrong {
  const [ownScale, otherScale] = [scaleIn(unit), scaleIn(besideUnit)];
  const of = ownScale ?? (unit === '' ? otherScale : undefined);
  if (of !== undefined) {
    if (compareDecimals(value, of) > 0) return { wrong: TARGET_FAULTS.scale };
    return { kind: 'scale', value, of, measure: otherScale === undefined ? besideUnit : '' };
  }
  const [own, other] = [rateIn(unit), rateIn(besideUnit)];
  const measure = oneUnit(own.unit, other.unit);
  if (typeof measure !== 'string') return measure;
  if (own.per && other.per && own.per !== other.per) return twoUnits(unit, besideUnit);
  const per = own.per ?? other.per;
  return per ? { kind: 'rate', value, per, measure } : { kind: 'number', value, prefix: '', measure };
}

function scaleIn(unit: string): Decimal | undefined {
  const [, of] = unit.match(SCALE) ?? [];
  return of === undefined ? undefined : parseIndonesianNumber(of);
}

function rateIn(unit: string): { unit: string; per?: RatePeriod } {
  const [, of = '', per] = unit.match(RATE) ?? [];
  return per ? { unit: of, per: per.toLowerCase() as RatePeriod } : { unit };
}

type Units = { inMoney: (unit: string) => string; besideUnit: string };

function rangeOf(low: Decimal, found: RegExpMatchArray, { inMoney, besideUnit }: Units): Amount | Wrong {
  const [, between = '', second = '', tail = ''] = found;
  const high = parseIndonesianNumber(second);
  if (high === undefined) return wrongNumber(second);
  const [unit, own] = [tail.trim(), between.trim()];
  if (!UNIT.test(unit) || !UNIT.test(own) || SECOND.test(unit)) return { wrong: TARGET_FAULTS.several };
  if (own !== '' && !isSameUnit(own, unit)) return { wrong: TARGET_FAULTS.rangeUnits };
  if (compareDecimals(low, high) >= 0) return { wrong: TARGET_FAULTS.range };
  const measure = oneUnit(inMoney(unit), besideUnit);
  return typeof measure === 'string' ? { kind: 'range', low, high, measure } : measure;
}

/** The unit as it stands behind the number or in its own field; in both it must be the same. */
function oneUnit(typed: string, beside: string): string | Wrong {
  if (typed === '' || beside === '') return typed || beside;
  return isSameUnit(typed, beside) ? typed : twoUnits(typed, beside);
}
