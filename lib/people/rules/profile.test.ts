import { describe, expect, it } from 'vitest';
import { settleProfile } from './profile';

const typed = {
  name: '  Dewi   Anggraini, S.Gz. ',
  employment: 'pns',
  identityNumber: '19880924 201212 2 003',
  signInName: '',
  grade: 'iii/c',
} as const;

describe('the data of a person', () => {
  it('follows from the typed values and the NIP', () => {
    expect(settleProfile(typed)).toEqual({
      profile: {
        name: 'Dewi Anggraini, S.Gz.',
        employment: 'pns',
        identityKind: 'nip',
        identityNumber: '198809242012122003',
        grade: 'III/c',
        sex: 'wanita',
        bornOn: '1988-09-24',
        careerStart: '2012-12',
      },
      signInName: '198809242012122003',
    });
  });

  it.each([
    [{ grade: '' }, ['grade']],
    [{ grade: 'V/a' }, ['grade']],
    [{ identityNumber: '123', grade: 'X' }, ['identityNumber', 'grade']],
    [{ employment: 'pppk' }, ['identityNumber', 'grade']],
    [{ employment: 'tni-polri', identityNumber: '11020034/P' }, ['grade']],
    [{ employment: 'pejabat-negara', signInName: 'walikota', grade: 'III/c' }, ['grade']],
  ] as const)('%o is refused at %o', (change, fields) => {
    expect(Object.keys(settleProfile({ ...typed, ...change }).faults ?? {})).toEqual(fields);
  });

  it('lets a part-time PPPK be without grade', () => {
    const settled = settleProfile({ ...typed, employment: 'pppk', identityNumber: '199505052025242001', grade: '' });
    expect(settled.profile?.grade).toBeNull();
  });
});
