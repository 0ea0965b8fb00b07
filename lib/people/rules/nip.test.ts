import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNip } from './nip';

describe('the 18 digits', () => {
  it.each([
    ['198503122010012003', 'pns', '1985-03-12', '2010-01', 'wanita', '003'],
    ['199107042023211005', 'pppk', '1991-07-04', '2023', 'pria', '005'],
    ['19860926 201505 1 001', 'pns', '1986-09-26', '2015-05', 'pria', '001'],
    ['199505052025242001', 'pppk', '1995-05-05', '2025', 'wanita', '001'],
  ])('[ORANG-01] TV-15: %s is read as %s', (typed, employment, bornOn, careerStart, sex, sequence) => {
    const nip = typed.replaceAll(' ', '');
    expect(readNip(typed).facts).toEqual({ nip, employment, bornOn, careerStart, sex, sequence });
  });

  it.each([
    ['199613012020121002', /bukan tanggal lahir/],
    ['199602302020121002', /bukan tanggal lahir/],
    ['189601012020121002', /Tahun lahir/],
    ['19960101202012100', /18 angka; yang tertulis 17/],
    ['1996010120201210021', /yang tertulis 19/],
    ['', /yang tertulis 0/],
    ['1,98503E+17', /notasi ilmiah/],
    ['1.98503122010012E+17', /notasi ilmiah/],
    ['19850312201001200X', /hanya boleh berisi angka/],
    ['198503122010132003', /bukan bulan TMT/],
    ['198503122010002003', /bukan bulan TMT/],
    ['198503122010202003', /bukan bulan TMT/],
    ['198503121990012003', /tidak cocok dengan tahun lahir/],
    ['198503122010013003', /pria.*wanita/],
  ])('[ORANG-01] %s is refused and the fault is named', (typed, fault) => {
    expect(readNip(typed).fault).toMatch(fault);
  });

  it.each([
    'NIP 198503122010012003',
    'NIP. 19850312 201001 2 003',
    'NIP: 198503122010012003',
    'nip.198503122010012003',
    'N.I.P. 198503122010012003',
    'NIP Baru: 198503122010012003',
    'NI PPPK 198503122010012003',
    'NIPPPK 198503122010012003',
    'NI P3K: 198503122010012003',
    '="NIP 198503122010012003"',
    '１９８５０３１２２０１００１２００３',
    'ＮＩＰ　１９８５０３１２ ２０１００１ ２ ００３',
  ])('[ORANG-01] %s is read without the text before it', (typed) => {
    expect(readNip(typed).facts?.nip).toBe('198503122010012003');
  });

  it('never throws for any text', () => {
    fc.assert(fc.property(fc.string(), (typed) => Boolean(readNip(typed).facts) !== Boolean(readNip(typed).fault)));
  });
});
