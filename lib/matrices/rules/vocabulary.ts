/** A cell of the role matrix: the result that a member carries, or no role ("TIDAK ADA PERAN"). An unwritten cell has no row. */
export const CELL_ROLES = ['result', 'none'] as const;
export type CellRole = (typeof CELL_ROLES)[number];

/** The columns: a head's indicators, a team lead's results, or the unit's objectives until the leader has a plan (R6 p.47-49). */
export const COLUMN_KINDS = ['indicator', 'result', 'goal-indicator'] as const;
export type ColumnKind = (typeof COLUMN_KINDS)[number];

/** How a leader's result is passed on (R6 p.39-42): direct by aspect, region or load of the target; not direct by service or intermediate output. */
export const CASCADE_METHODS = ['aspek', 'wilayah', 'beban-target', 'layanan', 'output-antara'] as const;
export type CascadeMethod = (typeof CASCADE_METHODS)[number];

/** The order of the rows of a matrix: by name, by rank (pangkat, the highest first), or by the leader's hand. */
export const ROW_ORDERS = ['name', 'rank', 'hand'] as const;
export type RowOrder = (typeof ROW_ORDERS)[number];
