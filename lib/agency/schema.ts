import { z } from 'zod';
import { TIME_ZONES } from '@/lib/agency/rules/vocabulary';
import { day, id, required, revision } from '@/lib/kernel/shapes';
import { AGENCY_KINDS, APPROACHES, PAPER_SIZES } from './rules/vocabulary';

/** The longest validity of a first password that an agency may choose. */
export const MOST_FIRST_PASSWORD_DAYS = 60;

const DAY_SENTENCE = 'Isi tanggal yang ada di kalender, seperti 30 Juni 2026 atau 30-6-2026.';

/** The new current day, and the page to return to afterwards (`/` if its path is not valid). */
export const moveClockInput = z.object({
  demoDay: day(DAY_SENTENCE),
  here: z
    .string()
    .regex(/^\/(?![/\\])[^\s]{0,300}$/)
    .catch('/'),
});

const whole = (from: number, to: number, unit: string) => {
  const sentence = `Isi angka bulat dari ${from} sampai ${to} ${unit}.`;
  return z
    .string(sentence)
    .trim()
    .regex(/^\d{1,4}$/, sentence)
    .transform(Number)
    .refine((n) => from <= n && n <= to, sentence);
};

const KIND_SENTENCE = 'Jenis instansi wajib diisi. Pilih salah satu.';
const ZONE_SENTENCE = 'Zona waktu wajib diisi. Pilih WIB, WITA, atau WIT.';

/** The fields about the agency in the form of the set-up; all can be changed later. */
export const agencyFields = {
  agencyName: required('Nama instansi wajib diisi. Tulis seperti pada kop surat.', 200),
  kind: z.enum(AGENCY_KINDS, KIND_SENTENCE),
  timeZone: z.enum(TIME_ZONES, ZONE_SENTENCE),
  signaturePlace: required('Tempat tanda tangan wajib diisi. Tulis nama kota atau kabupatennya.', 100),
  address: z.string().trim().max(500, 'Alamat paling banyak 500 huruf. Singkatkan isian ini.').default(''),
};

export const agencySettingsInput = z.object({
  ...agencyFields,
  paperSize: z.enum(PAPER_SIZES, 'Ukuran kertas wajib diisi. Pilih Folio atau A4.'),
  defaultApproach: z.enum(APPROACHES, 'Pendekatan SKP baru wajib diisi. Pilih kuantitatif atau kualitatif.'),
  plhMaxDays: z
    .string()
    .trim()
    .default('')
    .refine(
      (typed) => typed === '' || /^[1-9]\d{0,2}$/.test(typed),
      'Isi 1 sampai 999 hari, atau kosongkan bila tidak dibatasi.',
    )
    .transform((typed) => (typed === '' ? null : Number(typed))),
  sickLeaveExcuses: z
    .string()
    .optional()
    .transform((value) => value === 'ya'),
  unitAdminReadsWords: z
    .string()
    .optional()
    .transform((value) => value === 'ya'),
  sessionIdleMinutes: whole(5, 480, 'menit'),
  sessionAbsoluteHours: whole(1, 24, 'jam'),
  firstPasswordDays: whole(1, MOST_FIRST_PASSWORD_DAYS, 'hari'),
  revision,
});
export type AgencySettings = z.output<typeof agencySettingsInput>;

export const removeEmblemInput = z.object({ emblemId: id });
