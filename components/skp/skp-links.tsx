import { LinkButton } from '@/components/ui/link-button';
import { planningPaths } from '@/lib/planning/paths';
import { skpPaths } from '@/lib/skp/paths';

type Props = {
  skpId: string;
  mayWrite: boolean;
  mayAgree: boolean;
  isChange: boolean;
  /** Whether its results may be put into the bank. */
  mayShare: boolean;
  /** Whether it has manuals, as plans of heads do. */
  hasManuals: boolean;
  /** For people who are involved in the evaluations of its year, from when evaluations are possible. */
  evaluations: string | undefined;
  /** Whether the owner has an earlier plan to copy from. */
  mayCopy: boolean;
  /** For the owner, while the post runs: the address to report a wrong appraiser. */
  wrongAppraiser: string | undefined;
  /** New messages in the dialogue on its expectations. */
  news: string;
};

/** Links of a plan: to its editor, to the step that waits for the reader, to its manuals, its evaluations and its paper. */
export function SkpLinks({
  skpId,
  mayWrite,
  mayAgree,
  isChange,
  mayShare,
  hasManuals,
  evaluations,
  mayCopy,
  wrongAppraiser,
  news,
}: Props) {
  return (
    <>
      {mayWrite && (
        <LinkButton href={skpPaths.edit(skpId)} kind="primary">
          {isChange ? 'Isi perubahan' : 'Isi SKP'}
        </LinkButton>
      )}
      {mayAgree && (
        <LinkButton href="#tetapkan" kind="primary">
          Tetapkan atau kembalikan
        </LinkButton>
      )}
      {mayCopy && <LinkButton href={skpPaths.copy(skpId)}>Salin dari SKP sebelumnya</LinkButton>}
      <LinkButton href={skpPaths.dialogue(skpId)}>Dialog ekspektasi{news && ` (${news})`}</LinkButton>
      <LinkButton href={planningPaths.alignmentOfPlan(skpId)}>Keselarasan kinerja</LinkButton>
      {hasManuals && <LinkButton href={skpPaths.manual(skpId)}>Manual indikator</LinkButton>}
      {evaluations && <LinkButton href={evaluations}>Penilaian</LinkButton>}
      {mayShare && <LinkButton href={skpPaths.toBank(skpId)}>Tambahkan ke bank</LinkButton>}
      <LinkButton href={skpPaths.print(skpId)}>Halaman cetak</LinkButton>
      <LinkButton href={skpPaths.pdf(skpId)}>PDF</LinkButton>
      {wrongAppraiser && (
        <LinkButton href={wrongAppraiser} kind="quiet">
          Pejabat penilai saya tidak tepat
        </LinkButton>
      )}
    </>
  );
}
