import { describe, expect, it } from 'vitest';
import { canEnd, canRecord, excusesFromPlanning, type StateInput, stateFaults } from './states';
import { STATE_KINDS } from './vocabulary';

const leave: StateInput = {
  kind: 'cltn',
  fromOn: '2026-03-01',
  toOn: null,
  studyLevel: null,
  studyPlace: null,
  universityAccreditation: null,
  programmeAccreditation: null,
  institution: '',
  programme: '',
};
const study: StateInput = {
  ...leave,
  kind: 'tugas-belajar',
  studyLevel: 'profesi-s2-s3',
  studyPlace: 'dalam-negeri',
  universityAccreditation: 'A',
  programmeAccreditation: 'B',
  institution: 'Universitas Airlangga',
  programme: 'Magister Kebijakan Publik',
};

describe('special states', () => {
  it.each([
    ['cltn', true],
    ['mpp', true],
    ['diberhentikan-sementara', true],
    ['pejabat-negara', true],
    ['lembaga-nonstruktural', true],
    ['tugas-belajar', false],
    ['cpns', false],
    ['cuti-sakit', false],
  ] as const)('[ORANG-25] %s replaces a plan: %s', (kind, excuses) => {
    expect(excusesFromPlanning(kind, { sickLeaveExcuses: false })).toBe(excuses);
  });

  it('[ORANG-25] leaves sick leave, and nothing else, to the agency', () => {
    const changed = STATE_KINDS.filter(
      (kind) =>
        excusesFromPlanning(kind, { sickLeaveExcuses: true }) !==
        excusesFromPlanning(kind, { sickLeaveExcuses: false }),
    );
    expect(changed).toEqual(['cuti-sakit']);
  });

  it.each([
    ['leave', leave, []],
    ['an end before the beginning', { ...leave, toOn: '2026-02-28' }, ['toOn']],
    ['a study', study, []],
    [
      'a study abroad without accreditations',
      { ...study, studyPlace: 'luar-negeri', universityAccreditation: null, programmeAccreditation: null },
      [],
    ],
    [
      'a study at home without accreditations',
      { ...study, universityAccreditation: null, programmeAccreditation: null },
      ['universityAccreditation', 'programmeAccreditation'],
    ],
    [
      'a study without anything',
      { ...leave, kind: 'tugas-belajar' },
      ['studyLevel', 'studyPlace', 'institution', 'programme'],
    ],
  ] as const)('[ORANG-26] %s', (_what, state, fields) => {
    expect(Object.keys(stateFaults(state))).toEqual(fields);
  });

  it.each([
    ['the same state on one day', 'cltn', '2026-06-30', false],
    ['the same state afterwards', 'cltn', '2026-07-01', true],
    ['another state on one day', 'cuti-sakit', '2026-06-30', true],
  ] as const)('[ORANG-26] %s: %s from %s', (_what, kind, fromOn, allowed) => {
    const known = [{ kind: 'cltn' as const, fromOn: '2026-03-01', toOn: '2026-06-30' }];
    expect(canRecord(known, { kind, fromOn, toOn: null }).allowed).toBe(allowed);
  });

  it.each([
    ['2026-02-28', false],
    ['2026-03-01', true],
    ['2026-06-30', false],
    ['2026-12-31', true],
  ])('[ORANG-26] ends on %s: %s', (lastOn, allowed) => {
    expect(canEnd({ fromOn: '2026-03-01', toOn: '2026-06-30' }, lastOn).allowed).toBe(allowed);
  });
});

it('a state may last one day, and does not end before it begins', () => {
  const on = '2026-03-02';
  expect(stateFaults({ ...leave, fromOn: on, toOn: on })).toEqual({});
  expect(stateFaults({ ...leave, fromOn: on, toOn: '2026-03-01' })).toHaveProperty('toOn');
});
