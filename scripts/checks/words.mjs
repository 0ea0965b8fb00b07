const SCREENS = /^(?:app|components|lib)\//;
const TEST = /\.test\.tsx?$/;

/**
 * Words that the screens must not use, what to write instead (docs/glossary.md), and for one of them the only file that may contain it.
 * CHANGELOG may contain them.
 */
const OLD_WORDS = [
  [/muat(?:lah)? ulang/i, 'say that what was typed is kept, what to look at and what to press'],
  [
    /sejak halaman (?:ini|Anda) dibuka/i,
    'throw StaleRevision or enforceCurrent, which say it',
    'lib/kernel/decision.ts',
  ],
  [/atasan saya keliru/i, '“Pejabat penilai saya tidak tepat”'],
  [/atasan penilai/i, '“atasan pejabat penilai”'],
  [/(?:me|pe)mikul/i, '“penanggung jawab”'],
  [/garis selaras/i, '“Keselarasan kinerja”'],
  [/periode lain\b/i, '“Periode sebelumnya”'],
  [/Ajukan perubahan/, '“Susun perubahan” opens the editor, “Ajukan” hands in'],
  [/cek tengah tahun/i, '“Dialog tengah tahun”'],
  [/\bkarakter\b/i, '“huruf”, or which of letters, digits and signs are meant'],
  [/belum membuat SKP/i, '“SKP belum disusun”'],
  [/rentang evaluasi/i, '“masa evaluasi”'],
  [/\bsekurangnya /i, '“sekurang-kurangnya”'],
  [/\bdulu\b/i, '“dahulu”'],
  [/\bhal\. ?[\d$]/, '“hlm.” for a page'],
];

/** The old words in a file. `code` has no comments. Line breaks count as spaces, because a sentence may continue on the next line. */
export function oldWordsIn(file, code) {
  if (!SCREENS.test(file) || TEST.test(file)) return [];
  const text = code.replace(/\s+/g, ' ');
  return OLD_WORDS.filter(([word, , home]) => home !== file && word.test(text)).map(
    ([word, instead]) => `says “${text.match(word)[0]}”; instead: ${instead}`,
  );
}

/** The folders in which comments, names and test titles must use plain words. */
const PLAIN = /^(?:app|components|db|lib|scripts|tests)\//;
/** Files that must contain the words of HARD_WORDS: this file, its test, and the test of a migration that renamed one of them. */
const NAMES_THEM = ['scripts/checks/words.mjs', 'tests/checks/words.test.ts', 'tests/checks/preview-migration.test.ts'];

/** Words that a reader with English as a second language would have to look up, and what to write instead (docs/house.md). */
const HARD_WORDS = [
  [/\bwho(?:so)?ever\b/i, 'name the person: “the appraiser”, “a user who”'],
  [/\bthe own\b/i, '“their own”, “its own”, “the person’s own”'],
  [/\bdeeds?(?![a-z])\w*|\w*Deeds?(?![a-z])\w*|\w*DEEDS?(?![A-Z])\w*/, '“operation”, “action” or “step”'],
];

/** The hard words in a file. `text` includes its comments. */
export function hardWordsIn(file, text) {
  if (!PLAIN.test(file) || NAMES_THEM.includes(file)) return [];
  return HARD_WORDS.filter(([word]) => word.test(text)).map(
    ([word, instead]) => `writes “${text.match(word)[0]}”; instead: ${instead}`,
  );
}
