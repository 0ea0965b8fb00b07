import { compareDecimals, type Decimal } from '../../kernel/numbers';
import type { Accreditation, StudyLevel, StudyPlace } from './vocabulary';

export type Study = {
  studyLevel: StudyLevel;
  studyPlace: StudyPlace;
  universityAccreditation: Accreditation | null;
  programmeAccreditation: Accreditation | null;
};

/** How the guide rates a grade point average. It is advice for the appraiser, who sets the expectation (R6 p.62-63 no.5-6). */
export type AcademicLevel = 'sangat-baik' | 'baik' | 'butuh-perbaikan' | 'kurang';
/** The lowest average that each level needs. `kurang` needs none. */
export type AcademicGuide = Readonly<Record<Exclude<AcademicLevel, 'kurang'>, Decimal>>;

const guide = (sangatBaik: Decimal, baik: Decimal, butuhPerbaikan: Decimal): AcademicGuide => ({
  'sangat-baik': sangatBaik,
  baik,
  'butuh-perbaikan': butuhPerbaikan,
});

/** The table of R6 p.63, by accreditation of the university. A study abroad counts as accreditation A. */
const GUIDES: Readonly<Record<StudyLevel, Readonly<Record<Accreditation, AcademicGuide>>>> = {
  s1: { A: guide('3.51', '3.01', '2.76'), B: guide('3.61', '3.10', '2.76'), C: guide('3.71', '3.20', '2.76') },
  'profesi-s2-s3': {
    A: guide('3.51', '3.20', '3.00'),
    B: guide('3.61', '3.25', '3.00'),
    C: guide('3.71', '3.30', '3.00'),
  },
};

/**
 * The row of the guide for a study. Undefined if an accreditation is missing, or if the table has no row: at a university with
 * accreditation C, the programme needs at least B. [ORANG-27]
 */
export function academicGuide(study: Study): AcademicGuide | undefined {
  const { studyLevel, studyPlace, universityAccreditation: university, programmeAccreditation: programme } = study;
  if (studyPlace === 'luar-negeri') return GUIDES[studyLevel].A;
  if (!university || !programme || (university === 'C' && programme === 'C')) return undefined;
  return GUIDES[studyLevel][university];
}

export const HIGHEST_AVERAGE: Decimal = '4.00';

/**
 * The rating of an average by the guide. Undefined if the average is not from 0 to 4, or if the guide has no row for the study. [ORANG-27]
 */
export function academicLevel(study: Study, average: Decimal): AcademicLevel | undefined {
  const row = academicGuide(study);
  if (!row || compareDecimals(average, '0') < 0 || compareDecimals(average, HIGHEST_AVERAGE) > 0) return undefined;
  const reached = (['sangat-baik', 'baik', 'butuh-perbaikan'] as const).find(
    (level) => compareDecimals(average, row[level]) >= 0,
  );
  return reached ?? 'kurang';
}
