import { type Decision, decide } from '../../kernel/decision';

/** How many records use an objective or an indicator. */
export type GoalUses = { results: number; goalsBelow: number; realisations: number; roles: number };

/** An unused objective or indicator may be deleted; a used one is withdrawn with a reason and stays readable. [TUJUAN-06] */
export function canDelete({ results, goalsBelow, realisations, roles }: GoalUses): Decision {
  return decide(
    [results > 0, `Sudah dipakai dalam ${results} isi SKP.`],
    [goalsBelow > 0, `Menjadi induk ${goalsBelow} sasaran unit di bawahnya.`],
    [realisations > 0, `Sudah memiliki ${realisations} catatan realisasi.`],
    [roles > 0, `Sudah dipakai dalam ${roles} sel matriks peran hasil.`],
  );
}

/** A withdrawn objective is not changed any more. */
export function canBeChanged({ withdrawnAt }: { withdrawnAt: Date | null }): Decision {
  return decide([withdrawnAt !== null, 'Sasaran ini sudah dicabut, jadi hanya dapat dibaca.']);
}

/** The fewest characters of a reason. One or two words would not explain the withdrawal to a reader next year. */
export const MIN_WITHDRAWAL_REASON = 10;

export const GOAL_LIMITS = {
  title: 1000,
  strategicLink: 1000,
  measure: 120,
  note: 1000,
  goals: 30,
  indicators: 12,
} as const;
