import { LinkButton } from '@/components/ui/link-button';
import { paths } from '@/lib/web/paths';

type Props = { skpId: string; mayWrite: boolean; mayAgree: boolean };

/** Where a plan leads on: to its editor, to the step that waits for the reader, to its paper. */
export function SkpLinks({ skpId, mayWrite, mayAgree }: Props) {
  return (
    <>
      {mayWrite && (
        <LinkButton href={paths.skp.edit(skpId)} kind="primary">
          Isi SKP
        </LinkButton>
      )}
      {mayAgree && (
        <LinkButton href="#tetapkan" kind="primary">
          Tetapkan atau kembalikan
        </LinkButton>
      )}
      <LinkButton href={paths.skp.print(skpId)}>Halaman cetak</LinkButton>
      <LinkButton href={paths.skp.pdf(skpId)}>PDF</LinkButton>
    </>
  );
}
