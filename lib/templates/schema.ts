import { z } from 'zod';
import { id, required, revision, text } from '@/lib/kernel/shapes';
import { FUNCTIONAL_LEVELS, POSITION_CLASSES } from '../people/rules/vocabulary';
import { JOIN_MODES } from '../skp/rules/joining';
import { PLAN_LIMITS } from '../skp/rules/plan';
import { ASPECTS, DIRECTIONS, PERSPECTIVES, RESULT_KINDS, SKP_FORMS } from '../skp/rules/vocabulary';
import { plainWording } from '../skp/rules/wording';

const orNone = <Words extends readonly [string, ...string[]]>(words: Words, ask: string) =>
  z.union([z.literal('').transform(() => null), z.enum(words, ask)], ask).default(null);

const meantFor = {
  form: z.enum(SKP_FORMS, 'Pilih untuk SKP siapa isian ini.').default('staff'),
  positionClass: orNone(POSITION_CLASSES, 'Pilih kelas jabatan dari daftar.'),
  functionalLevel: orNone(FUNCTIONAL_LEVELS, 'Pilih jenjang dari daftar.'),
  positionName: text(200).transform(plainWording),
  unit: text(240),
};

const indicator = z.object({
  title: required('Indikator wajib diisi, misalnya Persentase dokumen yang lengkap.', PLAN_LIMITS.title),
  aspect: orNone(ASPECTS, 'Pilih aspek dari daftar.'),
  perspective: orNone(PERSPECTIVES, 'Pilih perspektif dari daftar.'),
  direction: z.enum(DIRECTIONS, 'Pilih arah dari daftar.').default('more'),
  measure: text(PLAN_LIMITS.measure),
});

const NO_INDICATOR = 'Tambahkan sekurang-kurangnya satu indikator.';
const entryFields = {
  ...meantFor,
  kind: z.enum(RESULT_KINDS, 'Pilih utama atau tambahan.').default('utama'),
  title: required(
    'Hasil kerja wajib diisi, misalnya Terselenggaranya asuhan keperawatan sesuai standar.',
    PLAN_LIMITS.title,
  ),
  indicators: z
    .array(indicator, NO_INDICATOR)
    .min(1, NO_INDICATOR)
    .max(PLAN_LIMITS.indicators, `Paling banyak ${PLAN_LIMITS.indicators} indikator untuk satu hasil kerja.`),
};
export const addEntryInput = z.object(entryFields);
export const changeEntryInput = z.object({ entryId: id, revision, ...entryFields });
export const retireEntryInput = z.object({ entryId: id, revision });

/** The values of check boxes with the same name, which arrive as lines of one text. */
const ticked = (none: string) =>
  z
    .string(none)
    .transform((lines) => lines.split('\n').filter(Boolean))
    .pipe(z.array(id).min(1, none).max(PLAN_LIMITS.results));
export const shareResultsInput = z.object({
  skpId: id,
  picks: ticked('Centang hasil kerja yang ingin ditambahkan ke bank.'),
});
export const takeFromBankInput = z.object({
  skpId: id,
  revision,
  picks: ticked('Centang hasil kerja yang ingin diambil.'),
});

const templateFields = {
  ...meantFor,
  name: required('Nama templat wajib diisi, misalnya Perawat puskesmas.', 120),
  positionClass: z.enum(POSITION_CLASSES, 'Pilih kelas jabatan: templat berlaku untuk satu kelas.'),
};
export const addTemplateInput = z.object(templateFields);
export const changeTemplateInput = z.object({ templateId: id, revision, ...templateFields });
export const retireTemplateInput = z.object({ templateId: id, revision });
export const putEntriesInput = retireTemplateInput.extend({
  picks: ticked('Centang isian yang ingin dimasukkan ke templat.'),
});
export const arrangeEntryInput = retireTemplateInput.extend({
  intent: z.string().regex(/^(up|down|out):[\w-]{1,64}$/),
});

const lines = z
  .string()
  .default('')
  .transform((typed) => [...new Set(typed.split('\n').map((line) => line.trim()))].filter(Boolean));
export const choosePeopleInput = z.object({
  templateId: id,
  cycleId: id,
  intent: z.enum(['picked', 'all']).catch('picked'),
  picks: lines.pipe(z.array(id).max(200)),
  /** One NIP on each line. Blanks and points in it are removed. */
  numbers: lines
    .transform((typed) => typed.map((line) => line.replace(/[\s.]/g, '')))
    .refine((typed) => typed.every((number) => /^\d{18}$/.test(number)), 'Tulis satu NIP (18 angka) per baris.')
    .refine((typed) => typed.length <= 1000, 'Paling banyak 1000 NIP sekali jalan.'),
  q: text(200),
  unit: text(240),
});
export const giveTemplateInput = z.object({
  useId: id,
  edition: z.string().max(400),
  existing: z.enum(JOIN_MODES, 'Pilih apa yang dilakukan dengan hasil kerja yang sudah ada.'),
});
