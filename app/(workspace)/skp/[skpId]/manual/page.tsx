import { PageFrame } from '@/components/layout/page-frame';
import { ManualForm } from '@/components/skp/manual-form';
import { ManualLinks } from '@/components/skp/manual-links';
import { ManualList } from '@/components/skp/manual-list';
import { PlanClosed } from '@/components/skp/plan-closed';
import { skpPaths } from '@/lib/skp/paths';
import { findManuals } from '@/lib/skp/queries/manual';
import { canWrite } from '@/lib/skp/rules/access';
import { isWritten } from '@/lib/skp/rules/manual';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';
import { unsealed } from '@/lib/web/sealed-address';
import { saveManualAction } from './actions';

export default async function ManualPage({ params, searchParams }: PageProps<'/skp/[skpId]/manual'>) {
  const ctx = await requestContext();
  const { skp, rights, content } = findManuals(ctx, (await params).skpId) ?? notFound();
  const { indikator } = unsealed(await searchParams);
  const planned = content.results.flatMap((result) => result.indicators.map((indicator) => ({ result, indicator })));
  const chosen = indikator ? (planned.find((row) => row.indicator.lineageId === indikator) ?? notFound()) : undefined;
  const { id: skpId, approach, revision } = skp;
  return (
    <PageFrame
      title="Manual indikator kinerja"
      of={`${skp.owner.name}, ${skp.cycle.year}`}
      crumbs={[
        { label: 'SKP', href: skpPaths.list },
        { label: `SKP ${skp.cycle.year}: ${skp.owner.name}`, href: skpPaths.show(skpId) },
        ...(chosen ? [{ label: 'Manual indikator', href: skpPaths.manual(skpId) }] : []),
      ]}
      lead="Menjelaskan setiap indikator pimpinan kepada semua pegawai yang mendukungnya (Format A.1.3). Wajib bila indikatornya belum dapat dipahami semua pegawai."
      actions={!chosen && Object.values(content.manuals).some(isWritten) && <ManualLinks skpId={skpId} />}
    >
      {!chosen && <ManualList skpId={skpId} approach={approach} content={content} mayWrite={rights.write} />}
      {chosen && rights.write && (
        <ManualForm
          {...chosen}
          plan={{ skpId, approach, revision }}
          manual={content.manuals[chosen.indicator.lineageId]}
          action={saveManualAction}
        />
      )}
      {chosen && !rights.write && <PlanClosed skpId={skpId} decision={canWrite(ctx.actor, skp.parties, skp.state)} />}
    </PageFrame>
  );
}
