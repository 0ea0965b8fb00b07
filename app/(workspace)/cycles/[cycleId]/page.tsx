import { CycleFacts } from '@/components/cycles/cycle-facts';
import { DatesForm } from '@/components/cycles/dates-form';
import { Discarding, Opening } from '@/components/cycles/opening';
import { PracticeBadge } from '@/components/cycles/practice-badge';
import { PageFrame } from '@/components/layout/page-frame';
import { Closing } from '@/components/recaps/closing';
import { LinkButton } from '@/components/ui/link-button';
import { Section } from '@/components/ui/section';
import { StageLine } from '@/components/ui/stage-line';
import { todayOf } from '@/lib/agency/queries';
import { cyclePaths } from '@/lib/cycles/paths';
import { findCycle, periodsOf } from '@/lib/cycles/queries';
import { countYear } from '@/lib/cycles/queries/population';
import { blockersOf, hasDoubtfulTop, readinessDay } from '@/lib/cycles/queries/readiness';
import { canManageCycles, mayReadCycles, mayReadReadiness } from '@/lib/cycles/rules/access';
import { canChangeDates, canOpen, canRedraft } from '@/lib/cycles/rules/opening';
import { stagesOf } from '@/lib/cycles/rules/stages';
import { countUnfinished } from '@/lib/recaps/queries/unfinished';
import { canClose } from '@/lib/recaps/rules/closing';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';
import { changeCycleDatesAction, closeCycleAction, discardCycleAction, openCycleAction } from './actions';

export default async function CyclePage({ params }: PageProps<'/cycles/[cycleId]'>) {
  const ctx = await requestContext();
  const cycle = findCycle(ctx.db, (await params).cycleId);
  if (!cycle || !mayReadCycles(ctx.actor)) notFound();
  const today = todayOf(ctx);
  const mayManage = canManageCycles(ctx.actor).allowed;
  const closing = canClose(cycle, today);
  const periods = periodsOf(ctx.db, cycle.id);
  return (
    <PageFrame
      title={cycle.name}
      crumbs={[{ label: 'Siklus kinerja', href: cyclePaths.list }]}
      lead={<PracticeBadge purpose={cycle.purpose} />}
      actions={
        mayReadReadiness(ctx.actor) && (
          <LinkButton href={cyclePaths.readiness(cycle.id)}>Kesiapan dan pengecualian</LinkButton>
        )
      }
    >
      <StageLine label="Tahap tahun kinerja" stages={stagesOf(cycle, today)} />
      {mayManage && cycle.status === 'draft' && (
        <Opening
          cycleId={cycle.id}
          hasDoubtfulTop={hasDoubtfulTop(ctx.db, today)}
          decision={canOpen(cycle.status, blockersOf(ctx.db, cycle, readinessDay(cycle, today)))}
          open={openCycleAction}
        />
      )}
      <CycleFacts cycle={cycle} periods={periods} counts={countYear(ctx.db, cycle, today)} />
      {mayManage && canChangeDates(cycle.status).allowed && (
        <Section title="Ubah tanggal">
          <DatesForm cycle={cycle} periods={periods} action={changeCycleDatesAction} />
        </Section>
      )}
      {mayManage && cycle.status === 'open' && (
        <Closing
          cycle={cycle}
          decision={closing}
          open={closing.allowed ? countUnfinished(ctx.db, cycle, today) : undefined}
          close={closeCycleAction}
        />
      )}
      {mayManage && canRedraft(cycle.status).allowed && <Discarding cycleId={cycle.id} discard={discardCycleAction} />}
    </PageFrame>
  );
}
