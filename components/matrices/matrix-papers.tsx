import { LinkButton } from '@/components/ui/link-button';
import { paths } from '@/lib/web/paths';

/** The matrix on format A.1.5. */
export function MatrixPapers({ matrixKey }: { matrixKey: string }) {
  return (
    <>
      <LinkButton href={paths.matrices.print(matrixKey)}>Halaman cetak</LinkButton>
      <LinkButton href={paths.matrices.pdf(matrixKey)}>PDF</LinkButton>
    </>
  );
}
