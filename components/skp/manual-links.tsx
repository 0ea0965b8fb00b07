import { LinkButton } from '@/components/ui/link-button';
import { skpPaths } from '@/lib/skp/paths';

/** Links to all manuals of the plan as form A.1.3, which has one page for each indicator. */
export function ManualLinks({ skpId }: { skpId: string }) {
  return (
    <>
      <LinkButton href={skpPaths.printManual(skpId)}>Halaman cetak</LinkButton>
      <LinkButton href={skpPaths.pdfManual(skpId)}>PDF</LinkButton>
    </>
  );
}
