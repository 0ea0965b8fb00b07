import { isPlainDate, type PlainDate } from '../../kernel/dates';
import { cleanText, withoutNumberWord } from './text';

/** What the 18 digits of a NIP (PNS) or NI PPPK say. `careerStart` is a month (`2010-01`) for PNS and a year (`2023`) for PPPK. */
export type NipFacts = {
  nip: string;
  employment: 'pns' | 'pppk';
  bornOn: PlainDate;
  careerStart: string;
  sex: 'pria' | 'wanita';
  sequence: string;
};
export type NipReading = { facts: NipFacts; fault?: undefined } | { facts?: undefined; fault: string };

const LENGTH = 18;
const SCIENTIFIC = /^\d([.,]\d+)?e\+?\d+$/i;
/** Where a NIP has the month of appointment, a NI PPPK has a code from 21 on. The numbers 13 to 20 are not used. */
const FIRST_PPPK_CODE = 21;
/** No present official was born before this day. An earlier birth date means that the century was mistyped. */
const EARLIEST_BIRTH = '1930-01-01';
const YOUNGEST_APPOINTMENT = 15;

/**
 * The digits of a number that was copied from a letter or spreadsheet, perhaps with invisible characters: `="1985…"`, `NIP. 1985…`,
 * `19850312.201001.2.003`. A text with other characters keeps them.
 */
export function digitsWritten(typed: string): string {
  const bare = withoutNumberWord(cleanText(typed).replace(/^=?["'’‘`]+|["'’‘`]+$/g, ''));
  return SCIENTIFIC.test(bare) ? bare : bare.replace(/[\s.\-–—/]/g, '');
}

/**
 * Reads a NIP or NI PPPK, also with blanks, dots and dashes. If the number is wrong, only its first fault is returned. The number has no
 * check digit (UU 20/2023).
 */
export function readNip(typed: string): NipReading {
  const nip = digitsWritten(typed);
  const fault = faultOfShape(nip) ?? faultOfBirth(nip) ?? faultOfStart(nip) ?? faultOfSex(nip);
  return fault ? { fault } : { facts: factsOf(nip) };
}

function faultOfShape(nip: string): string | undefined {
  if (SCIENTIFIC.test(nip))
    return 'NIP tertulis dalam notasi ilmiah, jadi angkanya sudah hilang. Ubah sel menjadi Teks, lalu ketik ulang NIP.';
  if (/\D/.test(nip)) return 'NIP hanya boleh berisi angka.';
  if (nip.length !== LENGTH) return `NIP harus 18 angka; yang tertulis ${nip.length} angka.`;
  return undefined;
}

function faultOfBirth(nip: string): string | undefined {
  const born = bornOn(nip);
  if (!isPlainDate(born)) return `Delapan angka pertama NIP (${nip.slice(0, 8)}) bukan tanggal lahir yang ada.`;
  return born < EARLIEST_BIRTH ? `Tahun lahir dalam NIP (${nip.slice(0, 4)}) tidak masuk akal.` : undefined;
}

function faultOfStart(nip: string): string | undefined {
  const [year, code] = [Number(nip.slice(8, 12)), Number(nip.slice(12, 14))];
  if (code < 1 || (code > 12 && code < FIRST_PPPK_CODE))
    return `Angka ke-13 dan ke-14 NIP (${nip.slice(12, 14)}) bukan bulan TMT (01–12) dan bukan kode PPPK (mulai 21).`;
  return year < Number(nip.slice(0, 4)) + YOUNGEST_APPOINTMENT || year > 2100
    ? `Tahun pengangkatan dalam NIP (${nip.slice(8, 12)}) tidak cocok dengan tahun lahir (${nip.slice(0, 4)}).`
    : undefined;
}

function faultOfSex(nip: string): string | undefined {
  return '12'.includes(nip.charAt(14)) ? undefined : 'Angka ke-15 NIP harus 1 (pria) atau 2 (wanita).';
}

function factsOf(nip: string): NipFacts {
  const [year, code] = [nip.slice(8, 12), nip.slice(12, 14)];
  const isContract = Number(code) >= FIRST_PPPK_CODE;
  return {
    nip,
    employment: isContract ? 'pppk' : 'pns',
    bornOn: bornOn(nip),
    careerStart: isContract ? year : `${year}-${code}`,
    sex: nip.charAt(14) === '1' ? 'pria' : 'wanita',
    sequence: nip.slice(15),
  };
}

function bornOn(nip: string): PlainDate {
  return `${nip.slice(0, 4)}-${nip.slice(4, 6)}-${nip.slice(6, 8)}`;
}
