import { isInSubtree } from '../../agency/rules/scopes';
import { type Decision, decide } from '../../kernel/decision';
import type { FunctionalLevel, PositionClass } from '../../people/rules/vocabulary';
import type { SkpForm } from '../../skp/rules/vocabulary';
import { plainWording } from '../../skp/rules/wording';

/** The posts that an entry or a template is meant for; a field that is left open fits every post. */
export type MeantFor = {
  form: SkpForm;
  positionClass: PositionClass | null;
  functionalLevel: FunctionalLevel | null;
  /** The beginning of the post's name, in plain wording. */
  positionName: string;
  /** Path of the unit to which it is limited; null: the whole agency. */
  unitPath: string | null;
};
/** A post with the form of its holder's plan. */
export type Post = {
  form: SkpForm;
  positionClass: PositionClass;
  functionalLevel: FunctionalLevel | null;
  name: string;
  unitPath: string;
};

/** Whether something from the bank is meant for a post; if not, the reason. [TEMPLAT-01] */
export function canBeGivenTo(meant: MeantFor, post: Post): Decision {
  const isHead = meant.form === 'head';
  return decide(
    [
      meant.form !== post.form,
      isHead
        ? 'Isinya untuk SKP pejabat pimpinan tinggi dan pimpinan unit kerja mandiri.'
        : 'Isinya untuk SKP jabatan administrasi dan fungsional, bukan pimpinan unit kerja mandiri.',
    ],
    [!isSame(meant.positionClass, post.positionClass), 'Kelas jabatannya berbeda.'],
    [!isSame(meant.functionalLevel, post.functionalLevel), 'Jenjang jabatannya berbeda.'],
    [!beginsWith(post.name, meant.positionName), 'Nama jabatannya berbeda.'],
    [meant.unitPath !== null && !isInSubtree(post.unitPath, meant.unitPath), 'Unit kerjanya berbeda.'],
  );
}

function isSame<Word>(wanted: Word | null, given: Word | null): boolean {
  return wanted === null || wanted === given;
}

/** "Perawat Terampil" begins with "perawat", "Perawatan" does not. */
function beginsWith(name: string, beginning: string): boolean {
  return beginning === '' || `${plainWording(name)} `.startsWith(`${beginning} `);
}

/** A level belongs to a class of functional posts. */
export function canHaveLevel({ positionClass, functionalLevel }: Pick<MeantFor, 'positionClass' | 'functionalLevel'>) {
  return decide([
    functionalLevel !== null && positionClass !== 'fungsional',
    'Jenjang hanya untuk jabatan fungsional. Kosongkan jenjangnya, atau pilih kelas Fungsional.',
  ]);
}
