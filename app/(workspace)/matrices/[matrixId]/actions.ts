'use server';

import { saveCell } from '@/lib/matrices/commands/save-cell';
import { matrixPaths } from '@/lib/matrices/paths';
import { columnAfter } from '@/lib/matrices/queries/cell';
import { columnIdOf } from '@/lib/matrices/rules/matrix-key';
import { saveCellInput } from '@/lib/matrices/schema';
import { DRAFTS } from '@/lib/web/drafts';
import { formAction } from '@/lib/web/form-action';

/**
 * Saves a cell. The form is sent from the page of the cell or, with JavaScript, from the dialog over the table, which then stays open.
 * "Simpan" leads back to the page from which the cell was opened. "Simpan dan tambah peran hasil" leads to a new role in the same cell.
 * "Simpan dan lanjut" leads to the same person in the next column or, after the last column, to the page of the person.
 */
export const saveCellAction = formAction(
  saveCellInput,
  (ctx, { intent, from, inPlace: _, ...cell }) => {
    const { next: further } = saveCell(ctx, cell);
    const { matrix, assignmentId } = cell;
    const columnId = columnIdOf(cell.column);
    if (intent === 'another')
      return {
        goto: matrixPaths.cell(matrix, columnId, assignmentId, from, further),
        say: 'Peran hasil disimpan. Tuliskan peran hasil berikutnya dalam sel yang sama.',
      };
    const next = intent === 'next' ? columnAfter(ctx, matrix, columnId) : undefined;
    if (next)
      return {
        goto: matrixPaths.cell(matrix, next, assignmentId, from),
        say: 'Sel disimpan. Berikut kolom berikutnya.',
      };
    const places = {
      matriks: matrixPaths.show(matrix),
      pegawai: matrixPaths.person(matrix, assignmentId),
      kolom: matrixPaths.column(matrix, columnId),
    };
    return { goto: intent === 'next' ? places.pegawai : places[from], say: 'Sel disimpan.' };
  },
  {
    stays: ({ inPlace }) => inPlace === 'ya',
    draft: DRAFTS.cell,
    // Typed values are restored on the page of the cell, which has the same fields: the dialog over the table is closed by a page load.
    pageAddress: ({ matrix = '', column = '', assignmentId = '' }) =>
      matrixPaths.cell(matrix, column, assignmentId, 'matriks'),
  },
);
