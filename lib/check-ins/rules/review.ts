import { halfNote, wrongSayings } from '../../feedback/rules/notes';
import type { FieldReasons } from '../../kernel/decision';
import { notesOf, type TypedAnswer } from './answer';
import { nameOfBehaviour, placeOf } from './answer-form';
import { nameOfResult } from './naming';
import { FOLLOW_UPS, verdictOf } from './progress';
import { FOLLOW_UP_KINDS, type FollowUpKind, type ProgressVerdict } from './vocabulary';

export const MIN_REASON_LENGTH = 10;

type Plan = readonly { lineageId: string }[];

const NO_VERDICT = 'Pilih kesimpulan tentang kemajuan pegawai.';
const NO_FEEDBACK = 'Tulis umpan balik sekurang-kurangnya untuk satu hasil kerja.';
const NO_VERDICT_NOTE = 'Tulis apa yang dilakukan selanjutnya di sini, atau pada salah satu tindak lanjut di bawah.';
const NO_VALUE = 'Pilih nilai dasar yang dimaksud.';
const NOT_WITH: Readonly<Record<ProgressVerdict, string>> = {
  'menunjukkan-kemajuan': 'Tindak lanjut ini menyertai kinerja yang menunjukkan kemajuan',
  'tidak-menunjukkan-kemajuan': 'Tindak lanjut ini menyertai kinerja yang tidak menunjukkan kemajuan',
};

/**
 * What an answer lacks, by field. It needs feedback on at least one result, and a verdict (R6 Ps 17(1), 19(2), 20(1)). Our own rule: a
 * verdict of no progress also needs a follow-up or a note. Rows that are half filled in, and follow-ups that do not belong to the verdict,
 * are refused too. `plan`: the results in the order in which the page numbers them. [CEK-03]
 */
export function whyNotAnswered(answer: TypedAnswer, plan: Plan): FieldReasons {
  const { verdict, verdictNote, followUps } = answer;
  const saysNext = verdictNote !== '' || FOLLOW_UP_KINDS.some((kind) => followUps[kind]);
  return {
    ...(notesOf({ ...answer, behaviours: [], behaviourSayings: [] }).length > 0 || hasResultWords(answer)
      ? {}
      : { [`${nameOfResult(plan[0]!)}.body`]: NO_FEEDBACK }),
    ...placed(halfSaid(answer), plan),
    ...(verdict === null ? { verdict: NO_VERDICT } : strayFollowUps(verdict, followUps)),
    ...(verdict === 'tidak-menunjukkan-kemajuan' && !saysNext ? { verdictNote: NO_VERDICT_NOTE } : {}),
  };
}

function halfSaid({ results, behaviours, behaviourSayings }: TypedAnswer): FieldReasons {
  return {
    ...Object.assign({}, ...results.map((result) => halfNote(nameOfResult(result), result))),
    ...Object.assign({}, ...results.map((result) => wrongSayings(`${nameOfResult(result)}.sayings`, result.sayings))),
    ...Object.assign({}, ...behaviours.map((said) => halfNote(nameOfBehaviour(said.coreValue), said))),
    ...wrongSayings('behaviourSayings', behaviourSayings),
    ...valueless(behaviourSayings),
  };
}

/** Adds to each sentence what it is about, because the same can be missing in several places of an answer. */
function placed(fields: FieldReasons, plan: Plan): FieldReasons {
  const said = Object.entries(fields).map(([name, reason]) => [
    name,
    `${placeOf(name, plan)}: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}`,
  ]);
  return Object.fromEntries(said);
}

/**
 * Whether there are words about a result, also without a sentiment. The missing sentiment is then reported at its own field, so "no
 * feedback" is not reported too.
 */
function hasResultWords({ results }: TypedAnswer): boolean {
  return results.some(({ body, sayings }) => body !== '' || sayings.some((saying) => saying.body !== ''));
}

function valueless(behaviourSayings: TypedAnswer['behaviourSayings']): FieldReasons {
  const rows = behaviourSayings.flatMap(({ body, coreValue }, row) =>
    body !== '' && coreValue === null ? [[`behaviourSayings.${row}.coreValue`, NO_VALUE] as const] : [],
  );
  return Object.fromEntries(rows);
}

/**
 * The follow-ups that do not belong to the verdict. Appreciation and new assignments belong to progress, adjustments and guidance to no
 * progress (R6 Ps 20(2)-(3)). [CEK-06]
 */
function strayFollowUps(verdict: ProgressVerdict, followUps: TypedAnswer['followUps']): FieldReasons {
  const stray = FOLLOW_UP_KINDS.filter((kind) => followUps[kind] && !FOLLOW_UPS[verdict].includes(kind));
  return Object.fromEntries(stray.map((kind) => [`followUps.${kind}`, strayWords(kind)]));
}

function strayWords(kind: FollowUpKind): string {
  return `${NOT_WITH[verdictOf(kind)]}. Kosongkan, atau ubah kesimpulannya.`;
}

/** Why the reason for returning a report is refused: it is shorter than `MIN_REASON_LENGTH`. Empty if it is long enough. */
export function whyNotReason(reason: string): FieldReasons {
  return reason.trim().length < MIN_REASON_LENGTH
    ? {
        reason: `Tulis alasan sekurang-kurangnya ${MIN_REASON_LENGTH} huruf, agar pegawai tahu apa yang perlu diperbaiki.`,
      }
    : {};
}
