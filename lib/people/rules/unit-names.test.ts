import { describe, expect, it } from 'vitest';
import { tellApart, treeOrder } from './unit-names';

const unit = (path: string, name: string, isClosed = false) => {
  const id = path.split('/').at(-1)!;
  return { id, code: id.toUpperCase(), name, path: `${path}/`, isClosed };
};
const CITY = [
  unit('kota', 'Pemerintah Kota'),
  unit('kota/ikan', 'Dinas Perikanan'),
  unit('kota/tani', 'Dinas Pertanian'),
];
const labelsOf = (...units: ReturnType<typeof unit>[]) => {
  const apart = tellApart([...CITY, ...units]);
  return units.map(({ id, name }) => name + (apart.get(id) ?? ''));
};

describe('units of one name', () => {
  it('are distinguished by their office, and a unique name is not changed', () => {
    expect(
      labelsOf(
        unit('kota/ikan/s1', 'Sekretariat'),
        unit('kota/tani/s2', 'SEKRETARIAT'),
        unit('kota/tani/b', 'Bidang Tanaman'),
      ),
    ).toEqual(['Sekretariat · Dinas Perikanan', 'SEKRETARIAT · Dinas Pertanian', 'Bidang Tanaman']);
    expect(tellApart(CITY).size).toBe(0);
  });

  it('within one office also by the unit above', () => {
    expect(
      labelsOf(
        unit('kota/ikan/u', 'Subbagian Umum'),
        unit('kota/ikan/uptd1', 'UPTD Satu'),
        unit('kota/ikan/uptd1/u1', 'Subbagian Umum'),
        unit('kota/tani/u2', 'Subbagian Umum'),
      ),
    ).toEqual([
      'Subbagian Umum · Dinas Perikanan',
      'UPTD Satu',
      'Subbagian Umum · UPTD Satu · Dinas Perikanan',
      'Subbagian Umum · Dinas Pertanian',
    ]);
  });

  it('beside one another by their code', () => {
    expect(labelsOf(unit('kota/ikan/a', 'Bidang Tangkap'), unit('kota/ikan/b', 'Bidang Tangkap'))).toEqual([
      'Bidang Tangkap · Dinas Perikanan (A)',
      'Bidang Tangkap · Dinas Perikanan (B)',
    ]);
    expect(labelsOf(unit('kota/x', 'Kecamatan'), unit('kota/y', 'Kecamatan'))).toEqual([
      'Kecamatan (X)',
      'Kecamatan (Y)',
    ]);
  });

  it('leave the plain name to the open unit', () => {
    expect(
      labelsOf(
        unit('kota/ikan/lama', 'Bidang Tangkap', true),
        unit('kota/ikan/baru', 'Bidang Tangkap'),
        unit('kota/ikan/dulu', 'Bidang Tangkap', true),
      ),
    ).toEqual(['Bidang Tangkap · Dinas Perikanan (LAMA)', 'Bidang Tangkap', 'Bidang Tangkap · Dinas Perikanan (DULU)']);
  });
});

describe('the order of units', () => {
  const inOrder = (...units: ReturnType<typeof unit>[]) => {
    const order = treeOrder(units);
    return units.sort((a, b) => (order.get(a.id)! < order.get(b.id)! ? -1 : 1)).map(({ code }) => code);
  };
  const coded = (code: string, path: string, name = 'x') => ({ ...unit(path, name), code });

  it('is by code with numbers as numbers, then by name', () => {
    const codes = ['2.10', '10', '2.9', '2', 'B', 'a.02', 'a.1', '1'].map((code, i) => coded(code, `u${i}`));
    expect(inOrder(...codes)).toEqual(['1', '2', '2.9', '2.10', '10', 'a.1', 'a.02', 'B']);
    const order = treeOrder([coded('1', 'p', 'Zat'), coded('1', 'q', 'Air')]);
    expect(order.get('q')! < order.get('p')!).toBe(true);
  });

  it('has each unit below its parent, for any ids', () => {
    expect(
      inOrder(coded('1.10', 'z/a'), coded('2', 'b'), coded('1', 'z'), coded('1.2', 'z/c'), coded('1 X', 'd')),
    ).toEqual(['1', '1.2', '1.10', '1 X', '2']);
  });
});
