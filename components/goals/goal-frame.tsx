import type { ReactNode } from 'react';
import { PageFrame } from '@/components/layout/page-frame';
import { Notice } from '@/components/ui/notice';
import { Reasons } from '@/components/ui/reasons';
import { goalPaths } from '@/lib/goals/paths';
import type { GoalInPlace } from '@/lib/goals/queries/goals';
import { canBeChanged } from '@/lib/goals/rules/withdrawal';
import { all } from '@/lib/kernel/decision';
import { unitLabel } from '@/lib/people/labels';

/** The breadcrumbs from the list of units to one objective. */
export function goalCrumbs({ goal, place: { unit, cycle } }: GoalInPlace) {
  return [
    { label: 'Sasaran unit kerja', href: goalPaths.search({ siklus: cycle.id }) },
    { label: unitLabel(unit), href: goalPaths.unit(unit.id, cycle.id) },
    { label: 'Sasaran', href: goalPaths.show(goal.id) },
  ];
}

type Props = { found: GoalInPlace; title: string; lead?: ReactNode; children: ReactNode };

/**
 * A page that changes an objective, or the reasons why it cannot be changed. The page never redirects, because a browser would then repeat
 * a post.
 */
export function GoalWritingFrame({ found, title, lead, children }: Props) {
  const decision = all(found.place.writing, canBeChanged(found.goal));
  return (
    <PageFrame
      title={title}
      of={`${found.goal.title}, ${found.place.cycle.year}`}
      lead={lead ?? found.goal.title}
      crumbs={goalCrumbs(found)}
    >
      {decision.allowed ? (
        children
      ) : (
        <Notice tone="warn">
          <Reasons decision={decision} />
        </Notice>
      )}
    </PageFrame>
  );
}
