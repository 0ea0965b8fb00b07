/**
 * What a row of a cell says: a result that the person has to reach, or no role ("TIDAK ADA PERAN"). A cell in which nothing was written has
 * no row.
 */
export const CELL_ROLES = ['result', 'none'] as const;
export type CellRole = (typeof CELL_ROLES)[number];

/**
 * The kinds of columns: indicators of a head, results of everybody else, or indicators of the unit's objectives while there are no results
 * (R6 p.47-49).
 */
export const COLUMN_KINDS = ['indicator', 'result', 'goal-indicator'] as const;
export type ColumnKind = (typeof COLUMN_KINDS)[number];

/**
 * The ways to pass on a leader's result (R6 p.39-42): directly by aspect, region or load of the target; indirectly by service or
 * intermediate output.
 */
export const CASCADE_METHODS = ['aspek', 'wilayah', 'beban-target', 'layanan', 'output-antara'] as const;
export type CascadeMethod = (typeof CASCADE_METHODS)[number];

/** The orders of the rows of a matrix: by name, by rank (pangkat, the highest first), or as the leader numbered them (`hand`). */
export const ROW_ORDERS = ['name', 'rank', 'hand'] as const;
export type RowOrder = (typeof ROW_ORDERS)[number];
