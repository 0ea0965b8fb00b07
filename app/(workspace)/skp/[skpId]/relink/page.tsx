import { PageFrame } from '@/components/layout/page-frame';
import { RelinkForm } from '@/components/skp/relink-form';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { Reasons } from '@/components/ui/reasons';
import { skpPaths } from '@/lib/skp/paths';
import { findSkp } from '@/lib/skp/queries/plans';
import { relinkingOf } from '@/lib/skp/queries/relinking';
import { canRelink } from '@/lib/skp/rules/relinking';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';
import { relinkAction } from './actions';

export default async function RelinkPage({ params }: PageProps<'/skp/[skpId]/relink'>) {
  const ctx = await requestContext();
  const skp = findSkp(ctx, (await params).skpId) ?? notFound();
  const may = canRelink(ctx.actor, skp.parties, skp.state);
  const relinking = relinkingOf(ctx.db, skp, skp.state.today);
  return (
    <PageFrame
      title="Kaitkan ulang hasil kerja"
      of={`${skp.owner.name}, ${skp.cycle.year}`}
      lead="Pilih hasil kerja pimpinan yang didukung oleh hasil kerja Anda. Isi, indikator, dan target SKP tidak berubah."
      crumbs={[
        { label: 'SKP', href: skpPaths.list },
        { label: `SKP ${skp.cycle.year}`, href: skpPaths.show(skp.id) },
      ]}
    >
      {!may.allowed && (
        <Notice tone="warn">
          <Reasons decision={may} />
        </Notice>
      )}
      {may.allowed && relinking && (
        <RelinkForm skpId={skp.id} revision={skp.revision} relinking={relinking} action={relinkAction} />
      )}
      {may.allowed && !relinking && (
        <EmptyState title="Tidak ada hasil kerja yang perlu dikaitkan ulang.">
          <p>Semua sudah terkait, atau atasan Anda belum mengajukan SKP-nya.</p>
        </EmptyState>
      )}
    </PageFrame>
  );
}
