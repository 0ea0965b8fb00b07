import type { FeedbackNote } from '../../feedback/rules/note';
import { isBlankSaying, type TypedNote, type TypedSaying } from '../../feedback/rules/notes';
import type { CoreValueKey } from '../../skp/rules/core-values';
import type { FollowUpKind, ProgressVerdict } from './vocabulary';

/** An answer to a report as it was typed. An empty field says nothing. */
export type TypedAnswer = {
  /** Null if no verdict was chosen. */
  verdict: ProgressVerdict | null;
  verdictNote: string;
  followUps: Readonly<Partial<Record<FollowUpKind, string>>>;
  /**
   * For each result, what the writer says, and the rows with words of the writer or other people. `about`: the lineage of an indicator;
   * empty if the row is about the result.
   */
  results: readonly (TypedNote & { lineageId: string; sayings: readonly (TypedSaying & { about: string })[] })[];
  behaviours: readonly (TypedNote & { coreValue: CoreValueKey })[];
  behaviourSayings: readonly (TypedSaying & { coreValue: CoreValueKey | null })[];
};

/**
 * The notes of an answer. Each has a speaker: the writer, or the person in the row. A note without words, sentiment or speaker is left out.
 */
export function notesOf({ results, behaviours, behaviourSayings }: TypedAnswer): FeedbackNote[] {
  return [
    ...results.flatMap(({ lineageId, sayings, ...note }) => [
      ...own('rhk', lineageId, note),
      ...sayings.flatMap((saying) => said(saying.about ? 'iki' : 'rhk', saying.about || lineageId, saying)),
    ]),
    ...behaviours.flatMap((note) => own('perilaku', note.coreValue, note)),
    ...behaviourSayings.flatMap((saying) => said('perilaku', saying.coreValue ?? '', saying)),
  ];
}

/** All texts of an answer, so that the writer can copy them if the answer can no longer be sent. */
export function answerTexts({ verdictNote, followUps, results, behaviours, behaviourSayings }: TypedAnswer): string[] {
  const rows = [...results.flatMap(({ sayings, ...own }) => [own, ...sayings]), ...behaviours, ...behaviourSayings];
  const said = rows.map((row) => [('giverName' in row && row.giverName) || '', row.body].filter(Boolean).join(': '));
  return [...said, verdictNote, ...Object.values(followUps)].filter((text) => text.trim() !== '');
}

type Target = FeedbackNote['target'];

function own(target: Target, targetKey: string, { sentiment, body }: TypedNote): FeedbackNote[] {
  return sentiment && body ? [{ target, targetKey, sentiment, body }] : [];
}

function said(target: Target, targetKey: string, saying: TypedSaying): FeedbackNote[] {
  if (isBlankSaying(saying) || saying.giver === null) return [];
  const { giver, giverName: name } = saying;
  return own(target, targetKey, saying).map((note) => (giver === 'saya' ? note : { ...note, saidBy: { giver, name } }));
}
