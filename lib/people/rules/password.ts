import { COMMON_WORDS } from './common-passwords';

export const MIN_PASSWORD_LENGTH = 10;

/** Facts about a person that others know or can guess, so a password must not consist of them. */
export type PersonalFacts = { name: string; signInName: string; bornOn: string | null; agency: string };

/**
 * The fewest guesses that a password must need: ten thousand million. An attacker who has a stolen database and tries everything that
 * people usually choose makes fewer. At sign-in an attacker can make at most a thousand guesses a day for one name.
 */
const LEAST_GUESSES = 1e10;
/** How many guesses a password needs from an attacker who knows what people choose, and these words about the person. */
export type GuessesOf = (password: string, words: readonly string[]) => number;

const MAX_DECORATION = 10;
const LOOKALIKES: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/** The sentence that refuses a new password; undefined if it is accepted. Any mix of characters is allowed. */
export function passwordReason(password: string, facts: PersonalFacts, guessesOf: GuessesOf): string | undefined {
  if ([...password].length < MIN_PASSWORD_LENGTH)
    return `Kata sandi paling sedikit ${MIN_PASSWORD_LENGTH} huruf, angka, atau tanda. Beberapa kata yang tidak berhubungan mudah diingat dan sulit ditebak.`;
  if (isPersonal(password, facts))
    return 'Kata sandi memuat nama, NIP, tanggal lahir, atau nama instansi Anda, jadi mudah ditebak. Pilih kata lain.';
  if (isKnownNumber(password))
    return 'Kata sandi ini berupa nomor telepon, NIK, atau NIP, yang diketahui banyak orang. Pilih beberapa kata yang tidak berhubungan.';
  const words = [...wordsOf(facts.name), ...wordsOf(facts.agency)];
  if (isMonotonous(password) || isCommon(password) || guessesOf(password, words) < LEAST_GUESSES)
    return 'Kata sandi ini banyak dipakai orang, jadi mudah ditebak. Pilih beberapa kata yang tidak berhubungan.';
  return undefined;
}

/**
 * Whether a password contains the sign-in name (if it has at least 6 characters), the birth date or the whole name of the person. The
 * password is also personal if it is "capaian" or a word of the person's or the agency's name, with at most 8 other characters.
 */
function isPersonal(password: string, { name, signInName, bornOn, agency }: PersonalFacts): boolean {
  const packed = password.toLowerCase().replace(/[\s.,/_-]/g, '');
  const dates = bornOn ? datesOf(bornOn) : [];
  const [whole, ...words] = [
    packedLetters(name),
    ...wordsOf(name),
    ...wordsOf(agency),
    packedLetters(agency),
    'capaian',
  ];
  return (
    (signInName.length >= 6 && packed.includes(signInName.replace(/\s/g, ''))) ||
    dates.some((date) => packed.includes(date)) ||
    (whole !== undefined && whole.length >= 4 && packed.includes(whole)) ||
    words.some((word) => packed.includes(word) && packed.length - word.length <= MAX_DECORATION - 2)
  );
}

/** The eight digits of a birth date in the order of the NIP (year first) and in the everyday order (day first). */
function datesOf(bornOn: string): string[] {
  const [year = '', month = '', day = ''] = bornOn.split('-');
  return [`${year}${month}${day}`, `${day}${month}${year}`];
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word.length >= 4);
}

function packedLetters(text: string): string {
  return text.toLowerCase().replace(/[^a-z]/g, '');
}

/** An Indonesian mobile number, with up to four other characters before and after it. Blanks and signs are removed before. */
const TELEPHONE = /^\D{0,4}(?:62|0)8\d{8,11}\D{0,4}$/;
const DAY = '(?:0[1-9]|[1-6]\\d|7[01])(?:0[1-9]|1[0-2])';
/** A NIK (number of the identity card): place, day (for women plus 40), month, year, number. */
const NIK = new RegExp(`^\\D{0,4}\\d{6}${DAY}\\d{6}\\D{0,4}$`);
/** A NIP: date of birth, month of appointment, sex, number. */
const NIP = /^\D{0,4}(?:19|20)\d{6}(?:19|20)\d{4}[12]\d{3}\D{0,4}$/;

/** Whether a password is a number by which others know the person, such as a telephone number. */
function isKnownNumber(password: string): boolean {
  const packed = password.replace(/[\s.,+()/_-]/g, '');
  return [TELEPHONE, NIK, NIP].some((number) => number.test(packed));
}

/** Whether a password has at most three different characters, repeats a pattern, or is a sequence of letters or digits. */
function isMonotonous(password: string): boolean {
  const text = password.toLowerCase();
  const steps = new Set([...text].slice(1).map((char, i) => char.charCodeAt(0) - text.charCodeAt(i)));
  const runs = '01234567890123456789 98765432109876543210';
  return new Set(text).size <= 3 || /^(.{1,4})\1+.{0,3}$/.test(text) || steps.size === 1 || runs.includes(text);
}

/** Whether a password is one or two common words with at most ten other characters. Signs that look like letters count as these letters. */
function isCommon(password: string): boolean {
  const text = password.toLowerCase();
  const swapped = text.replace(/[013457@$!]/g, (sign) => LOOKALIKES[sign] ?? sign);
  const trimmed = text.replace(/^[^a-z]+|[^a-z]+$/g, '');
  const inside = trimmed.replace(/[013457@$!]/g, (sign) => LOOKALIKES[sign] ?? sign);
  return [text, swapped, inside].some((form) => {
    const letters = packedLetters(form);
    return text.length - letters.length <= MAX_DECORATION && isMadeOfCommonWords(letters);
  });
}

function isMadeOfCommonWords(letters: string): boolean {
  if (COMMON_WORDS.has(letters)) return true;
  for (let cut = 3; cut <= letters.length - 3; cut += 1) {
    if (COMMON_WORDS.has(letters.slice(0, cut)) && COMMON_WORDS.has(letters.slice(cut))) return true;
  }
  return false;
}
