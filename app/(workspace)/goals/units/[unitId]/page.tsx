import { CyclePicker } from '@/components/cycles/cycle-picker';
import { PracticeBadge } from '@/components/cycles/practice-badge';
import { GoalCards } from '@/components/goals/goal-cards';
import { goalWords } from '@/components/goals/goal-words';
import { NoGoals, PlaceActions, UncarriedFilter } from '@/components/goals/unit-goals';
import { PageFrame } from '@/components/layout/page-frame';
import { todayOf } from '@/lib/agency/queries';
import { periodLabel } from '@/lib/cycles/labels';
import { listCycles } from '@/lib/cycles/queries';
import { goalPaths } from '@/lib/goals/paths';
import { unitGoals } from '@/lib/goals/queries/overview';
import { findPlace } from '@/lib/goals/queries/places';
import { unitLabel } from '@/lib/people/labels';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';
import { unsealed } from '@/lib/web/sealed-address';

export default async function UnitGoalsPage({ params, searchParams }: PageProps<'/goals/units/[unitId]'>) {
  const ctx = await requestContext();
  const { siklus, belum } = unsealed(await searchParams);
  const { unitId } = await params;
  const place = findPlace(ctx, unitId, typeof siklus === 'string' ? siklus : undefined) ?? notFound();
  const { unit, cycle } = place;
  const found = unitGoals(ctx.db, place, todayOf(ctx));
  const all = goalWords(found, place.maySeeCarriers);
  const uncarried = all.filter(({ carriedBy, withdrawn }) => carriedBy === 'nobody' && !withdrawn);
  const onlyUncarried = belum === 'ya';
  const shown = onlyUncarried ? uncarried : all;
  return (
    <PageFrame
      title={`Sasaran ${unitLabel(unit)}`}
      of={`${cycle.year}`}
      crumbs={[{ label: 'Sasaran unit kerja', href: goalPaths.search({ siklus: cycle.id }) }]}
      lead={
        <>
          {cycle.name} <PracticeBadge purpose={cycle.purpose} />
        </>
      }
      actions={<PlaceActions place={place} period={found.period} hasGoals={all.length > 0} />}
    >
      {all.length > 0 && (
        <UncarriedFilter
          href={goalPaths.unit(unit.id, cycle.id)}
          isOn={onlyUncarried}
          uncarried={uncarried.length}
          total={all.filter(({ withdrawn }) => !withdrawn).length}
        />
      )}
      <GoalCards goals={shown} period={periodLabel(found.period)} />
      {all.length === 0 && <NoGoals writing={place.writing} />}
      <CyclePicker
        cycles={listCycles(ctx.db).filter(({ status }) => status !== 'draft')}
        current={cycle.id}
        path={goalPaths.ofUnit(unit.id)}
      />
    </PageFrame>
  );
}
