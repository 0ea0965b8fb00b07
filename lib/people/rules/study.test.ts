import { describe, expect, it } from 'vitest';
import { academicGuide, academicLevel } from './study';
import type { Accreditation, StudyLevel, StudyPlace } from './vocabulary';

const study = (
  studyLevel: StudyLevel,
  studyPlace: StudyPlace,
  universityAccreditation: Accreditation | null = null,
  programmeAccreditation: Accreditation | null = null,
) => ({ studyLevel, studyPlace, universityAccreditation, programmeAccreditation });

describe('the guide to academic expectations', () => {
  it.each([
    ['3.19', 'butuh-perbaikan'],
    ['3.20', 'baik'],
    ['3.51', 'sangat-baik'],
    ['2.99', 'kurang'],
    ['3.50', 'baik'],
    ['4.00', 'sangat-baik'],
    ['0', 'kurang'],
    ['4.01', undefined],
    ['-1', undefined],
  ])('[ORANG-27] TV-03: S-2, university A, programme C, average %s is %s', (average, level) => {
    expect(academicLevel(study('profesi-s2-s3', 'dalam-negeri', 'A', 'C'), average)).toBe(level);
  });

  it.each([
    ['s1', 'dalam-negeri', 'A', 'C', '3.51', '3.01', '2.76'],
    ['s1', 'dalam-negeri', 'B', 'C', '3.61', '3.10', '2.76'],
    ['s1', 'dalam-negeri', 'C', 'B', '3.71', '3.20', '2.76'],
    ['profesi-s2-s3', 'dalam-negeri', 'A', 'A', '3.51', '3.20', '3.00'],
    ['profesi-s2-s3', 'dalam-negeri', 'B', 'C', '3.61', '3.25', '3.00'],
    ['profesi-s2-s3', 'dalam-negeri', 'C', 'B', '3.71', '3.30', '3.00'],
    ['s1', 'luar-negeri', null, null, '3.51', '3.01', '2.76'],
    ['profesi-s2-s3', 'luar-negeri', null, null, '3.51', '3.20', '3.00'],
  ] as const)(
    '[ORANG-27] %s, %s, university %s, programme %s: from %s, %s, %s',
    (level, place, university, programme, ...from) => {
      const named = study(level, place, university, programme);
      const row = academicGuide(named)!;
      expect([row['sangat-baik'], row.baik, row['butuh-perbaikan']]).toEqual(from);
      const levels = from.map((average) => academicLevel(named, `${average}`));
      expect(levels).toEqual(['sangat-baik', 'baik', 'butuh-perbaikan']);
    },
  );

  it.each([
    ['C', 'C'],
    ['A', null],
    [null, 'A'],
  ] as const)('[ORANG-27] has no row for university %s, programme %s', (university, programme) => {
    const named = study('s1', 'dalam-negeri', university, programme);
    expect(academicGuide(named)).toBeUndefined();
    expect(academicLevel(named, '3.9')).toBeUndefined();
  });
});
