import { goalCrumbs } from '@/components/goals/goal-frame';
import { CarrierSection, GoalFacts, GoalLinks } from '@/components/goals/goal-sheet';
import { IndicatorSheets } from '@/components/goals/indicator-sheet';
import { PageFrame } from '@/components/layout/page-frame';
import { findAgency, todayOf } from '@/lib/agency/queries';
import { findGoal } from '@/lib/goals/queries/goals';
import { indicatorYears, progressOfGoals } from '@/lib/goals/queries/overview';
import { canBeChanged } from '@/lib/goals/rules/withdrawal';
import { all } from '@/lib/kernel/decision';
import { unitLabel } from '@/lib/people/labels';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';

export default async function GoalPage({ params }: PageProps<'/goals/[goalId]'>) {
  const ctx = await requestContext();
  const found = findGoal(ctx, (await params).goalId) ?? notFound();
  const { goal, place } = found;
  const shown = progressOfGoals(ctx.db, place.cycle.id, [goal], todayOf(ctx));
  const mayWrite = all(place.writing, canBeChanged(goal)).allowed;
  return (
    <PageFrame
      title={goal.title}
      tab={`Sasaran ${unitLabel(place.unit)}, ${place.cycle.year}: ${goal.title}`}
      crumbs={goalCrumbs(found).slice(0, 2)}
      actions={mayWrite && <GoalLinks goalId={goal.id} />}
    >
      <GoalFacts goal={goal} place={place} />
      <IndicatorSheets
        goalId={goal.id}
        years={indicatorYears(shown, goal)}
        mayWrite={mayWrite}
        showsCarriers={place.maySeeCarriers}
        zone={findAgency(ctx.db).timeZone}
      />
      <CarrierSection
        carriers={shown.carried.by(goal.id)}
        below={shown.carried.below(goal.id)}
        named={place.maySeeCarriers}
      />
    </PageFrame>
  );
}
