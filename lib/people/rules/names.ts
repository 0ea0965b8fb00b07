import { foldName } from './person-names';

/** Words that spreadsheets and people write for "nothing", in the form of `foldName`. */
const NOTHING =
  /\b(kosong|nihil|lowong|vacant|null|undefined|none|tba|tbd|n a|to be announced|x{3,}|(tidak|tdk|tak|belum|blm) (ada|terisi|diisi|ditunjuk|ditetapkan|ditentukan|diketahui))\b/g;
/** Words that may stand beside the words for "nothing", without making the text a name. */
const BESIDE =
  /\b(nama|data|orang|pegawai|pejabat|jabatan|pimpinan|formasi|posisi|definitif|masih|sementara|saat ini)\b/g;
/** How programs write "nothing", in their exact spelling. A person called Nan or Na is written differently. */
const OF_PROGRAMS = /^(nan|NaN|na|[^\p{L}]+NA[^\p{L}]*|NA[^\p{L}]+)$/u;

/**
 * Whether a text is no name of a person, post or unit. It then has no letters, begins with `#` like an error of a formula, or only means
 * "nothing". A person called Nihilani or Kosong Yulianto has a name.
 */
export function isNoName(text: string): boolean {
  const typed = text.trim();
  if (!/\p{L}/u.test(typed) || typed.startsWith('#') || OF_PROGRAMS.test(typed)) return true;
  const folded = foldName(typed);
  const rest = folded.replace(NOTHING, '');
  return rest !== folded && rest.replace(BESIDE, '').trim() === '';
}

export const NO_NAME =
  'Ini bukan nama. Tulis nama yang sebenarnya; tanda hubung, titik, angka, #N/A, dan kata seperti “kosong” atau “belum ada” tidak diterima.';

export const NO_POST =
  'Ini bukan nama jabatan. Tulis jabatannya; tanda hubung, titik, angka, #N/A, dan kata seperti “kosong” atau “lowong” tidak diterima.';

/** Adds the full stop to a sentence that ends with a name. A title such as `S.Gz.` already has it. */
export function closedByName(sentence: string): string {
  return sentence.endsWith('.') ? sentence : `${sentence}.`;
}
