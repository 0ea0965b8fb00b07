import { describe, expect, it } from 'vitest';
import { academicGuide } from './study';
import type { Accreditation, StudyLevel, StudyPlace } from './vocabulary';

const study = (
  studyLevel: StudyLevel,
  studyPlace: StudyPlace,
  universityAccreditation: Accreditation | null = null,
  programmeAccreditation: Accreditation | null = null,
) => ({ studyLevel, studyPlace, universityAccreditation, programmeAccreditation });

describe('the guide to academic expectations', () => {
  it.each([
    ['s1', 'dalam-negeri', 'A', 'C', '3.51', '3.01', '2.76'],
    ['s1', 'dalam-negeri', 'B', 'C', '3.61', '3.10', '2.76'],
    ['s1', 'dalam-negeri', 'C', 'B', '3.71', '3.20', '2.76'],
    ['profesi-s2-s3', 'dalam-negeri', 'A', 'A', '3.51', '3.20', '3.00'],
    ['profesi-s2-s3', 'dalam-negeri', 'A', 'C', '3.51', '3.20', '3.00'],
    ['profesi-s2-s3', 'dalam-negeri', 'B', 'C', '3.61', '3.25', '3.00'],
    ['profesi-s2-s3', 'dalam-negeri', 'C', 'B', '3.71', '3.30', '3.00'],
    ['s1', 'luar-negeri', null, null, '3.51', '3.01', '2.76'],
    ['profesi-s2-s3', 'luar-negeri', null, null, '3.51', '3.20', '3.00'],
  ] as const)(
    '[ORANG-27] %s, %s, university %s, programme %s: from %s, %s, %s',
    (level, place, university, programme, ...from) => {
      const row = academicGuide(study(level, place, university, programme))!;
      expect([row['sangat-baik'], row.baik, row['butuh-perbaikan']]).toEqual(from);
    },
  );

  it.each([
    ['C', 'C'],
    ['A', null],
    [null, 'A'],
  ] as const)('[ORANG-27] has no row for university %s, programme %s', (university, programme) => {
    expect(academicGuide(study('s1', 'dalam-negeri', university, programme))).toBeUndefined();
  });
});
