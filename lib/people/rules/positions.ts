import { type Decision, decide } from '../../kernel/decision';
import type { FunctionalLevel, PositionClass } from './vocabulary';

export const POSITION_CLASS_NAMES: Readonly<Record<PositionClass, string>> = {
  'jpt-utama': 'JPT Utama',
  'jpt-madya': 'JPT Madya',
  'jpt-pratama': 'JPT Pratama',
  administrator: 'Administrator',
  pengawas: 'Pengawas',
  pelaksana: 'Pelaksana',
  fungsional: 'Fungsional',
  'pejabat-negara': 'Pejabat Negara',
};

export const FUNCTIONAL_LEVEL_NAMES: Readonly<Record<FunctionalLevel, string>> = {
  pemula: 'Pemula',
  terampil: 'Terampil',
  mahir: 'Mahir',
  penyelia: 'Penyelia',
  'ahli-pertama': 'Ahli Pertama',
  'ahli-muda': 'Ahli Muda',
  'ahli-madya': 'Ahli Madya',
  'ahli-utama': 'Ahli Utama',
};

const LEADERSHIP_CLASSES: readonly PositionClass[] = ['jpt-utama', 'jpt-madya', 'jpt-pratama'];

/**
 * Whether a post plans on the form for heads (A.1.2), with perspectives: JPT and heads of independent units do. All others use A.1.7 (R6
 * p.31-57).
 */
export function plansAsHead(position: { positionClass: PositionClass; isIndependentUnitHead: boolean }): boolean {
  return position.isIndependentUnitHead || LEADERSHIP_CLASSES.includes(position.positionClass);
}

/** A functional post must have a level (jenjang). No other post has one. */
export function canHavePostLevel(positionClass: PositionClass, level: FunctionalLevel | null): Decision {
  const isFunctional = positionClass === 'fungsional';
  return decide(
    [isFunctional && level === null, 'Jabatan fungsional harus memiliki jenjang. Pilih jenjangnya.'],
    [!isFunctional && level !== null, 'Jenjang hanya untuk jabatan fungsional. Kosongkan jenjangnya.'],
  );
}

/**
 * The values that identify a post: two posts of one unit with the same values are the same post. Upper and lower case in the name are the
 * same.
 */
export type PostShape = {
  name: string;
  positionClass: PositionClass;
  functionalLevel: FunctionalLevel | null;
  isHead: boolean;
};

export function isSamePost(a: PostShape, b: PostShape): boolean {
  return (
    a.name.toLowerCase() === b.name.toLowerCase() &&
    a.positionClass === b.positionClass &&
    a.functionalLevel === b.functionalLevel &&
    a.isHead === b.isHead
  );
}

/** The values of a post as typed. */
export type PostInput = {
  position: string;
  positionClass: PositionClass;
  functionalLevel: FunctionalLevel | null;
  isHead: boolean;
};

export function shapeOf({ position, positionClass, functionalLevel, isHead }: PostInput): PostShape {
  return { name: position.replace(/\s+/g, ' ').trim(), positionClass, functionalLevel, isHead };
}
