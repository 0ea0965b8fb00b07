import type { FieldReasons } from '../../kernel/decision';
import type { FeedbackGiver, Sentiment } from './vocabulary';

export const MAX_GIVER_LENGTH = 120;
/** The largest number of rows in one list of the form. */
export const MAX_SAYINGS = 20;

/** What the writer says about a subject of the form. If the body is empty, the writer says nothing. */
export type TypedNote = { sentiment: Sentiment | null; body: string };
/** A row of the form: words of the writer, or words of another person that the writer notes down. */
export type TypedSaying = TypedNote & { giver: 'saya' | FeedbackGiver | null; giverName: string };

const NO_BODY = 'Tulis umpan baliknya, atau kosongkan pilihan sifatnya.';
const NO_SENTIMENT = 'Pilih sifat umpan balik ini.';
const NO_GIVER = 'Pilih siapa yang menyampaikan umpan balik ini.';
const NO_WORDS = 'Tulis umpan baliknya, atau hapus baris ini.';
const NO_LEADER = 'Tulis nama atau jabatan pimpinan itu, agar tidak terbaca sebagai kata-kata Anda.';

/**
 * The reason if words and sentiment of a note are not both filled in, by field of the form; empty if nothing is wrong. `name`: the name of
 * the note in the form.
 */
export function halfNote(name: string, { sentiment, body }: TypedNote): FieldReasons {
  return {
    ...(body !== '' && sentiment === null && { [`${name}.sentiment`]: NO_SENTIMENT }),
    ...(body === '' && sentiment !== null && { [`${name}.body`]: NO_BODY }),
  };
}

/** Whether a row says nothing: it has no words, no sentiment and no name. A chosen subject or speaker does not count. */
export function isBlankSaying({ sentiment, body, giverName }: TypedSaying): boolean {
  return body === '' && sentiment === null && giverName === '';
}

/**
 * The reasons for incomplete rows, by field of the form: no words, no sentiment, no speaker, or no name of another leader (R6 Ps 18).
 * [UMPAN-02]
 */
export function wrongSayings(list: string, sayings: readonly TypedSaying[]): FieldReasons {
  const wrong: Record<string, string> = {};
  sayings.forEach((saying, row) => {
    if (isBlankSaying(saying)) return;
    const at = `${list}.${row}`;
    if (saying.giver === null) wrong[`${at}.giver`] = NO_GIVER;
    if (saying.giver === 'pimpinan' && saying.giverName === '') wrong[`${at}.giverName`] = NO_LEADER;
    if (saying.sentiment === null) wrong[`${at}.sentiment`] = NO_SENTIMENT;
    if (saying.body === '') wrong[`${at}.body`] = NO_WORDS;
  });
  return wrong;
}
