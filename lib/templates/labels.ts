import { classAndLevel } from '../people/labels';
import type { FunctionalLevel, PositionClass } from '../people/rules/vocabulary';
import type { SkpForm } from '../skp/rules/vocabulary';

type MeantFor = {
  form: SkpForm;
  positionClass: PositionClass | null;
  functionalLevel: FunctionalLevel | null;
  positionName: string;
};

export const FORM_WORDS: Readonly<Record<SkpForm, string>> = {
  staff: 'Jabatan administrasi dan fungsional',
  head: 'Pejabat pimpinan tinggi dan pimpinan unit kerja mandiri',
};

/** The posts that an entry or a template is for, in words: "Fungsional, Terampil: perawat", "Semua jabatan administrasi dan fungsional". */
export function meantForWords({ form, positionClass, functionalLevel, positionName }: MeantFor): string {
  const posts = positionClass
    ? classAndLevel(positionClass, functionalLevel)
    : `Semua ${FORM_WORDS[form].charAt(0).toLowerCase()}${FORM_WORDS[form].slice(1)}`;
  return positionName ? `${posts}: ${positionName}` : posts;
}

/** The labels of the fields, for messages and for the comparison of two versions. */
export const MEANT_FOR_LABELS = {
  form: 'Untuk SKP',
  positionClass: 'Kelas jabatan',
  functionalLevel: 'Jenjang fungsional',
  positionName: 'Nama jabatan diawali',
  unit: 'Berlaku di unit',
} as const;
