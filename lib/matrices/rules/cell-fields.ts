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

/** A cell as its form shows it, with text in every field; an unwritten cell is blank. */
export function cellFields(
  cell: Cell | undefined,
): Record<'role' | 'wording' | 'resultKind' | 'method' | 'share', string> {
  if (!cell) return { role: '', wording: '', resultKind: 'utama', method: '', share: '' };
  const { role, wording, resultKind, method, share } = cell;
  return { role, wording, resultKind, method: method ?? '', share: share === null ? '' : formatNumber(share) };
}
