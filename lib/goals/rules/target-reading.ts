import { readAmount } from './target-amounts';
import { rangeOfBounds } from './target-bounds';
import { MAX_MEASURE, MAX_TARGET, TARGET_FAULTS, twoWays, type Wrong } from './target-faults';
import { readGrade } from './target-grades';
import { callsGrades, takeGradeLead, takeLead } from './target-leads';
import { periodLast } from './target-periods';
import { isOfTimes, meaningOf, signAtEnd, takeSign } from './target-signs';
import { withoutSpelling } from './target-spelling';
import { type Time, timeIn, unread } from './target-times';
import { isTimeWord } from './target-units';
import type { Target } from './target-value';
import { type Found, isRankTarget, type TargetContext, usualDirection } from './target-ways';

/**
 * Reads a target as people write it, with its unit in the same field or in its own. Never throws and never changes a value. An unclear text
 * is refused with a sentence that says how to write it. [TARGET-02]
 */
export function readTargetText(typed: string, beside: TargetContext): Target | Wrong {
  // Checked first: searching a very long text would take seconds, and somebody could send one on purpose.
  if (typed.length > MAX_TARGET) return { wrong: TARGET_FAULTS.longText };
  const text = withoutSpelling(plain(typed));
  if (typeof text !== 'string') return text;
  const { sign, rest } = takeSign(text);
  const time = timeIn(rest);
  if (time) return 'wrong' in time ? time : timed(time, sign, beside);
  const measure = plainUnit(beside.measure ?? '');
  const found = gradeIn(text, measure) ?? amountIn(text, measure) ?? unread(rest);
  if ('wrong' in found) return found;
  if (beside.direction === 'by-date') return { wrong: TARGET_FAULTS.notADay };
  if (found.measure.length > MAX_MEASURE) return { wrong: TARGET_FAULTS.longUnit };
  return directed({ ...found, measure: plain(found.measure) }, beside);
}

/** The text of the unit field in plain spelling. A dash in this field means no unit. */
export function plainUnit(typed: string): string {
  return plain(typed).replace(/^[–-]+$/, '');
}

/**
 * Writes all kinds of blanks, dashes, hyphens and minus signs in one way. Removes a full stop at the end, and the dash after a sum ("Rp
 * 500,-").
 */
export function plain(typed: string): string {
  const blanks = typed.normalize('NFC').replace(/[\p{Z}\p{C}\s]+/gu, ' ');
  const dashes = blanks.replace(/[‒–—―]/g, '–').replace(/[−\u2010\u2011]/g, '-');
  return dashes
    .replace(/(?<=\d)\s?[.,]\s?[–-]+(?!\s*\d)/g, '')
    .trim()
    .replace(/(?<=[^.\s])(?:\s*\.)+$/, '')
    .trim();
}

function gradeIn(text: string, besideUnit: string): Found | Wrong | undefined {
  const { sign, rest } = takeSign(text);
  const whole = readGrade(rest);
  if (whole && besideUnit !== '' && !callsGrades(besideUnit)) return { wrong: TARGET_FAULTS.gradeUnit };
  const besideSign = signAtEnd(besideUnit);
  if (whole && sign !== '' && besideSign !== '' && sign !== besideSign) return twoWays(sign);
  if (whole) return { kind: 'grade', sign: sign || besideSign, measure: besideUnit, ...whole };
  const led = takeGradeLead(rest, (named) => readGrade(named) !== undefined);
  const grade = led && readGrade(led.rest);
  if (!grade || (sign !== '' && led.sign !== '')) return undefined;
  return { kind: 'grade', ...grade, sign: sign || led.sign, measure: leadWith(led) };
}

/** Reads a number with its name. The sign may be before the name, or between name and number: "minimal Level 3", "Nilai minimal 85". */
function amountIn(text: string, besideUnit: string): Found | Wrong | undefined {
  const turned = periodLast(text);
  const called = takeLead(turned);
  const range = rangeOfBounds(called ? `${called.sign} ${called.rest}`.trim() : turned);
  if (range && 'wrong' in range) return range;
  if (range) return found(range.range, '', { besideUnit, prefix: called?.lead ?? '' });
  const { sign, rest } = takeSign(turned);
  const led = takeLead(rest);
  if (!led) return found(rest, sign, { besideUnit, prefix: '' });
  if (sign !== '' && led.sign !== '') return undefined;
  return found(led.rest, sign || led.sign, { besideUnit, prefix: leadWith(led) });
}

function leadWith({ lead, sign }: { lead: string; sign: string }): string {
  return `${lead} ${sign}`.trim();
}

function found(text: string, sign: string, around: { besideUnit: string; prefix: string }): Found | Wrong | undefined {
  const amount = readAmount(text, around);
  return amount && ('wrong' in amount ? amount : { ...amount, sign });
}

/** If the writer chose the direction "paling lambat tanggal" for a time without a sign, the time gets the sign "paling lambat". */
function timed(time: Time, sign: string, { direction }: TargetContext): Target | Wrong {
  const way = meaningOf(sign)?.way;
  if (way === 'more') return { wrong: TARGET_FAULTS.timeSign };
  const said = sign === '' && direction === 'by-date' ? 'paling lambat' : sign;
  return { ...time, sign: said, direction: 'by-date' };
}

function directed(found: Found, beside: TargetContext): Target | Wrong {
  const { sign } = found;
  const said = meaningOf(sign)?.way;
  const chosen = beside.direction === 'by-date' ? '' : beside.direction;
  if (said && found.kind === 'range') return { wrong: TARGET_FAULTS.rangeSign };
  if (isOfTimes(sign) && !isTimeWord(found.measure)) return { wrong: TARGET_FAULTS.signOfTime };
  if (said && chosen && said !== chosen) return twoWays(sign);
  if (said === 'more' && !chosen && isRankTarget(found)) return { wrong: TARGET_FAULTS.rank };
  const direction = said ?? (chosen || usualDirection(found, beside));
  return direction ? { ...found, direction } : { wrong: TARGET_FAULTS.timeRate };
}
