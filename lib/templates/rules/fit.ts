import { isInSubtree } from '../../agency/rules/scopes';
import { type Decision, decide } from '../../kernel/decision';
import type { FunctionalLevel, PositionClass } from '../../people/rules/vocabulary';
import type { SkpForm } from '../../skp/rules/vocabulary';
import { plainWording } from '../../skp/rules/wording';

/** The posts that an entry or a template is for. A field that is null or empty allows every post. */
export type MeantFor = {
  form: SkpForm;
  positionClass: PositionClass | null;
  functionalLevel: FunctionalLevel | null;
  /** How the name of the post begins, as `plainWording` writes it. */
  positionName: string;
  /** The path of the unit whose posts it is for, with all units below; null for the whole agency. */
  unitPath: string | null;
};
/** A post, with the form of plan that its holder writes. */
export type Post = {
  form: SkpForm;
  positionClass: PositionClass;
  functionalLevel: FunctionalLevel | null;
  name: string;
  unitPath: string;
};

/** Whether an entry or template is for a post; if not, why. [TEMPLAT-01] */
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

/** Whether a name begins with these whole words: "Perawat Terampil" begins with "perawat", but "Perawatan" does not. */
function beginsWith(name: string, beginning: string): boolean {
  return beginning === '' || `${plainWording(name)} `.startsWith(`${beginning} `);
}

/** Only functional posts have a level. */
export function canHaveLevel({ positionClass, functionalLevel }: Pick<MeantFor, 'positionClass' | 'functionalLevel'>) {
  return decide([
    functionalLevel !== null && positionClass !== 'fungsional',
    'Jenjang hanya untuk jabatan fungsional. Kosongkan jenjangnya, atau pilih kelas Fungsional.',
  ]);
}
