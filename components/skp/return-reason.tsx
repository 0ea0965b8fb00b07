import { Notice } from '@/components/ui/notice';
import type { Skp } from '@/lib/skp/queries/plans';

/** Why a plan, or its change, was returned. Shown at the top of the pages of the plan until it is submitted again. */
export function ReturnReason({ skp }: { skp: Pick<Skp, 'change' | 'returnReason' | 'state'> }) {
  const reason = skp.change ? skp.change.version.returnReason : skp.returnReason;
  if (!reason || skp.state.status !== 'returned') return null;
  return (
    <Notice
      tone="warn"
      title={skp.change ? 'Perubahan dikembalikan untuk diperbaiki' : 'Dikembalikan untuk diperbaiki'}
    >
      <p>{reason}</p>
    </Notice>
  );
}
