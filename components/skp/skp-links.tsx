import { LinkButton } from '@/components/ui/link-button';
import { planningPaths } from '@/lib/planning/paths';
import { skpPaths } from '@/lib/skp/paths';

type Props = {
  skpId: string;
  mayWrite: boolean;
  mayAgree: boolean;
  isChange: boolean;
  /** Whether the reader may put results of the plan into the bank. */
  mayShare: boolean;
  /** Whether the plan has manuals of indicators, as plans of heads do. */
  hasManuals: boolean;
  /** The address of the year's evaluations. Undefined for readers who are not a party of the plan, or if the plan is not set. */
  evaluations: string | undefined;
  /** Whether the owner has an earlier plan to copy from. */
  mayCopy: boolean;
  /** The address of the page to report a wrong appraiser. Given only to the owner, while the plan can still change. */
  wrongAppraiser: string | undefined;
  /** New posts in the dialogue on expectations, in words; empty if there are none. */
  news: string;
};

/** The links from a plan to its other pages and papers, to the step that waits for the reader, and to the evaluations of the year. */
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
