import { compareDecimals, type Decimal } from '../../kernel/numbers';
import type { ResultKind } from '../../skp/rules/vocabulary';
import { sameWords } from './cell-state';
import type { ColumnTarget } from './columns';
import { isDivisible } from './divisible';
import type { CascadeMethod, CellRole } from './vocabulary';

export const CELL_LIMITS = { wording: 1000, results: 10 } as const;

/** One row of a cell, as it is typed or stored. `role` is null if nothing is written. */
export type WrittenCell = {
  role: CellRole | null;
  wording: string;
  resultKind: ResultKind;
  method: CascadeMethod | null;
  share: Decimal | null;
};

/** Those values of a row of a cell that the checks of the other rows need. */
type Row = { ordinal: number; role: CellRole; wording: string };

/** The number of the next result of a cell: one more than the highest number in use, or 0 if the cell has no row. */
export function nextOrdinal(rows: readonly Pick<Row, 'ordinal'>[]): number {
  return rows.reduce((next, { ordinal }) => Math.max(next, ordinal + 1), 0);
}

/**
 * What is wrong with a result beside the other results of its cell, by field: a wording that is already there, or too many results.
 * [MATRIKS-15]
 */
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

/**
 * What is wrong with a cell, by field of its form; empty if it can be saved. A role needs a wording. A load needs a target that can be
 * divided, and a part greater than zero. [MATRIKS-04]
 */
export function cellFaults(
  { role, wording, method, share }: WrittenCell,
  target: ColumnTarget | null,
  savedWording = '',
): Record<string, string> {
  // Without a role, a wording that is already saved is deleted. A new wording would be lost without the leader noticing, so it is refused.
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

/** The values of a cell that are saved: without a role no other value is kept, and only a load keeps its number. */
export function settledCell({ role, wording, resultKind, method, share }: WrittenCell): WrittenCell {
  if (role !== 'result') return { role, wording: '', resultKind: 'utama', method: null, share: null };
  return { role, wording: wording.trim(), resultKind, method, share: method === 'beban-target' ? share : null };
}
