import { PageFrame } from '@/components/layout/page-frame';
import { giverOf } from '@/components/matrices/giver';
import { MergeForm } from '@/components/matrices/merge-form';
import { PlanClosed } from '@/components/skp/plan-closed';
import { todayOf } from '@/lib/agency/queries';
import { offersFor } from '@/lib/matrices/queries/offers';
import { skpPaths } from '@/lib/skp/paths';
import { findSkp } from '@/lib/skp/queries/plans';
import { canWrite } from '@/lib/skp/rules/access';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';
import { mergeRoleAction } from './actions';

export default async function MergeRolePage({ params }: PageProps<'/skp/[skpId]/roles/[cellId]'>) {
  const ctx = await requestContext();
  const { skpId, cellId } = await params;
  const skp = findSkp(ctx, skpId) ?? notFound();
  const writing = canWrite(ctx.actor, skp.parties, skp.state);
  const { results } = skp.writing.content;
  const offer = offersFor(ctx.db, skp, results, todayOf(ctx)).find(({ id }) => id === cellId) ?? notFound();
  const free = results.filter(({ roleCellId, title }) => roleCellId === null && title !== '');
  return (
    <PageFrame
      title="Gabungkan peran dari matriks"
      of={`${skp.owner.name}, ${skp.cycle.year}`}
      crumbs={[
        { label: 'SKP', href: skpPaths.list },
        { label: `Isi SKP ${skp.cycle.year}`, href: skpPaths.edit(skp.id) },
      ]}
      lead={
        <>
          {giverOf(offer)} menulis: <strong>{offer.wording}</strong>
        </>
      }
    >
      {writing.allowed ? (
        <MergeForm skp={skp} offer={offer} candidates={offer.result ? [offer.result] : free} action={mergeRoleAction} />
      ) : (
        <PlanClosed skpId={skp.id} decision={writing} />
      )}
    </PageFrame>
  );
}
