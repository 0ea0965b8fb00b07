/** The origin of a unit's objective (R6 p.27-28). Objectives of the performance agreement are mandatory in its head's SKP. */
export const GOAL_ORIGINS = ['perjanjian-kinerja', 'rencana-strategis', 'rencana-kerja-tahunan', 'direktif'] as const;
export type GoalOrigin = (typeof GOAL_ORIGINS)[number];

/**
 * How the targets of the periods make the target of the year: they add up (`sum`, R6 p.93: 15 + 40 + 40 + 5 of 100 million tons), or each
 * is the value expected by then and the last one is the target (`level`: an index, a percentage).
 */
export const TRAJECTORY_KINDS = ['sum', 'level'] as const;
export type TrajectoryKind = (typeof TRAJECTORY_KINDS)[number];
