import { PracticeBadge } from '@/components/cycles/practice-badge';
import { PageFrame } from '@/components/layout/page-frame';
import { SkpLinks } from '@/components/skp/skp-links';
import { SkpSheet } from '@/components/skp/skp-sheet';
import { SkpStatusBadges } from '@/components/skp/skp-status';
import { SkpSteps } from '@/components/skp/skp-steps';
import { SkpTimeline } from '@/components/skp/skp-timeline';
import { Notice } from '@/components/ui/notice';
import { StageLine } from '@/components/ui/stage-line';
import { findAgency, todayOf } from '@/lib/agency/queries';
import { findSkp, timelineOf } from '@/lib/skp/queries/plans';
import { canWrite, stepsOpenTo } from '@/lib/skp/rules/access';
import { gapsOf } from '@/lib/skp/rules/completeness';
import { stagesOfSkp } from '@/lib/skp/rules/stages';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';
import { paths } from '@/lib/web/paths';
import { agreeSkpAction, returnSkpAction, submitSkpAction, withdrawSkpAction } from './actions';

export const metadata = { title: 'SKP' };

export default async function SkpPage({ params }: PageProps<'/skp/[skpId]'>) {
  const ctx = await requestContext();
  const skp = findSkp(ctx, (await params).skpId) ?? notFound();
  const { cycle, status } = skp;
  const steps = stepsOpenTo(ctx.actor, skp.parties, skp.standing);
  return (
    <PageFrame
      title={`SKP ${cycle.year}: ${skp.owner.name}`}
      crumbs={[{ label: 'SKP', href: paths.skp.list }]}
      lead={
        <>
          <PracticeBadge purpose={cycle.purpose} />{' '}
          <SkpStatusBadges status={status} planningToOn={cycle.planningToOn} today={todayOf(ctx)} />
        </>
      }
      actions={
        <SkpLinks
          skpId={skp.id}
          mayWrite={canWrite(ctx.actor, skp.parties, skp.standing).allowed}
          mayAgree={steps.includes('agree')}
        />
      }
    >
      <StageLine label="Tahap SKP" stages={stagesOfSkp(status)} />
      {skp.returnReason && (
        <Notice tone="warn" title="Perlu diperbaiki">
          <p>{skp.returnReason}</p>
        </Notice>
      )}
      <SkpSheet skp={skp} />
      <SkpSteps
        skp={{ ...skp, offersApproach: !skp.standing.isChange, expectations: skp.content.expectations }}
        steps={steps}
        gaps={gapsOf(skp, skp.content.results)}
        actions={{
          submit: submitSkpAction,
          withdraw: withdrawSkpAction,
          return: returnSkpAction,
          agree: agreeSkpAction,
        }}
      />
      <SkpTimeline entries={timelineOf(ctx, skp.id)} zone={findAgency(ctx.db).timeZone} />
    </PageFrame>
  );
}
