import { PageFrame } from '@/components/layout/page-frame';
import { PlanClosed } from '@/components/skp/plan-closed';
import { TargetsForm } from '@/components/skp/targets-form';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { realisationsOf } from '@/lib/check-ins/queries/realisations';
import { skpPaths } from '@/lib/skp/paths';
import { copiedTargets } from '@/lib/skp/queries/copied-targets';
import { findSkp } from '@/lib/skp/queries/plans';
import { canWrite } from '@/lib/skp/rules/access';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';
import { checkTargetsAction } from './actions';

export default async function TargetsPage({ params }: PageProps<'/skp/[skpId]/targets'>) {
  const ctx = await requestContext();
  const skp = findSkp(ctx, (await params).skpId) ?? notFound();
  const may = canWrite(ctx.actor, skp.parties, skp.state);
  const { rows, plans } = copiedTargets(ctx.db, skp, skp.writing.content);
  const realised = new Map(plans.flatMap((skpId) => [...realisationsOf(ctx.db, skpId)]));
  return (
    <PageFrame
      title="Periksa target yang disalin"
      of={`${skp.owner.name}, ${skp.cycle.year}`}
      crumbs={[
        { label: 'SKP', href: skpPaths.list },
        { label: `SKP ${skp.cycle.year}`, href: skpPaths.show(skp.id) },
      ]}
      lead={`Target ini berasal dari SKP sebelumnya. Ubah untuk tahun ${skp.cycle.year}, atau centang bila memang tetap sama.`}
    >
      {!may.allowed && <PlanClosed skpId={skp.id} decision={may} />}
      {may.allowed && rows.length === 0 && (
        <EmptyState title="Tidak ada target yang perlu diperiksa.">
          <LinkButton href={skpPaths.edit(skp.id)} kind="primary">
            Isi SKP
          </LinkButton>
        </EmptyState>
      )}
      {may.allowed && rows.length > 0 && (
        <TargetsForm skp={skp} rows={rows} realised={realised} action={checkTargetsAction} />
      )}
    </PageFrame>
  );
}
