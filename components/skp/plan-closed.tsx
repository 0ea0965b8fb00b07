import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { Reasons } from '@/components/ui/reasons';
import type { Decision } from '@/lib/kernel/decision';
import { skpPaths } from '@/lib/skp/paths';

/** Shown instead of the editor to a person who cannot change this plan, or can no longer change it. */
export function PlanClosed({ skpId, decision }: { skpId: string; decision: Decision }) {
  return (
    <Notice tone="warn" title="SKP ini tidak dapat diisi">
      <Reasons decision={decision} />
      <p>Jika Anda baru saja mengirim isian, isian itu tidak disimpan; yang berlaku adalah isi SKP yang sudah ada.</p>
      <LinkButton href={skpPaths.show(skpId)} kind="primary">
        Buka SKP
      </LinkButton>
    </Notice>
  );
}
