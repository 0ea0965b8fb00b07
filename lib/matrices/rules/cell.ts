import { compareDecimals, type Decimal } from '../../kernel/numbers';
import type { ResultKind } from '../../skp/rules/vocabulary';
import { sameWords } from './cell-state';
import type { ColumnTarget } from './columns';
import { isDivisible } from './divisible';
import type { CascadeMethod, CellRole } from './vocabulary';

export const CELL_LIMITS = { wording: 1000, results: 10 } as const;

/** A cell as it is stored; `role` empty: nothing is written (yet). */
export type WrittenCell = {
  role: CellRole | null;
  wording: string;
  resultKind: ResultKind;
  method: CascadeMethod | null;
  share: Decimal | null;
};

/** One row of a cell, as far as the other rows of the cell need it. */
type Row = { ordinal: number; role: CellRole; wording: string };

/** The number of the next result of a cell: higher than any number in use. */
export function nextOrdinal(rows: readonly Pick<Row, 'ordinal'>[]): number {
  return rows.reduce((next, { ordinal }) => Math.max(next, ordinal + 1), 0);
}

/** Faults of a result beside the others of its cell: no wording twice, and a limit on their number. [MATRIKS-15] */
export function neighbourFaults(
  { role, wording }: Pick<WrittenCell, 'role' | 'wording'>,
  others: readonly Row[],
): Record<string, string> {
  if (role !== 'result') return {};
  const results = others.filter((other) => other.role === 'result');
  if (results.some((other) => sameWords(other.wording, wording)))
    return { wording: 'Peran hasil ini sudah ada dalam sel yang sama. Tuliskan hasil yang lain.' };
  return results.length < CELL_LIMITS.results
    ? {}
    : { wording: `Satu sel paling banyak memuat ${CELL_LIMITS.results} peran hasil. Gabungkan sebagian.` };
}

/** Faults of a cell by the field of its form; empty if it can be saved. A role needs a wording, a load a number. [MATRIKS-04] */
export function cellFaults(
  { role, wording, method, share }: WrittenCell,
  target: ColumnTarget | null,
  savedWording = '',
): Record<string, string> {
  // A saved wording can be dropped; a newly typed one would be lost without a message.
  if (role !== 'result') return wording.trim() === '' || wording === savedWording ? {} : { role: ROLE_UNSAID };
  const faults: Record<string, string> = {};
  if (wording.trim() === '') faults.wording = 'Tulis peran hasilnya, atau pilih “Tidak ada peran”.';
  return method === 'beban-target' ? { ...faults, ...loadFaults(share, target) } : faults;
}

const ROLE_UNSAID = 'Anda menulis peran hasil. Pilih “Ada peran hasil”, atau kosongkan rumusannya.';

function loadFaults(share: Decimal | null, target: ColumnTarget | null): Record<string, string> {
  if (!isDivisible(target))
    return {
      method: 'Target kolom ini bukan jumlah yang dapat dibagi menjadi bagian. Pilih cara lain.',
    };
  if (share === null) return { share: 'Isi bagian target pegawai ini, misalnya 5 atau 2,5.' };
  return compareDecimals(share, '0') <= 0 ? { share: 'Bagian target harus lebih besar dari nol.' } : {};
}

/** Keeps only fields that belong together: a cell without role has no other field, and only a load has a number. */
export function settledCell({ role, wording, resultKind, method, share }: WrittenCell): WrittenCell {
  if (role !== 'result') return { role, wording: '', resultKind: 'utama', method: null, share: null };
  return { role, wording: wording.trim(), resultKind, method, share: method === 'beban-target' ? share : null };
}
