import { describe, expect, it } from 'vitest';
import { foldName, nameKeys, searchedNumber, searchWords } from './person-names';

describe('a name in a list', () => {
  it.each([
    ['Andi Saputra', 'andi saputra'],
    ['dr. Surya Pratama, M.Kes.', 'surya pratama'],
    ['Prof. Dr. dr. H. Budi Santoso, Sp.PD-KGEH', 'budi santoso'],
    ['Drs. Hendra Wijaya', 'hendra wijaya'],
    ['Hj. St. Aminah, S.Pd.', 'st aminah'],
    ['Ns. Siti  Rahmah, A.Md.Kep.', 'siti rahmah'],
    ['Ahmad Fauzi, S.Kom., M.Si.', 'ahmad fauzi'],
    ['’Aisyah Humaira', 'aisyah humaira'],
    ['H. Ir', 'h ir'],
    ['DR', 'dr'],
    ['José Ângelo', 'jose angelo'],
    ['I Ketut Wirawan', 'i ketut wirawan'],
  ])('as %s is sorted as %s', (name, sortName) => {
    expect(nameKeys(name).sortName).toBe(sortName);
  });
});

describe('a name that is searched', () => {
  const finds = (typed: string, name: string) =>
    searchWords(typed).every((word) => nameKeys(name).searchName.includes(word));

  it.each([
    ['nuraini', 'Nur’aini, S.Pd.'],
    ["nur'aini", 'Nur’aini, S.Pd.'],
    ['Nur‘Aini', "Nur'aini"],
    ['NUR AINI', 'Nur  Aini, S.Kom.'],
    ['aini nur', 'Nur Aini'],
    ['jose', 'José da Costa'],
    ['josé', 'Jose da Costa'],
    ['al farabi', 'Ahmad Al-Farabi'],
    ['al-farabi', 'Ahmad Alfarabi'],
    ['alfarabi', 'Ahmad Al-Farabi'],
    ['m yusuf', 'M.Yusuf'],
    ['M. Yusuf', 'M Yusuf'],
    ['skep', 'Siti Rahmah, S.Kep.'],
    ['s.kep', 'Siti Rahmah, S.Kep.'],
    ['fauzi ahmad', 'Ahmad  Fauzi'],
    ['ah\u00adm', 'Ahmad'],
  ])('as %s is %s', (typed, name) => {
    expect(finds(typed, name)).toBe(true);
  });

  it.each([
    ['fauzia', 'Ahmad Fauzi'],
    ['siti', 'Ahmad Fauzi'],
  ])('as %s is not %s', (typed, name) => {
    expect(finds(typed, name)).toBe(false);
  });

  it('of signs only has no words', () => {
    expect(searchWords(' -.’ ')).toEqual([]);
    expect(foldName(' – ')).toBe('');
  });

  it.each([
    ['19870303 201101 2 009', '198703032011012009'],
    ['19870303.201101-2.009', '198703032011012009'],
    ["'198703", '198703'],
    ['\u200e1987\u00a00303', '19870303'],
    ['NIP 19870303 201101', '19870303201101'],
    ['１９８７０３', '198703'],
    ['nipah 3', undefined],
    ['1987a', undefined],
    ['', undefined],
  ])('as %j is the number %s', (typed, digits) => {
    expect(searchedNumber(typed)).toBe(digits);
  });
});
