import type { FieldReasons } from '../../kernel/decision';
import type { ProgressVerdict } from './lifecycle';

export const MIN_REASON_LENGTH = 10;

type Note = { sentiment: string | null; body: string };
export type TypedReview = {
  /** Null while none was chosen. */
  verdict: ProgressVerdict | null;
  verdictNote: string;
  results: readonly Note[];
  behaviours: readonly Note[];
};

const NO_VERDICT = 'Pilih kesimpulan tentang kemajuan pegawai.';
const NO_FEEDBACK = 'Tulis umpan balik sekurangnya untuk satu hasil kerja.';
const NO_VERDICT_NOTE = 'Tulis apa yang perlu disesuaikan: ekspektasi, dukungan sumber daya, atau pembinaan.';
const NO_BODY = 'Tulis umpan baliknya, atau kosongkan pilihan sifatnya.';
const NO_SENTIMENT = 'Pilih sifat umpan balik ini.';

/** A review speaks of one result at least, and says what to adjust where adjustment is needed (R6 Ps 17(1), 19(2), 20(3)). [CEK-03] */
export function whyNotReviewed({ verdict, verdictNote, results, behaviours }: TypedReview): FieldReasons {
  return {
    ...(results.some(({ body }) => body !== '') ? {} : { 'results.0.body': NO_FEEDBACK }),
    ...halfNotes('results', results),
    ...halfNotes('behaviours', behaviours),
    ...(verdict === null ? { verdict: NO_VERDICT } : {}),
    ...(verdict === 'perlu-penyesuaian' && verdictNote === '' ? { verdictNote: NO_VERDICT_NOTE } : {}),
  };
}

function halfNotes(list: string, notes: readonly Note[]): FieldReasons {
  const wrong: Record<string, string> = {};
  notes.forEach(({ sentiment, body }, row) => {
    if (body !== '' && sentiment === null) wrong[`${list}.${row}.sentiment`] = NO_SENTIMENT;
    if (body === '' && sentiment !== null) wrong[`${list}.${row}.body`] = NO_BODY;
  });
  return wrong;
}

/** Whoever hands a report back says why, in a sentence. */
export function whyNotReason(reason: string): FieldReasons {
  return reason.trim().length < MIN_REASON_LENGTH
    ? { reason: `Tulis alasan sekurangnya ${MIN_REASON_LENGTH} karakter, agar pegawai tahu apa yang perlu diperbaiki.` }
    : {};
}
