import { describe, expect, it } from 'vitest';
import { cast } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { givenAgreedSkp, givenDraftSkp } from '@/tests/support/given';
import { givenCell, givenMatrix } from '@/tests/support/given-matrices';
import { textOf } from '@/tests/support/paper-text';
import { printedMatrix } from './print';

const DAY = '2026-01-22';

describe('printedMatrix', () => {
  it('[MATRIKS-09] prints what is written: roles, parts of a load, no role, and nothing where nothing is said', () => {
    const db = freshDatabase();
    const { cycle } = givenAgreedSkp(db, cast.appraiser);
    const matrix = givenMatrix(db, cast.appraiser, cycle);
    givenCell(db, matrix, cast.employee, { method: 'beban-target', share: '40', resultKind: 'tambahan' });
    givenCell(db, matrix, cast.colleague, { role: 'none', wording: '' });
    const { paper, fileName } = printedMatrix(actingAs(db, cast.appraiser, DAY), matrix.key)!;
    const text = textOf(paper);
    expect(fileName).toBe('matriks-a-1-5');
    expect(text).toContain('sesuai standar (bagian target 40 persen; hasil kerja tambahan)');
    expect(text).toContain('Andi Saputra Pengadministrasi Umum TIDAK ADA PERAN');
    expect(text).toContain(cast.contract.name);
    expect(text).toContain('BIDANG PELAYANAN KESEHATAN PERIODE PENILAIAN:');
    expect(paper.watermark).toBeUndefined();
  });

  it('is a draft while the plan that gives the columns is one', () => {
    const db = freshDatabase();
    const { cycle } = givenDraftSkp(db, cast.appraiser);
    const { key } = givenMatrix(db, cast.appraiser, cycle);
    const printed = printedMatrix(actingAs(db, cast.head, DAY), key)!;
    expect(printed).toMatchObject({ fileName: 'matriks-a-1-5-draf', paper: { watermark: 'DRAF' } });
  });

  it.each([cast.employee, cast.stranger, cast.otherAppraiser])('is not there for $name', (member) => {
    const db = freshDatabase();
    const { cycle } = givenAgreedSkp(db, cast.appraiser);
    const { key } = givenMatrix(db, cast.appraiser, cycle);
    expect(printedMatrix(actingAs(db, member, DAY), key)).toBeUndefined();
  });
});
