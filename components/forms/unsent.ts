import { echoOf, valuesOf } from '@/lib/web/form-data';
import { type FormAction, type FormState, UNTOUCHED } from '@/lib/web/form-state';
import { sentenceOf } from '@/lib/web/not-taken';

const UNSENT =
  'Server tidak menjawab, jadi belum pasti apakah tersimpan. Isian Anda masih ada di sini. Periksa sambungan, lalu tekan lagi; yang sama tidak tercatat dua kali.';
const OUTDATED =
  'Capaian baru saja diperbarui, jadi formulir dari halaman ini tidak dikenal lagi. Tidak ada yang tersimpan. Salin isian Anda, buka lagi halamannya, lalu tempel dan kirim.';
const broken = (number: string) =>
  `Terjadi kesalahan di server, jadi belum pasti apakah tersimpan. Isian Anda masih ada di sini. Tekan lagi; yang sama tidak tercatat dua kali. Jika masih terjadi, sampaikan nomor rujukan ${number} kepada admin instansi.`;

if (typeof window !== 'undefined') awaitWholeAnswers();

/** Wraps a form's action. If its answer does not arrive or is an error, the form keeps the typed values and says so. */
export function withUnansweredState(action: FormAction): FormAction {
  return async (previous, data) => {
    try {
      return await action(previous, data);
    } catch (error) {
      const { digest = '', name } = error as { digest?: string; name?: string };
      if (digest.startsWith('NEXT_')) throw error;
      if (name === 'UnrecognizedActionError') return unsent(previous, data, OUTDATED);
      return unsent(previous, data, sentenceOf(error) ?? (digest ? broken(digest) : UNSENT));
    }
  };
}

/**
 * The state of the form if no usable answer came. The token stays the same: if the operation was done after all, it is not done a second
 * time.
 */
function unsent(previous: FormState, data: FormData, sentence: string): FormState {
  return {
    ...UNTOUCHED,
    answer: previous.answer + 1,
    token: previous.token,
    refusals: [sentence],
    values: echoOf(valuesOf(data)),
  };
}

/**
 * The router of Next starts to show an answer before the answer is complete. If the connection then broke, an error page would replace the
 * filled-in page. Therefore the answer to a form is passed to the router only when it is complete.
 */
function awaitWholeAnswers(): void {
  const { fetch } = window;
  window.fetch = async (input, init) => {
    const answer = await fetch(input, init);
    if (init?.headers && 'next-action' in init.headers) await answer.clone().arrayBuffer();
    return answer;
  };
}
