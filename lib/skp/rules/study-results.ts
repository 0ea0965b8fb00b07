import { rowOf } from '../../goals/rules/target-row';
import type { FullTargetRow } from '../../goals/rules/target-value';
import { formatDate, type PlainDate } from '../../kernel/dates';
import { compareDecimals, type Decimal, formatNumber, parseIndonesianNumber } from '../../kernel/numbers';
import { HIGHEST_AVERAGE } from '../../people/rules/study';
import type { PlanKind } from './plan-kind';

/** The expected results of a study assignment: the academic evaluation, and graduation or progress in time (R6 p.62 no.2-3, p.63 no.7). */
export const STUDY_PARTS = ['academic', 'progress'] as const;
export type StudyPart = (typeof STUDY_PARTS)[number];

const WORDS_BEFORE =
  /^(?:(?:ipk|ip|indeks prestasi(?: kumulatif)?)\s*[:=]?\s*)?(?:(?:≥|>=|minimal|min\.?|paling rendah|sekurang-kurangnya)\s*)?/i;
const SCALE_BEHIND = /\s*(?:\/|(?:dari\s+)?skala|dari)\s*4(?:[.,]0+)?$/i;
const AVERAGE = /^\d{1,3}(?:[.,]\d{1,4})?$/;
type AverageReading = { average: Decimal; wrong?: undefined } | { average?: undefined; wrong: string };

/**
 * Reads a grade point average as it is typed: `3,50`, `3.5`, `IPK 3,50`, `3,5 dari skala 4`. Comma and point both separate decimals,
 * because such a number never has thousands. It must be more than 0 and at most 4 (R6 p.62-63 no.5-6). [SKP-51]
 */
export function readAverage(typed: string): AverageReading {
  const text = typed.normalize('NFKC').trim().replace(WORDS_BEFORE, '').replace(SCALE_BEHIND, '');
  if (!AVERAGE.test(text)) return { wrong: 'IPK berupa angka dari 0 sampai 4; tulis seperti 3,50.' };
  const average = parseIndonesianNumber(text.replace('.', ',')) ?? '0';
  if (compareDecimals(average, '0') <= 0) return { wrong: 'IPK lebih dari 0; tulis seperti 3,50.' };
  if (compareDecimals(average, HIGHEST_AVERAGE) <= 0) return { average };
  const meant = /^[1-4]\d{1,2}$/.test(text) ? parseIndonesianNumber(`${text[0]},${text.slice(1)}`) : undefined;
  const isMeant = meant !== undefined && compareDecimals(meant, HIGHEST_AVERAGE) <= 0;
  return { wrong: `IPK dari 0 sampai 4.${isMeant ? ` Maksudnya ${formatNumber(meant)}?` : ' Tulis seperti 3,50.'}` };
}

export type StudyTerm = {
  id: string;
  institution: string;
  programme: string;
  fromOn: PlainDate;
  toOn: PlainDate | null;
};
type Year = { startOn: PlainDate; endOn: PlainDate };

const MONTHS_OF_A_SEMESTER = 6;
const monthOf = (day: PlainDate) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));

/** The number of whole semesters of a study in a year, at least 1. */
export function semestersIn({ fromOn, toOn }: Pick<StudyTerm, 'fromOn' | 'toOn'>, { startOn, endOn }: Year): number {
  const from = fromOn > startOn ? fromOn : startOn;
  const to = toOn !== null && toOn < endOn ? toOn : endOn;
  return Math.max(1, Math.floor((monthOf(to) - monthOf(from) + 1) / MONTHS_OF_A_SEMESTER));
}

/**
 * The results of a study in the plan of a year, both utama. The first is the expected grade point average. The second is graduation by the
 * last day of the study, if this day is in the year; otherwise it is the number of semesters to complete. In a qualitative plan the
 * indicators are texts that contain their targets. [SKP-51]
 */
export function studyResults(study: StudyTerm, year: Year, kind: PlanKind, average: Decimal) {
  const place = `${study.programme}, ${study.institution}`;
  const base = { kind: 'utama' as const, origin: 'study' as const, originLabel: `tugas belajar ${place}` };
  const academic = {
    ...{ ...base, originId: partId(study, 'academic'), title: `Tercapainya hasil evaluasi akademik ${place}` },
    indicators: [shaped(kind, averageIndicator(average))],
  };
  const title = `Terjaganya ketepatan waktu kelulusan ${place}`;
  const progress = {
    ...{ ...base, originId: partId(study, 'progress'), title },
    indicators: [shaped(kind, progressIndicator(study, year))],
  };
  return { academic, progress };
}

export const partId = ({ id }: Pick<StudyTerm, 'id'>, part: StudyPart): string => `${id}:${part}`;

type Shaped = {
  title: string;
  told: string;
  aspect: 'kualitas' | 'waktu';
} & FullTargetRow;

/** The sign of the targets. The texts for a qualitative plan (`told`) contain the same word. */
const AT_LEAST = { sign: 'sekurang-kurangnya', direction: 'more' } as const;

function averageIndicator(average: Decimal): Shaped {
  return {
    ...{ title: 'Indeks prestasi kumulatif (IPK)', aspect: 'kualitas' },
    ...rowOf({ ...AT_LEAST, kind: 'scale', value: average, of: '4', prefix: '', measure: '' }),
    told: `Indeks prestasi kumulatif (IPK) sekurang-kurangnya ${formatNumber(average)} pada akhir semester terakhir tahun ini`,
  };
}

function progressIndicator(study: StudyTerm, year: Year): Shaped {
  if (study.toOn !== null && study.toOn <= year.endOn)
    return {
      ...{ title: 'Kelulusan dari program studi', aspect: 'waktu' },
      ...rowOf({ kind: 'day', on: study.toOn, sign: 'paling lambat', direction: 'by-date', measure: '' }),
      told: `Lulus dari program studi paling lambat ${formatDate(study.toOn)}`,
    };
  const semesters = semestersIn(study, year);
  return {
    ...{ title: 'Semester yang diselesaikan menurut rencana studi', aspect: 'waktu' },
    ...rowOf({ ...AT_LEAST, kind: 'number', value: String(semesters), measure: 'semester', prefix: '' }),
    told: `Sekurang-kurangnya ${semesters} semester selesai menurut rencana studi sampai akhir tahun`,
  };
}

function shaped({ form, approach }: PlanKind, { told, aspect, ...measured }: Shaped) {
  const perspective = form === 'head' ? ('penguatan-internal' as const) : null;
  if (approach === 'kualitatif') return { title: told, direction: 'more' as const, aspect: null, perspective };
  return { ...measured, aspect: form === 'staff' ? aspect : null, perspective };
}
