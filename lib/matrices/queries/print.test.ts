import { describe, expect, it } from 'vitest';
import { cast, castUnits } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { givenAgreedSkp, givenDraftSkp } from '@/tests/support/given';
import { givenCell, givenMatrix, loadPlan } from '@/tests/support/given-matrices';
import { givenNamed, givenTeam } from '@/tests/support/given-teams';
import { textOf, textOfPages } from '@/tests/support/paper-text';
import { printedMatrix } from './print';

const DAY = '2026-01-22';

describe('printedMatrix', () => {
  it('[MATRIKS-09] prints what is written: roles, parts of a load, "no role", and nothing for an unwritten cell', () => {
    const db = freshDatabase();
    const { cycle } = givenAgreedSkp(db, cast.appraiser, { plan: loadPlan });
    const matrix = givenMatrix(db, cast.appraiser, cycle);
    givenCell(db, matrix, cast.employee, { method: 'beban-target', share: '40', resultKind: 'tambahan' });
    givenCell(db, matrix, cast.colleague, { role: 'none', wording: '' });
    const { paper, fileName } = printedMatrix(actingAs(db, cast.appraiser, DAY), matrix.key)!;
    const text = textOf(paper);
    expect(fileName).toBe('matriks-peran-2026-maya-lestari');
    expect(text).toContain('sesuai standar (bagian target 40 balita; hasil kerja tambahan)');
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
    expect(printed).toMatchObject({ fileName: 'matriks-peran-2026-maya-lestari-draf', paper: { watermark: 'DRAF' } });
  });

  it('[MATRIKS-09] is followed by the matrices of the teams that its unit formed, with leads marked and days of their own', () => {
    const db = freshDatabase();
    const { cycle } = givenAgreedSkp(db, cast.head);
    givenAgreedSkp(db, cast.appraiser, { cycle });
    const { key } = givenMatrix(db, cast.head, cycle);
    const team = givenTeam(db, cycle, { toOn: '2026-06-30' });
    givenTeam(db, cycle, { name: 'Unit Lain', unit: castUnits.community.code, leader: cast.otherAppraiser });
    givenNamed(db, team, cast.employee);
    const { paper } = printedMatrix(actingAs(db, cast.head, DAY), key)!;
    expect(paper.sheets).toHaveLength(2);
    const [unit, ofTeam] = textOfPages(paper);
    expect(unit).toContain(`${cast.appraiser.name} (ketua tim Percepatan Penurunan Stunting)`);
    expect(ofTeam).toContain('TIM KERJA PERCEPATAN PENURUNAN STUNTING (DINAS KESEHATAN)');
    expect(ofTeam).toContain(cast.employee.name);
    const alone = printedMatrix(actingAs(db, cast.appraiser, DAY), team.teamId)!;
    expect(textOf(alone.paper)).toContain('15 JANUARI SD 30 JUNI TAHUN 2026');
  });

  it.each([cast.employee, cast.stranger, cast.otherAppraiser])('is missing for $name', (member) => {
    const db = freshDatabase();
    const { cycle } = givenAgreedSkp(db, cast.appraiser);
    const { key } = givenMatrix(db, cast.appraiser, cycle);
    expect(printedMatrix(actingAs(db, member, DAY), key)).toBeUndefined();
  });
});
