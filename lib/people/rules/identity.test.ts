import { describe, expect, it } from 'vitest';
import { readIdentity } from './identity';
import type { Employment } from './vocabulary';

const read = (employment: Employment, identityNumber: string, signInName = '') =>
  readIdentity({ employment, identityNumber, signInName });

describe('number and sign-in name', () => {
  it('are the NIP for PNS and PPPK', () => {
    expect(read('pns', '19850312 201001 2 003').identity).toMatchObject({
      number: '198503122010012003',
      signInName: '198503122010012003',
      facts: { bornOn: '1985-03-12' },
    });
    expect(read('pppk', '199107042023211005').identity?.number).toBe('199107042023211005');
  });

  it('are the NRP for soldiers and police, and a chosen name for officials without number', () => {
    expect(read('tni-polri', '1102 0034/P').identity).toEqual({ number: '11020034/P', signInName: '11020034/p' });
    expect(read('pejabat-negara', '', ' WaliKota ').identity).toEqual({ number: null, signInName: 'walikota' });
  });

  it.each([
    ['pns', '199107042023211005', '', 'identityNumber', /berpola PPPK/],
    ['pppk', '198503122010012003', '', 'identityNumber', /berpola PNS/],
    ['pns', '1985', '', 'identityNumber', /18 angka/],
    ['tni-polri', '', '', 'identityNumber', /NRP/],
    ['pejabat-negara', '', '', 'signInName', /nama masuk/],
    ['pejabat-negara', '', '123', 'signInName', /diawali huruf/],
  ] as const)('%s with "%s" and "%s" is refused at %s', (employment, number, name, field, fault) => {
    expect(read(employment, number, name).faults?.[field as never]).toMatch(fault);
  });
});
