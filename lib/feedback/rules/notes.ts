import type { FieldReasons } from '../../kernel/decision';
import type { FeedbackGiver, Sentiment } from './vocabulary';

export const MAX_GIVER_LENGTH = 120;
/** Rows about one subject of the form. */
export const MAX_SAYINGS = 20;

/** The writer's own words on a subject of the form; an empty body says nothing. */
export type TypedNote = { sentiment: Sentiment | null; body: string };
/** A row in which the writer speaks, or writes down the words of another person. */
export type TypedSaying = TypedNote & { giver: 'saya' | FeedbackGiver | null; giverName: string };

const NO_BODY = 'Tulis umpan baliknya, atau kosongkan pilihan sifatnya.';
const NO_SENTIMENT = 'Pilih sifat umpan balik ini.';
const NO_GIVER = 'Pilih siapa yang menyampaikan umpan balik ini.';
const NO_WORDS = 'Tulis umpan baliknya, atau hapus baris ini.';
const NO_LEADER = 'Tulis nama atau jabatan pimpinan itu, agar tidak terbaca sebagai kata-kata Anda.';

/** The missing half of the writer's own words, by field; `name`: their field in the form. */
export function halfNote(name: string, { sentiment, body }: TypedNote): FieldReasons {
  return {
    ...(body !== '' && sentiment === null && { [`${name}.sentiment`]: NO_SENTIMENT }),
    ...(body === '' && sentiment !== null && { [`${name}.body`]: NO_BODY }),
  };
}

/** A row with a subject and a giver only. */
export function isBlankSaying({ sentiment, body, giverName }: TypedSaying): boolean {
  return body === '' && sentiment === null && giverName === '';
}

/**
 * The missing parts of rows with a speaker: words, sentiment, speaker, and the name of a leader who is not the writer (R6 Ps 18).
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
