import { type Decision, decide } from '../../kernel/decision';

/** How much stands on an objective or an indicator. */
export type Standing = { results: number; goalsBelow: number; realisations: number; roles: number };

/** What nothing stands on may be deleted; everything else is withdrawn with a reason and stays readable. [TUJUAN-06] */
export function canDelete({ results, goalsBelow, realisations, roles }: Standing): Decision {
  return decide(
    [results > 0, `Sudah dipakai dalam ${results} isi SKP.`],
    [goalsBelow > 0, `Menjadi induk ${goalsBelow} sasaran unit di bawahnya.`],
    [realisations > 0, `Sudah memiliki ${realisations} catatan realisasi.`],
    [roles > 0, `Sudah dipakai dalam ${roles} sel matriks peran hasil.`],
  );
}

/** What was withdrawn stays as it was. */
export function canBeChanged({ withdrawnAt }: { withdrawnAt: Date | null }): Decision {
  return decide([withdrawnAt !== null, 'Sasaran ini sudah dicabut, jadi hanya dapat dibaca.']);
}

/** A word or two say nothing to whoever reads it next year. */
export const MIN_WITHDRAWAL_REASON = 10;

export const GOAL_LIMITS = {
  title: 1000,
  strategicLink: 1000,
  measure: 120,
  note: 1000,
  goals: 30,
  indicators: 12,
} as const;
