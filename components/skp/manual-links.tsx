import { LinkButton } from '@/components/ui/link-button';
import { paths } from '@/lib/web/paths';

/** The manuals as A.1.3, one page for each indicator. */
export function ManualLinks({ skpId }: { skpId: string }) {
  return (
    <>
      <LinkButton href={paths.skp.printManual(skpId)}>Halaman cetak</LinkButton>
      <LinkButton href={paths.skp.pdfManual(skpId)}>PDF</LinkButton>
    </>
  );
}
