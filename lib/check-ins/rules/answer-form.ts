import type { FeedbackNote } from '../../feedback/rules/note';
import type { TypedSaying } from '../../feedback/rules/notes';
import { CORE_VALUES, type CoreValueKey } from '../../skp/rules/core-values';
import type { TypedAnswer } from './answer';
import { nameOfResult, numberIn } from './naming';
import { FOLLOW_UP_KINDS } from './vocabulary';

type Plan = readonly { lineageId: string; indicators: readonly { lineageId: string; title: string }[] }[];
type Given = Pick<TypedAnswer, 'verdict' | 'verdictNote' | 'followUps'> & { notes: readonly FeedbackNote[] };

/**
 * An answer as values for its form. The first note of the writer about a work result or core value is in the field of that result or value.
 * All other notes are rows.
 */
export function answerFrom(plan: Plan, { notes, ...decision }: Given): TypedAnswer {
  const left = [...notes];
  const takeOwn = (target: FeedbackNote['target'], key: string) => {
    const at = left.findIndex((note) => note.target === target && note.targetKey === key && !note.saidBy);
    const [note] = at < 0 ? [] : left.splice(at, 1);
    return { sentiment: note?.sentiment ?? null, body: note?.body ?? '' };
  };
  const results = plan.map(({ lineageId }) => ({ lineageId, ...takeOwn('rhk', lineageId) }));
  const behaviours = CORE_VALUES.map(({ key }) => ({ coreValue: key, ...takeOwn('perilaku', key) }));
  return {
    ...decision,
    results: results.map((result, r) => ({ ...result, sayings: sayingsOn(plan[r]!, left) })),
    behaviours,
    behaviourSayings: left
      .filter(({ target }) => target === 'perilaku')
      .map((note) => ({ ...sayingOf(note), coreValue: note.targetKey as CoreValueKey })),
  };
}

function sayingsOn({ lineageId, indicators }: Plan[number], notes: readonly FeedbackNote[]) {
  const about = (note: FeedbackNote) =>
    note.target === 'rhk' ? note.targetKey === lineageId : indicators.some((row) => row.lineageId === note.targetKey);
  return notes.filter(about).map((note) => ({ ...sayingOf(note), about: note.target === 'rhk' ? '' : note.targetKey }));
}

function sayingOf({ sentiment, body, saidBy }: FeedbackNote): TypedSaying {
  return { sentiment, body, giver: saidBy?.giver ?? 'saya', giverName: saidBy?.name ?? '' };
}

/** The part with which all field names of one core value begin. */
export function nameOfBehaviour(key: CoreValueKey): string {
  return `behaviours.${key}`;
}

/** The values of an answer by field name. A draft may contain results that are no longer in the plan. */
export function answerFields(answer: TypedAnswer): Record<string, string> {
  const fields: Record<string, string> = { verdict: answer.verdict ?? '', verdictNote: answer.verdictNote };
  for (const kind of FOLLOW_UP_KINDS) fields[`followUps.${kind}`] = answer.followUps[kind] ?? '';
  for (const told of answer.results) {
    const name = nameOfResult(told);
    Object.assign(fields, noteFields(name, told), rowFields(`${name}.sayings`, told.sayings));
  }
  for (const told of answer.behaviours) Object.assign(fields, noteFields(nameOfBehaviour(told.coreValue), told));
  return { ...fields, ...rowFields('behaviourSayings', answer.behaviourSayings) };
}

function noteFields(name: string, { sentiment, body }: { sentiment: string | null; body: string }) {
  return { [`${name}.sentiment`]: sentiment ?? '', [`${name}.body`]: body };
}

type Row = TypedSaying & { about?: string; coreValue?: CoreValueKey | null };

function rowFields(list: string, rows: readonly Row[]): Record<string, string> {
  const named = rows.flatMap(({ about, coreValue, giver, giverName, ...note }, row) => [
    ...(about === undefined ? [[`${list}.${row}.coreValue`, coreValue ?? '']] : [[`${list}.${row}.about`, about]]),
    [`${list}.${row}.giver`, giver ?? ''],
    [`${list}.${row}.giverName`, giverName],
    ...Object.entries(noteFields(`${list}.${row}`, note)),
  ]);
  return Object.fromEntries(named);
}

const FIELD_WORDS: Readonly<Record<string, string>> = {
  body: 'umpan balik',
  sentiment: 'sifat umpan balik',
  about: 'hal yang ditanggapi',
  coreValue: 'nilai dasar',
  giver: 'dari',
  giverName: 'nama',
};

/** The labels of the fields of an answer, for the comparison of two versions. */
export function answerLabels(
  plan: readonly { lineageId: string }[],
  fields: Readonly<Record<string, string>>,
): Record<string, string> {
  const labels: Record<string, string> = { verdict: 'Kemajuan kinerja', verdictNote: 'Catatan kesimpulan' };
  for (const name of Object.keys(fields)) {
    const words = FIELD_WORDS[name.split('.').at(-1)!];
    if (words) labels[name] = `${placeOf(name, plan)}: ${words}`;
  }
  return labels;
}

/** What a field of an answer is about, in words: `results.….sayings.1.body` is "Hasil kerja 1, baris 2". */
export function placeOf(name: string, plan: readonly { lineageId: string }[]): string {
  const [list, at, rows, row] = name.split('.');
  if (list === 'behaviours') return CORE_VALUES.find(({ key }) => key === at)?.name ?? 'Perilaku kerja';
  if (list === 'behaviourSayings') return `Perilaku kerja, baris ${Number(at) + 1}`;
  const number = numberIn(plan, name);
  const result = number ? `Hasil kerja ${number}` : 'Hasil kerja yang tidak ada lagi dalam SKP';
  return `${result}${rows === 'sayings' ? `, baris ${Number(row) + 1}` : ''}`;
}
