import { type Decimal, formatNumber } from '../../kernel/numbers';
import type { ResultKind } from '../../skp/rules/vocabulary';
import type { CascadeMethod, CellRole } from './vocabulary';

type Cell = {
  role: CellRole;
  wording: string;
  resultKind: ResultKind;
  method: CascadeMethod | null;
  share: Decimal | null;
};

/** The values of a cell for its form. Every field is a text. Without a cell (undefined), they are the values of a new one. */
export function cellFields(
  cell: Cell | undefined,
): Record<'role' | 'wording' | 'resultKind' | 'method' | 'share', string> {
  if (!cell) return { role: '', wording: '', resultKind: 'utama', method: '', share: '' };
  const { role, wording, resultKind, method, share } = cell;
  return { role, wording, resultKind, method: method ?? '', share: share === null ? '' : formatNumber(share) };
}
