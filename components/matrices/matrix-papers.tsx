import { LinkButton } from '@/components/ui/link-button';
import { matrixPaths } from '@/lib/matrices/paths';

/** Links to the matrix as form A.1.5 (print page and PDF) and, for those who may change it, to the order of its rows. */
export function MatrixPapers({ matrixKey, mayOrder }: { matrixKey: string; mayOrder: boolean }) {
  return (
    <>
      {mayOrder && <LinkButton href={matrixPaths.order(matrixKey)}>Urutan baris</LinkButton>}
      <LinkButton href={matrixPaths.print(matrixKey)}>Halaman cetak</LinkButton>
      <LinkButton href={matrixPaths.pdf(matrixKey)}>PDF</LinkButton>
    </>
  );
}
