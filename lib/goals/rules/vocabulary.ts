/** Where an objective of a unit comes from (R6 p.27-28). Those of the performance agreement are mandatory in the SKP of the unit's head. */
export const GOAL_ORIGINS = ['perjanjian-kinerja', 'rencana-strategis', 'rencana-kerja-tahunan', 'direktif'] as const;
export type GoalOrigin = (typeof GOAL_ORIGINS)[number];

/**
 * How the targets of the periods make the target of the year. `sum`: they add up (R6 p.93: 15 + 40 + 40 + 5 of 100 million tons). `level`:
 * each is the value expected at the end of its period, such as an index, and the last one is the target of the year.
 */
export const TRAJECTORY_KINDS = ['sum', 'level'] as const;
export type TrajectoryKind = (typeof TRAJECTORY_KINDS)[number];

/** All kinds of targets: those of the column TARGET/SESUAI EKSPEKTASI in the filled evaluation forms of R6. [TARGET-01] */
export const TARGET_KINDS = ['number', 'range', 'scale', 'grade', 'rate', 'day', 'month-day', 'quarter'] as const;
export type TargetKind = (typeof TARGET_KINDS)[number];

/** Which values are better than the target. `by-date`: the target is a day, a day of each month or a quarter, and earlier is better. */
export const DIRECTIONS = ['more', 'less', 'exact', 'by-date'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** The perspective of an indicator of a unit or of its head's plan (format A.1.2). A head's plan without `anggaran` cannot be submitted. */
export const PERSPECTIVES = ['penerima-layanan', 'proses-bisnis', 'penguatan-internal', 'anggaran'] as const;
export type Perspective = (typeof PERSPECTIVES)[number];
