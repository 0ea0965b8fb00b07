import { compareDecimals, type Decimal } from '../../kernel/numbers';
import type { ResultKind } from '../../skp/rules/vocabulary';
import type { ColumnTarget } from './columns';
import type { CascadeMethod, CellRole } from './vocabulary';

export const CELL_LIMITS = { wording: 1000 } as const;

/** A cell as it is written down; `role` empty: nothing is written (yet). */
export type WrittenCell = {
  role: CellRole | null;
  wording: string;
  resultKind: ResultKind;
  method: CascadeMethod | null;
  share: Decimal | null;
};

/** What is wrong with a cell by the field of its form; nothing when it can be kept. A role has a wording, a load a number. [MATRIKS-04] */
export function cellFaults({ role, wording, method, share }: WrittenCell, target: ColumnTarget | null) {
  const faults: Record<string, string> = {};
  if (role !== 'result') return faults;
  if (wording.trim() === '') faults.wording = 'Tulis peran hasilnya, atau pilih “Tidak ada peran”.';
  if (method !== 'beban-target') return faults;
  if (!target?.target)
    faults.method = 'Kolom ini tidak memiliki target berupa angka, jadi bebannya tidak dapat dibagi. Pilih cara lain.';
  else if (share === null) faults.share = 'Isi bagian target pegawai ini, misalnya 5 atau 2,5.';
  else if (compareDecimals(share, '0') <= 0) faults.share = 'Bagian target harus lebih besar dari nol.';
  return faults;
}

/** Keeps only what belongs together: a cell without role says nothing else, and only a load has a number. */
export function settledCell({ role, wording, resultKind, method, share }: WrittenCell): WrittenCell {
  if (role !== 'result') return { role, wording: '', resultKind: 'utama', method: null, share: null };
  return { role, wording: wording.trim(), resultKind, method, share: method === 'beban-target' ? share : null };
}
