import { PracticeBadge } from '@/components/cycles/practice-badge';
import type { Skp } from '@/lib/skp/queries/plans';
import { isSegmentOver } from '@/lib/skp/rules/closing';
import { planDueOn } from '@/lib/skp/rules/planning';
import { SkpStatusBadges } from './skp-status';

/** The status of a plan, shown below the heading of its page. */
export function PlanLead({ skp }: { skp: Skp }) {
  const { cycle, state, segmentToOn } = skp;
  const closedOn = isSegmentOver(state) ? segmentToOn : null;
  return (
    <>
      <PracticeBadge purpose={cycle.purpose} />{' '}
      <SkpStatusBadges {...skp} dueOn={planDueOn(state)} closedOn={closedOn} today={state.today} />
    </>
  );
}
