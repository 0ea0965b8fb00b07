import { compareDecimals, type Decimal, formatNumber } from '../../kernel/numbers';
import { type Amount, readAmount } from './target-amounts';
import { TARGET_FAULTS, type Wrong } from './target-faults';
import { bareLead, isRank, takeLead } from './target-leads';
import { periodLast } from './target-periods';
import { withoutSpelling } from './target-spelling';
import { converted, isBeginningOf, isSameUnit } from './target-units';
import type { ScaleTarget, Target } from './target-value';

export type AmountTarget = Extract<Target, { kind: 'number' | 'range' | 'scale' | 'rate' }>;
/** `typed` is the text as typed, if its unit is not that of the target; otherwise empty. */
type Told = { value: Decimal; typed: string };

const NO_NUMBER = 'Tulis angka, misalnya 12 atau 1.234,5. Kosongkan bila belum ada.';
const ONE_NUMBER = 'Tulis satu angka saja, misalnya 12 atau 1.234,5; keterangan lain ditulis pada catatan.';
/** Fault sentences of targets, and the sentences that replace them for realisations. */
const FAULTS: Readonly<Record<string, string>> = {
  [TARGET_FAULTS.unread]: NO_NUMBER,
  [TARGET_FAULTS.day]: NO_NUMBER,
  [TARGET_FAULTS.several]: ONE_NUMBER,
  [TARGET_FAULTS.range]: ONE_NUMBER,
  [TARGET_FAULTS.rangeUnits]: ONE_NUMBER,
};

/**
 * Reads what was reached for a target of numbers. The text may be a bare "4", or have the form of the target ("level 4", "3,6 dari skala
 * 5", "2 dokumen per bulan"). An amount in another unit of the same quantity is converted. A text that does not fit the target is refused.
 * Without a target, the text must be a number in `measure`. [TARGET-06]
 */
export function readAmountOf(text: string, target: AmountTarget | undefined, measure: string): Told | Wrong {
  const said = amountIn(text);
  if ('wrong' in said) return { wrong: FAULTS[said.wrong] ?? said.wrong };
  if (said.kind === 'range') return { wrong: ONE_NUMBER };
  const asked: Asked | ScaleTarget = target ? bare(target) : { kind: 'number', prefix: '', measure };
  if (asked.kind === 'scale') return onScale(said, asked);
  return asked.kind === 'rate' && said.kind === 'rate' && said.per !== asked.per
    ? otherUnit(said, asked)
    : inUnit(text, said, asked);
}

function bare(target: AmountTarget): AmountTarget {
  return 'prefix' in target ? { ...target, prefix: bareLead(target.prefix, target.sign) } : target;
}

function amountIn(typed: string): Amount | Wrong {
  const text = withoutSpelling(typed);
  if (typeof text !== 'string') return text;
  const { lead: prefix = '', sign = '', rest = text } = takeLead(text) ?? {};
  const said = sign === '' && readAmount(periodLast(rest), { besideUnit: '', prefix });
  return said || { wrong: NO_NUMBER };
}

type Said = Exclude<Amount, { kind: 'range' }>;
type Asked = Pick<Target, 'measure'> &
  ({ kind: 'number'; prefix: string } | { kind: 'range' } | { kind: 'rate'; per: string });

function onScale(said: Said, { value, of, measure }: ScaleTarget): Told | Wrong {
  const scale = formatNumber(of);
  const isOther = said.kind === 'scale' && compareDecimals(said.of, of) !== 0;
  if (isOther) return { wrong: `Targetnya memakai skala ${scale}. Tulis angka pada skala itu.` };
  if (compareDecimals(said.value, of) > 0) return { wrong: `Skalanya sampai ${scale}. Periksa angkanya.` };
  const isBare = said.measure === '' || isSameUnit(said.measure, measure) || said.measure === `dari ${scale}`;
  return isBare ? { value: said.value, typed: '' } : { wrong: `Tulis angkanya saja, misalnya ${formatNumber(value)}.` };
}

function inUnit(text: string, said: Said, asked: Asked): Told | Wrong {
  if (said.kind === 'scale' || (said.kind === 'rate' && asked.kind !== 'rate')) return otherUnit(said, asked);
  if (isCalled(said, asked) && isCounted(said.measure, asked)) return { value: said.value, typed: '' };
  const value = isCalled(said, asked) ? converted(said.value, said.measure, asked.measure) : undefined;
  return value === undefined ? otherUnit(said, asked) : { value, typed: text };
}

const wordsOf = (text: string) => text.toLowerCase().split(' ').filter(Boolean);
const calledOf = (asked: Asked) => ('prefix' in asked ? asked.prefix : '');

/**
 * Whether all words before the number are in the name or the unit of the target. "IKM 86" and "nilai 86" fit "Nilai IKM 85"; "nilai 86"
 * also fits a target in the unit "nilai". A rank may have any name of a rank.
 */
function isCalled(said: Said, asked: Asked): boolean {
  if (said.kind !== 'number' || (isRank(said.prefix) && isPlace(asked))) return true;
  const called = wordsOf(`${calledOf(asked)} ${asked.measure}`);
  return wordsOf(said.prefix).every((word) => called.includes(word));
}

function isPlace(asked: Asked): boolean {
  return isRank(calledOf(asked)) || isRank(asked.measure);
}

/**
 * Whether the unit is that of the target: empty, complete, without its last words, or the name of the target ("86 nilai"). For a rank, it
 * may be any name of a rank. "dari 5" at the beginning of the target's unit may be left out.
 */
function isCounted(measure: string, asked: Asked): boolean {
  const whole = asked.measure.replace(/^dari\s+[\d.,]+\s+/i, '');
  if (measure === '' || [asked.measure, whole, calledOf(asked)].some((unit) => isSameUnit(measure, unit))) return true;
  return (
    (isBeginningOf(measure, whole) && converted('1', measure, whole) === undefined) ||
    (isRank(measure) && isPlace(asked))
  );
}

function otherUnit(said: Said, asked: Asked): Wrong {
  const unit = unitOf(asked);
  if (unit !== '') return { wrong: `Satuan “${unitOf(said)}” bukan satuan targetnya. Tulis dalam ${unit}.` };
  const called = calledOf(asked);
  return { wrong: called === '' ? NO_NUMBER : `Target ini berupa ${called}. Tulis angkanya saja.` };
}

function unitOf(amount: Said | Asked): string {
  if (amount.kind === 'rate') return `${amount.measure} per ${amount.per}`.trim();
  if (amount.kind === 'scale') return `skala ${formatNumber(amount.of)}`;
  return amount.measure || (amount.kind === 'number' && 'value' in amount ? amount.prefix : '');
}
