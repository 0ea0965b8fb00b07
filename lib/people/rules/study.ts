import type { Decimal } from '../../kernel/numbers';
import type { Accreditation, StudyLevel, StudyPlace } from './vocabulary';

export type Study = {
  studyLevel: StudyLevel;
  studyPlace: StudyPlace;
  universityAccreditation: Accreditation | null;
  programmeAccreditation: Accreditation | null;
};

/**
 * The lowest grade point average that the guide asks for each rating. It is advice for the appraiser, who sets the expectation (R6 p.62-63
 * no.5-6). `kurang` needs no average.
 */
export type AcademicGuide = Readonly<Record<'sangat-baik' | 'baik' | 'butuh-perbaikan', Decimal>>;

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
