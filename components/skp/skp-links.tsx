import { LinkButton } from '@/components/ui/link-button';
import { paths } from '@/lib/web/paths';

type Props = { skpId: string; mayWrite: boolean; mayAgree: boolean; isChange: boolean };

/** Where a plan leads on: to its editor, to the step that waits for the reader, to its paper. */
export function SkpLinks({ skpId, mayWrite, mayAgree, isChange }: Props) {
  return (
    <>
      {mayWrite && (
        <LinkButton href={paths.skp.edit(skpId)} kind="primary">
          {isChange ? 'Isi perubahan' : 'Isi SKP'}
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
