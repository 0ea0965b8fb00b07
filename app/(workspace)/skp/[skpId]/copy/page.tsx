import { PageFrame } from '@/components/layout/page-frame';
import { CopyChoice } from '@/components/skp/copy-choice';
import { CopyForm } from '@/components/skp/copy-form';
import { PlanClosed } from '@/components/skp/plan-closed';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { realisationsOf } from '@/lib/check-ins/queries/realisations';
import { skpPaths } from '@/lib/skp/paths';
import { copyOffers } from '@/lib/skp/queries/copying';
import { earlierPlans } from '@/lib/skp/queries/earlier-plans';
import { findSkp } from '@/lib/skp/queries/plans';
import { canWrite } from '@/lib/skp/rules/access';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';
import { unsealed } from '@/lib/web/sealed-address';
import { copyResultsAction } from './actions';

export default async function CopyPage({ params, searchParams }: PageProps<'/skp/[skpId]/copy'>) {
  const ctx = await requestContext();
  const skp = findSkp(ctx, (await params).skpId) ?? notFound();
  const { dari } = unsealed(await searchParams);
  const may = canWrite(ctx.actor, skp.parties, skp.state);
  const earlier = may.allowed ? earlierPlans(ctx.db, skp) : [];
  const from = dari === undefined ? earlier[0] : (earlier.find(({ skpId }) => skpId === dari) ?? notFound());
  return (
    <PageFrame
      title="Salin dari SKP sebelumnya"
      of={`${skp.owner.name}, ${skp.cycle.year}`}
      crumbs={[
        { label: 'SKP', href: skpPaths.list },
        { label: `SKP ${skp.cycle.year}`, href: skpPaths.show(skp.id) },
      ]}
      lead="Pilih hasil kerja yang berlanjut. Indikator dan target ikut disalin; targetnya ditandai “periksa lagi” sampai Anda memeriksanya."
    >
      {!may.allowed && <PlanClosed skpId={skp.id} decision={may} />}
      {may.allowed && !from && (
        <EmptyState title="Belum ada SKP sebelumnya.">
          <p>Tulis sendiri hasil kerja Anda, atau ambil contoh dari bank hasil kerja.</p>
          <LinkButton href={skpPaths.bank(skp.id)}>Ambil dari bank</LinkButton>
        </EmptyState>
      )}
      {from && (
        <>
          <CopyChoice skpId={skp.id} plans={earlier} chosen={from.skpId} />
          <CopyForm
            skp={skp}
            from={from}
            {...copyOffers(ctx, skp, skp.writing.content, from)}
            realisations={realisationsOf(ctx.db, from.skpId)}
            action={copyResultsAction}
          />
        </>
      )}
    </PageFrame>
  );
}
