import {
  AGENCY_KINDS,
  type AgencyKind,
  APPROACHES,
  type Approach,
  PAPER_SIZES,
  type PaperSize,
  TIME_ZONES,
  type TimeZone,
} from './rules/vocabulary';

export const agencyKindLabels: Record<AgencyKind, string> = {
  kementerian: 'Kementerian',
  lembaga: 'Lembaga',
  provinsi: 'Pemerintah provinsi',
  kabupaten: 'Pemerintah kabupaten',
  kota: 'Pemerintah kota',
};

export const timeZoneLabels: Record<TimeZone, string> = {
  'Asia/Jakarta': 'WIB (Sumatra, Jawa, Kalimantan Barat dan Tengah)',
  'Asia/Makassar': 'WITA (Bali, Nusa Tenggara, Sulawesi, Kalimantan Selatan, Timur, dan Utara)',
  'Asia/Jayapura': 'WIT (Maluku dan Papua)',
};

export const paperSizeLabels: Record<PaperSize, string> = {
  folio: 'Folio (215,9 × 330,2 mm), seperti format peraturan',
  a4: 'A4 (210 × 297 mm)',
};

export const approachLabels: Record<Approach, string> = {
  kuantitatif: 'Kuantitatif: indikator terpisah dari target dan satuannya',
  kualitatif: 'Kualitatif: indikator dan target dalam satu narasi',
};

type Choice = { value: string; label: string };
const choicesOf = <Word extends string>(words: readonly Word[], labels: Record<Word, string>): Choice[] =>
  words.map((value) => ({ value, label: labels[value] }));

export const agencyKindChoices = choicesOf(AGENCY_KINDS, agencyKindLabels);
export const timeZoneChoices = choicesOf(TIME_ZONES, timeZoneLabels);
export const paperSizeChoices = choicesOf(PAPER_SIZES, paperSizeLabels);
export const approachChoices = choicesOf(APPROACHES, approachLabels);
