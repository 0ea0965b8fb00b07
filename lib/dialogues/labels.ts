import type { Setter } from '../skp/rules/vocabulary';
import type { PostKind, Side, WordingField } from './rules/vocabulary';

export const POST_WORDS: Readonly<Record<PostKind, string>> = {
  said: 'menulis',
  proposed: 'mengusulkan rumusan',
  taken: 'memakai usulan rumusan',
  declined: 'menolak usulan rumusan',
};

export const WORDING_FIELD_WORDS: Readonly<Record<WordingField, string>> = {
  title: 'Rencana hasil kerja',
  indicator: 'Indikator',
  target: 'Target',
  expectation: 'Ekspektasi khusus pimpinan',
};

/** What is new in a dialogue, in words: `2 baru, 1 usulan`; empty if nothing is new. */
export function dialogueNewsWords({ unread, open }: { unread: number; open: number }): string {
  return [unread > 0 && `${unread} baru`, open > 0 && `${open} usulan`].filter(Boolean).join(', ');
}

type Spoken = { side: Side; spokeAs: Setter | null; actedAs: string };

/** Who wrote a post, in words: `pegawai`, `pejabat penilai`, or `pejabat penilai, Plt. Kepala Bidang X, a.n. …`. */
export function speakerWords({ side, spokeAs, actedAs }: Spoken): string {
  if (side === 'owner') return 'pegawai';
  const as = spokeAs === 'reviewer' ? 'atasan pejabat penilai' : 'pejabat penilai';
  return [as, actedAs].filter(Boolean).join(', ');
}
