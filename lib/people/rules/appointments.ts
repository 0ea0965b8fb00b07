import { overlaps, type PlainDate } from '../../kernel/dates';
import { type Decision, decide } from '../../kernel/decision';
import type { PositionClass } from './positions';

/** In which capacity somebody appraises (R6 p.89): by post, acting (Plt., Plh.) or delegated. */
export const APPRAISER_CAPACITIES = ['definitif', 'plt', 'plh', 'delegasi'] as const;
export type AppraiserCapacity = (typeof APPRAISER_CAPACITIES)[number];

/** Posts from which somebody appraises without delegation: pengawas at least (R6 Ps 1). */
const APPRAISING_CLASSES: readonly PositionClass[] = [
  'pejabat-negara',
  'jpt-utama',
  'jpt-madya',
  'jpt-pratama',
  'administrator',
  'pengawas',
];

type Post = { positionClass: PositionClass; isHead: boolean } | undefined;

/** Who may be named (R6 Ps 1, p.89): by post from pengawas or as head of a unit; a functional official is delegated only while leading one. */
export function mayBeNamed(post: Post, capacity: AppraiserCapacity): Decision {
  const leads = post !== undefined && (post.isHead || APPRAISING_CLASSES.includes(post.positionClass));
  return decide(
    [
      capacity === 'definitif' && !leads,
      'Pejabat penilai paling rendah pejabat pengawas atau pimpinan unit. Untuk pejabat lain, pilih pendelegasian, Plt., atau Plh.',
    ],
    [
      capacity === 'delegasi' && post?.positionClass === 'fungsional' && !post.isHead,
      'Pejabat fungsional hanya dapat menerima pendelegasian bila memimpin sebuah unit (PermenPANRB 6/2022, hlm. 89).',
    ],
  );
}

type Term = { fromOn: PlainDate; toOn: PlainDate | null };

/** Two persons never act for one subject on the same day. */
export function isFree(known: readonly Term[], wanted: Term): Decision {
  return decide([
    known.some((term) => overlaps(term, wanted)),
    'Pada tanggal itu sudah ada pejabat penilai yang ditunjuk. Cabut penunjukan itu dulu, atau pilih tanggal lain.',
  ]);
}

/** Plt. and Plh. act by a letter; a delegation and a correction of the tree do without. */
export function needsLetter(capacity: AppraiserCapacity): boolean {
  return capacity === 'plt' || capacity === 'plh';
}
