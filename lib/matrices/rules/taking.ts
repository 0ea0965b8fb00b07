import type { Direction } from '../../goals/rules/measures';
import type { Decimal } from '../../kernel/numbers';
import { formatNumber } from '../../kernel/numbers';
import type { Aspect, ResultKind } from '../../skp/rules/vocabulary';
import type { ColumnTarget } from './columns';
import type { CascadeMethod } from './vocabulary';

type Cell = { resultKind: ResultKind; method: CascadeMethod | null; share: Decimal | null };
type Kind = { form: 'head' | 'staff'; approach: 'kualitatif' | 'kuantitatif' };

export type FirstIndicator = {
  title: string;
  aspect: Aspect | null;
  direction: Direction;
  target: Decimal | null;
  measure: string;
};

const BLANK: FirstIndicator = { title: '', aspect: null, direction: 'more', target: null, measure: '' };

/**
 * The indicator that a result begins with when it is taken from a cell: a load brings the leader's indicator with the member's part as
 * target, a region the same indicator without a number (R6 p.40-41); all other ways leave it to the member. [MATRIKS-08]
 */
export function firstIndicatorOf(cell: Cell, target: ColumnTarget | null, { form, approach }: Kind): FirstIndicator {
  if (cell.method === 'wilayah' && target) return { ...BLANK, title: target.title, direction: target.direction };
  if (cell.method !== 'beban-target' || cell.share === null || !target) return BLANK;
  const { title, direction, measure } = target;
  const told = `${title} sebesar ${formatNumber(cell.share)} ${measure}`.trim();
  return {
    title: approach === 'kualitatif' ? told : title,
    aspect: form === 'staff' ? 'kuantitas' : null,
    direction,
    target: cell.share,
    measure,
  };
}
