/** One column already in words. */
export type GridColumn = {
  id: string;
  title: string;
  group: string;
  note: string;
  /** Has a number that can be divided. */
  isDivisible: boolean;
  /** Still stands in the plan, so that its cells can be written. */
  isOpen: boolean;
};
/** A role: revision, words (none once withdrawn), how far it is in the plan (MARKS; -1: not known yet), then kind, method and share. */
export type GridRole = readonly [revision: number, words: string, mark: number, ...more: string[]];
/** 0: nobody has written it; another number: no role, in that revision; else what the person carries. */
export type GridCell = number | GridRole;
export type GridRow = {
  id: string;
  name: string;
  position: string;
  note: string;
  isOpen: boolean;
  cells: readonly GridCell[];
};

export type GridPlace = { row: number; column: number };
