import { LinkButton } from '@/components/ui/link-button';
import { paths } from '@/lib/web/paths';

/** The matrix on format A.1.5, and how its rows stand. */
export function MatrixPapers({ matrixKey, mayOrder }: { matrixKey: string; mayOrder: boolean }) {
  return (
    <>
      {mayOrder && <LinkButton href={paths.matrices.order(matrixKey)}>Urutan baris</LinkButton>}
      <LinkButton href={paths.matrices.print(matrixKey)}>Halaman cetak</LinkButton>
      <LinkButton href={paths.matrices.pdf(matrixKey)}>PDF</LinkButton>
    </>
  );
}
