import { TARGET_FAULTS, type Wrong } from './target-faults';
import { meaningOf, takeSignBefore } from './target-signs';

const BETWEEN =
  /^antara\s+(-?\d.*?)\s*(?:\bdan\b|–|\bs\.d\.?|\bs\/d\b|\bsampai(?: dengan)?\b|\bhingga\b|-)\s*(-?\d.*)$/i;
const AMOUNT = /^(?:rp\.?\s*)?-?\d/i;
const JOINED = /^(?:dan|serta|tetapi|tapi|namun|&|,|;)\s*/i;
const JOINING = /\s*(?:[,;&]|\b(?:dan|serta|tetapi|tapi|namun))\s*$/i;

/**
 * Rewrites two bounds as one range: "≥ 3 dan ≤ 5 hari" and "antara 3 dan 5 hari" become "3 – 5 hari". Undefined if there are not two
 * bounds. Two bounds of the same direction, and exact ones, are refused. A range includes both ends. So a bound that excludes its end is
 * refused as well, and the writer is asked for the end itself. [TARGET-02]
 */
export function rangeOfBounds(text: string): { range: string } | Wrong | undefined {
  const [, least, most] = text.match(BETWEEN) ?? [];
  if (least && most) return { range: `${least} – ${most}` };
  const first = takeSignBefore(text);
  const second = first.sign === '' || !AMOUNT.test(first.rest) ? undefined : secondBound(first.rest);
  if (!second) return undefined;
  const [own, other] = [meaningOf(first.sign)!, meaningOf(second.sign)!];
  if (own.way === other.way || own.way === 'exact' || other.way === 'exact') return { wrong: TARGET_FAULTS.several };
  if (own.isStrict || other.isStrict) return { wrong: TARGET_FAULTS.rangeStrict };
  const ends = [second.before, second.rest];
  return { range: (own.way === 'more' ? ends : ends.toReversed()).join(' – ') };
}

/** The second sign that stands before a number, and the text before it; undefined if there is none. */
function secondBound(text: string): { before: string; sign: string; rest: string } | undefined {
  const words = text.split(' ');
  for (let at = 1; at < words.length; at++) {
    const { sign, rest } = takeSignBefore(words.slice(at).join(' ').replace(JOINED, ''));
    if (sign !== '' && AMOUNT.test(rest))
      return { before: words.slice(0, at).join(' ').replace(JOINING, ''), sign, rest };
  }
  return undefined;
}
