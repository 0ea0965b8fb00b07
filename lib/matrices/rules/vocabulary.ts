/** What a cell of the role matrix says: the result that a member carries, or that there is none ("TIDAK ADA PERAN"). An unwritten cell is no row. */
export const CELL_ROLES = ['result', 'none'] as const;
export type CellRole = (typeof CELL_ROLES)[number];

/** What stands above the columns: a head's indicators, a team lead's results, or the unit's objectives while the leader has no plan (R6 p.47-49). */
export const COLUMN_KINDS = ['indicator', 'result', 'goal-indicator'] as const;
export type ColumnKind = (typeof COLUMN_KINDS)[number];

/** How a leader's result is passed on (R6 p.39-42): direct by aspect, region or load of the target; not direct by service or intermediate output. */
export const CASCADE_METHODS = ['aspek', 'wilayah', 'beban-target', 'layanan', 'output-antara'] as const;
export type CascadeMethod = (typeof CASCADE_METHODS)[number];

/** How the rows of a matrix stand: by name, by rank (pangkat, the highest first), or as the leader put them. */
export const ROW_ORDERS = ['name', 'rank', 'hand'] as const;
export type RowOrder = (typeof ROW_ORDERS)[number];
