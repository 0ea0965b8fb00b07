import { TARGET_FAULTS } from './target-faults';
import { saysMoreThanRate } from './target-periods';
import { isTimeInParts } from './target-units';

/**
 * A unit is empty, or begins with a letter, a bracket, a sign like "%", or "/" and what is counted ("/1.000 KH"). A text that begins with a
 * joining word, or with "Rp" and a number, is no unit. A text that ends with a dash is none either.
 */
const UNIT =
  /^(?!(?:atau|dan|serta|plus|sampai|hingga|s\.d|s\/d|sd)\b)(?!rp(?:\s+\.|\.?\s*-?\d))(?:$|[\p{L}%‰°(]|\/\s*\p{L}|\/\s*10*(?:\.000)*\s+\p{L})(?!.*[–-]$)/iu;
const JOINED = String.raw`(?:[,;&+]|\b(?:dan|serta|atau)\b|\s[–-])`;
const SIGN = String.raw`(?:minimal|minimum|min\.?|maksimal|maksimum|maks\.?|max\.?|paling \p{L}+|kurang dari|lebih dari)`;
/** A second amount: "dan 3 dokumen", "maksimal 3 hari", "< 90". */
const SECOND = new RegExp(`[≥≤<>=]|${JOINED}\\s*(?:${SIGN}\\s*)?-?\\d|\\b${SIGN}\\s*\\d`, 'iu');
/** A multiplication: "1 laporan x 12 bulan", "2 x 24 jam". */
const PRODUCT = /(?:^|\s)[x×@]\s*\d/iu;
const DAY_OF_MONTH =
  /^(?:hari\b.*\s)?(?:bulan|minggu|triwulan|semester|tahun)\s+(?:berikutnya|berikut|depan|berjalan)\b/i;

export function isUnit(text: string): boolean {
  return UNIT.test(text);
}

/** Why a text is no unit, or contains something that is not part of a unit. Undefined if the text is a unit. */
export function faultOfUnit(unit: string): string | undefined {
  if (!isUnit(unit)) return TARGET_FAULTS.unit;
  if (isTimeInParts(unit)) return TARGET_FAULTS.oneTime;
  if (PRODUCT.test(unit)) return TARGET_FAULTS.product;
  if (/\bskala\s+\d/i.test(unit)) return TARGET_FAULTS.scaleAlone;
  if (DAY_OF_MONTH.test(unit)) return TARGET_FAULTS.month;
  return SECOND.test(unit) || saysMoreThanRate(unit) ? TARGET_FAULTS.several : undefined;
}
