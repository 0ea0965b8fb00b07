/** Classes of posts, UU 20/2023 and PermenPANRB 6/2022 (managerial, then non-managerial). */
export const POSITION_CLASSES = [
  'jpt-utama',
  'jpt-madya',
  'jpt-pratama',
  'administrator',
  'pengawas',
  'pelaksana',
  'fungsional',
  'pejabat-negara',
] as const;
export type PositionClass = (typeof POSITION_CLASSES)[number];

/** Levels of a functional post (jenjang JF), skill track first. */
export const FUNCTIONAL_LEVELS = [
  'pemula',
  'terampil',
  'mahir',
  'penyelia',
  'ahli-pertama',
  'ahli-muda',
  'ahli-madya',
  'ahli-utama',
] as const;
export type FunctionalLevel = (typeof FUNCTIONAL_LEVELS)[number];

const LEADERSHIP_CLASSES: readonly PositionClass[] = ['jpt-utama', 'jpt-madya', 'jpt-pratama'];

/** JPT and heads of independent units plan on the heads' form (A.1.2) with perspectives; all others on A.1.7 (R6 p.31-57). */
export function plansAsHead(position: { positionClass: PositionClass; isIndependentUnitHead: boolean }): boolean {
  return position.isIndependentUnitHead || LEADERSHIP_CLASSES.includes(position.positionClass);
}
