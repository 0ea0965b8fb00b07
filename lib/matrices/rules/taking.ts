import { type FullTargetRow, NO_FORM, targetPart } from '../../goals/rules/target-value';
import { amountLike } from '../../goals/rules/target-words';
import type { Decimal } from '../../kernel/numbers';
import type { Aspect, ResultKind } from '../../skp/rules/vocabulary';
import type { ColumnTarget } from './columns';
import type { CascadeMethod } from './vocabulary';

type Cell = { resultKind: ResultKind; method: CascadeMethod | null; share: Decimal | null };
type Kind = { form: 'head' | 'staff'; approach: 'kualitatif' | 'kuantitatif' };

export type FirstIndicator = FullTargetRow & { title: string; aspect: Aspect | null };

const NO_TARGET = { ...NO_FORM, direction: 'more', target: null, targetOn: null, measure: '' } as const;
const BLANK: FirstIndicator = { ...NO_TARGET, title: '', aspect: null };

/**
 * The first indicator of a result that is taken from a cell. For a load, it is the leader's indicator with the person's part as target, and
 * with the leader's sign if there is one. For a region, it has only the title and direction of the leader's indicator (R6 p.40-41). For all
 * other ways, and if the column has no target, it is empty, and the person writes it. [MATRIKS-08]
 */
export function firstIndicatorOf(cell: Cell, target: ColumnTarget | null, { form, approach }: Kind): FirstIndicator {
  if (cell.method === 'wilayah' && target) return { ...BLANK, title: target.title, direction: target.direction };
  if (cell.method !== 'beban-target' || cell.share === null || !target) return BLANK;
  return {
    title: approach === 'kualitatif' ? `${target.title} sebesar ${amountLike(target, cell.share)}` : target.title,
    aspect: form === 'staff' ? 'kuantitas' : null,
    ...targetPart(target),
    target: cell.share,
  };
}
