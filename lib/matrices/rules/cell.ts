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
export function cellFaults(
  { role, wording, method, share }: WrittenCell,
  target: ColumnTarget | null,
  standingWording = '',
): Record<string, string> {
  // What stood there may go; what was typed anew would be lost without a word.
  if (role !== 'result') return wording.trim() === '' || wording === standingWording ? {} : { role: ROLE_UNSAID };
  const faults: Record<string, string> = {};
  if (wording.trim() === '') faults.wording = 'Tulis peran hasilnya, atau pilih “Tidak ada peran”.';
  return method === 'beban-target' ? { ...faults, ...loadFaults(share, target) } : faults;
}

const ROLE_UNSAID = 'Anda menulis peran hasil. Pilih “Ada peran hasil”, atau kosongkan rumusannya.';

function loadFaults(share: Decimal | null, target: ColumnTarget | null): Record<string, string> {
  if (!target?.target)
    return {
      method: 'Kolom ini tidak memiliki target berupa angka, jadi bebannya tidak dapat dibagi. Pilih cara lain.',
    };
  if (share === null) return { share: 'Isi bagian target pegawai ini, misalnya 5 atau 2,5.' };
  return compareDecimals(share, '0') <= 0 ? { share: 'Bagian target harus lebih besar dari nol.' } : {};
}

/** Keeps only what belongs together: a cell without role says nothing else, and only a load has a number. */
export function settledCell({ role, wording, resultKind, method, share }: WrittenCell): WrittenCell {
  if (role !== 'result') return { role, wording: '', resultKind: 'utama', method: null, share: null };
  return { role, wording: wording.trim(), resultKind, method, share: method === 'beban-target' ? share : null };
}
