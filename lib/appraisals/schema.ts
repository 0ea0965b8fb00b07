import { z } from 'zod';
import { id, optionalDay, revision } from '@/lib/kernel/shapes';
import { ACHIEVEMENT_SOURCES, RATINGS, UNIT_ACHIEVEMENTS } from './rules/vocabulary';

const REASON_MAX = 2000;

function prose(what: string) {
  return z
    .string()
    .trim()
    .max(REASON_MAX, `${what} paling panjang ${REASON_MAX} huruf. Ringkas, lalu simpan lagi.`)
    .default('');
}

/** The rating of a draft may be empty. */
function rating(what: string) {
  return z
    .enum(RATINGS, `Pilih salah satu rating ${what} yang tersedia.`)
    .or(z.literal('').transform(() => null))
    .nullish();
}

export const setUnitAchievementInput = z.object({
  periodId: id,
  unitId: id,
  achievement: z.enum(UNIT_ACHIEVEMENTS, 'Pilih predikat capaian unit ini.'),
  source: z.enum(ACHIEVEMENT_SOURCES, 'Pilih sumber capaian yang tersedia.').default('entered'),
  issuedOn: optionalDay.transform((day) => day ?? undefined).optional(),
  /** Last year's achievement, if it is not recorded here and this year's was issued too late. */
  lastYear: z
    .enum(UNIT_ACHIEVEMENTS, 'Pilih capaian tahun sebelumnya.')
    .or(z.literal('').transform(() => undefined))
    .optional(),
  basis: z
    .string('Dasar penetapan wajib diisi: tulis dokumen atau data yang dipakai.')
    .trim()
    .min(1, 'Dasar penetapan wajib diisi: tulis dokumen atau data yang dipakai.')
    .max(REASON_MAX, `Dasar penetapan paling panjang ${REASON_MAX} huruf. Ringkas, lalu simpan lagi.`),
  /** The revision of the entry that the person read; 0 if there was none. */
  revision,
});

export const openAppraisalInput = z.object({ skpId: id, periodId: id });

const OPEN = 'open:';

/** The list of people has one button for each person. The value of a button is `open:` and the id of the plan. */
export const openFromListInput = z
  .object({
    periodId: id,
    intent: z.string('Pilih pegawai yang akan dinilai.').startsWith(OPEN, 'Pilih pegawai yang akan dinilai.'),
  })
  .transform(({ periodId, intent }) => ({ periodId, skpId: intent.slice(OPEN.length) }));

export const saveAppraisalInput = z.object({
  appraisalId: id,
  revision,
  resultsRating: rating('hasil kerja'),
  resultsReason: prose('Alasan rating hasil kerja'),
  behaviourRating: rating('perilaku kerja'),
  behaviourReason: prose('Alasan rating perilaku kerja'),
  recommendation: prose('Catatan dan rekomendasi'),
  /** Required only if the appraisal is handed over before the window opens. */
  earlyReason: z
    .string()
    .trim()
    .max(REASON_MAX, `Alasan diserahkan lebih awal paling panjang ${REASON_MAX} huruf. Ringkas, lalu simpan lagi.`)
    .optional(),
  /** Whether the form had no ratings, because it showed the result of an old unit. */
  isReused: z
    .literal('ya')
    .optional()
    .catch(undefined)
    .transform((sent) => sent === 'ya'),
  intent: z.enum(['save', 'release']).default('save'),
});

export const appraisalInput = z.object({ appraisalId: id });

const reusedPeriod = { skpId: id, periodId: id };
export const proposeReuseInput = z.object({ ...reusedPeriod, sourceId: id });
export const answerReuseInput = z.object({ ...reusedPeriod, reuseId: id });
export const endReuseInput = z.object({ ...reusedPeriod, reuseId: id, reason: prose('Alasan') });

/** The form that an address asks for: C, or for any other value the document D that the employee signs for. */
export function printedFormOf(asked: string | null): 'C' | 'D' {
  return asked === 'C' ? 'C' : 'D';
}

export type SetUnitAchievementInput = z.output<typeof setUnitAchievementInput>;
export type OpenAppraisalInput = z.output<typeof openAppraisalInput>;
export type SaveAppraisalInput = z.output<typeof saveAppraisalInput>;
export type AppraisalInput = z.output<typeof appraisalInput>;
/** `isReused`: whether the form showed the result of an old unit. Left out if there was no form. */
export type ReleaseInput = AppraisalInput & Partial<Pick<SaveAppraisalInput, 'isReused'>>;
export type ProposeReuseInput = z.output<typeof proposeReuseInput>;
export type AnswerReuseInput = z.output<typeof answerReuseInput>;
export type EndReuseInput = z.output<typeof endReuseInput>;
