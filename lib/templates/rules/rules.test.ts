import { describe, expect, it } from 'vitest';
import { canKeepEntry, canShareResults, concerns, mayOpenBank } from './access';
import { canBeGivenTo, canHaveLevel, type MeantFor, type Post } from './fit';
import { namesSomebody } from './names';

const everybody: MeantFor = {
  form: 'staff',
  positionClass: null,
  functionalLevel: null,
  positionName: '',
  unitPath: null,
};
const nurse: Post = {
  form: 'staff',
  positionClass: 'fungsional',
  functionalLevel: 'terampil',
  name: 'Perawat Terampil',
  unitPath: 'kota/dinas/puskesmas/',
};

describe('what is meant for a post', () => {
  it.each([
    [{}, []],
    [{ positionClass: 'fungsional', functionalLevel: 'terampil', positionName: 'perawat' }, []],
    [{ positionName: 'perawat terampil' }, []],
    [{ unitPath: 'kota/dinas/' }, []],
    [{ unitPath: 'kota/dinas/puskesmas/' }, []],
    [{ form: 'head' }, ['Isinya untuk SKP pejabat pimpinan tinggi dan pimpinan unit kerja mandiri.']],
    [{ positionClass: 'pelaksana' }, ['Kelas jabatannya berbeda.']],
    [{ positionClass: 'fungsional', functionalLevel: 'mahir' }, ['Jenjang jabatannya berbeda.']],
    [{ positionName: 'perawa' }, ['Nama jabatannya berbeda.']],
    [{ positionName: 'terampil' }, ['Nama jabatannya berbeda.']],
    [{ unitPath: 'kota/badan/' }, ['Unit kerjanya berbeda.']],
    [{ unitPath: 'kota/dinas/puskesmas/loket/' }, ['Unit kerjanya berbeda.']],
    [{ positionClass: 'pelaksana', positionName: 'bidan' }, ['Kelas jabatannya berbeda.', 'Nama jabatannya berbeda.']],
  ] as const)('%j fits a nurse but for %j [TEMPLAT-01]', (meant, reasons) => {
    const decision = canBeGivenTo({ ...everybody, ...meant }, nurse);
    expect(decision.allowed ? [] : decision.reasons).toEqual(reasons);
  });

  it('keeps the form of heads apart from that of staff, whatever the class [TEMPLAT-01]', () => {
    const head = { ...nurse, form: 'head' as const };
    expect(canBeGivenTo({ ...everybody, form: 'head' }, head).allowed).toBe(true);
    expect(canBeGivenTo(everybody, head).allowed).toBe(false);
  });

  it.each([
    ['fungsional', 'terampil', true],
    ['fungsional', null, true],
    [null, null, true],
    ['pelaksana', 'terampil', false],
    [null, 'terampil', false],
  ] as const)('class %s can have level %s: %s', (positionClass, functionalLevel, may) => {
    expect(canHaveLevel({ positionClass, functionalLevel }).allowed).toBe(may);
  });
});

describe('who sees and keeps the bank', () => {
  const scope = ['kota/dinas/bidang/'];
  it.each([
    [null, true],
    ['kota/', true],
    ['kota/dinas/', true],
    ['kota/dinas/bidang/', true],
    ['kota/dinas/bidang/seksi/', true],
    ['kota/dinas/lain/', false],
    ['kota/badan/', false],
  ])('an entry for %s is relevant for a person who looks after a division: %s [TEMPLAT-02]', (path, does) => {
    expect(concerns(path, scope)).toBe(does);
    expect(concerns(path, 'all')).toBe(true);
  });

  it('can be opened by everybody who looks after a unit', () => {
    expect([mayOpenBank('all'), mayOpenBank(scope), mayOpenBank([])]).toEqual([true, true, false]);
  });

  it.each([
    ['agency-admin', null, null, true],
    ['agency-admin', null, 'kota/dinas/', true],
    ['unit-admin', 'kota/dinas/', 'kota/dinas/bidang/', true],
    ['unit-admin', 'kota/dinas/', null, false],
    ['unit-admin', 'kota/dinas/', 'kota/badan/', false],
    ['auditor', null, 'kota/dinas/', false],
  ] as const)('a %s of %s can change an entry of %s: %s [TEMPLAT-02]', (role, unitPath, entryPath, may) => {
    const reader = { grants: [{ role, unitPath }] };
    expect(canKeepEntry(reader, { unitPath: entryPath, isRetired: false }).allowed).toBe(may);
    expect(canKeepEntry(reader, { unitPath: entryPath, isRetired: true }).allowed).toBe(false);
  });

  it.each([
    ['boss', [], true],
    ['chief', [], false],
    ['admin', [{ role: 'agency-admin', unitPath: null }], true],
    ['sekretariat', [{ role: 'unit-admin', unitPath: 'kota/dinas/' }], true],
    ['sekretariat', [{ role: 'unit-admin', unitPath: 'kota/badan/' }], false],
    ['auditor', [{ role: 'auditor', unitPath: null }], false],
  ] as const)('%s with %j puts results of a set plan into it: %s [TEMPLAT-02]', (employeeId, grants, may) => {
    const plan = { appraiserId: 'boss', unitPath: 'kota/dinas/bidang/' };
    expect(canShareResults({ employeeId, grants }, { ...plan, isSet: true }).allowed).toBe(may);
    expect(canShareResults({ employeeId, grants }, { ...plan, isSet: false }).allowed).toBe(false);
  });
});

describe('names in the bank', () => {
  it.each([
    ['Terbinanya Dewi Anggraini sebagai nutrisionis', true],
    ['Laporan dewi anggraini, lengkap', true],
    ['Laporan dr. Surya Pratama diterima', true],
    ['Data NIP 198809242012122003 mutakhir', true],
    ['Data 19880924 201212 2 003 mutakhir', true],
    ['Terlayaninya balita', false],
    ['Anggraini', false],
    ['Berkas 2026 01 lengkap', false],
  ])('"%s" names somebody: %s [TEMPLAT-03]', (text, does) => {
    expect(namesSomebody(text, ['Dewi Anggraini, S.Gz.', 'dr. Surya Pratama, M.Kes.', ''])).toBe(does);
  });
});
