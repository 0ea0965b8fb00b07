import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { skpPaths } from '@/lib/skp/paths';
import type { ResultRow } from '@/lib/skp/queries';

/** Tells the owner that targets copied from an earlier plan must be checked. */
export function TargetsNotice({ skpId, results }: { skpId: string; results: readonly ResultRow[] }) {
  const count = results.flatMap(({ indicators }) => indicators).filter(({ targetToCheck }) => targetToCheck).length;
  if (count === 0) return null;
  return (
    <Notice tone="warn" title="Target yang disalin perlu diperiksa">
      <p>{count} target masih sama dengan SKP sebelumnya. Sesuaikan untuk tahun ini, atau nyatakan tetap sama.</p>
      <LinkButton href={skpPaths.targets(skpId)}>Periksa target</LinkButton>
    </Notice>
  );
}
