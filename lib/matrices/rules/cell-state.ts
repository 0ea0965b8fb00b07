import { compareDecimals, type Decimal, formatNumber } from '../../kernel/numbers';
import type { ResultKind } from '../../skp/rules/vocabulary';
import type { CascadeMethod, CellRole } from './vocabulary';

/**
 * What a plan made of a cell. `waiting`: it is in no plan yet. `taken`: it is in the plan. `differs`: it is in the plan, but not as in the
 * cell. `withdrawn`: it is in the plan, but the cell now says "no role".
 */
export type CellState = 'waiting' | 'taken' | 'differs' | 'withdrawn';

type Cell = {
  role: CellRole;
  wording: string;
  resultKind: ResultKind;
  method: CascadeMethod | null;
  share: Decimal | null;
};
/** The result of the plan that was taken from the cell. `load`: the part of the leader's target that it contains. */
export type TakenResult = {
  title: string;
  kind: ResultKind;
  supportedLineageId: string | null;
  supportedText: string;
  load: Decimal | null;
};
/**
 * The leader's result that is supported. Undefined if the form of the plan does not ask for it, or if the leader has no submitted plan with
 * this column.
 */
export type Support = { lineage: string; wording: string } | undefined;
export type Difference = { what: 'title' | 'kind' | 'share' | 'support'; plan: string; matrix: string };

/** A text with single blanks and small letters, to compare texts. */
export function plainWords(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** Whether two texts are the same, apart from blanks and capital letters. */
export function sameWords(a: string, b: string): boolean {
  return plainWords(a) === plainWords(b);
}

/** The differences between a result of a plan and the cell from which it was taken. [MATRIKS-07] */
export function differencesOf(cell: Cell, result: TakenResult, support: Support): Difference[] {
  const found: (Difference | false)[] = [
    !sameWords(cell.wording, result.title) && { what: 'title', plan: result.title, matrix: cell.wording },
    cell.resultKind !== result.kind && { what: 'kind', plan: result.kind, matrix: cell.resultKind },
    cell.method === 'beban-target' && cell.share !== null && shareDifference(cell.share, result.load),
    support !== undefined && supportDifference(support, result),
  ];
  return found.filter((difference) => difference !== false);
}

function shareDifference(share: Decimal, load: Decimal | null): Difference | false {
  if (load !== null && compareDecimals(share, load) === 0) return false;
  return { what: 'share', plan: load === null ? '' : formatNumber(load), matrix: formatNumber(share) };
}

function supportDifference({ lineage, wording }: NonNullable<Support>, result: TakenResult): Difference | false {
  if (result.supportedLineageId === lineage && sameWords(result.supportedText, wording)) return false;
  return { what: 'support', plan: result.supportedText, matrix: wording };
}

/**
 * Whether a cell is in a plan, and whether the plan still says the same as the cell. A role becomes a result only once (R6 p.47 no.5).
 * [MATRIKS-07]
 */
export function stateOfCell(cell: Cell, result: TakenResult | undefined, support: Support): CellState {
  if (!result) return 'waiting';
  if (cell.role === 'none') return 'withdrawn';
  return differencesOf(cell, result, support).length === 0 ? 'taken' : 'differs';
}
