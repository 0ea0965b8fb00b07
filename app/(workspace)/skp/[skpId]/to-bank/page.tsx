import { PageFrame } from '@/components/layout/page-frame';
import { ShareForm } from '@/components/templates/share-form';
import { Notice } from '@/components/ui/notice';
import { Reasons } from '@/components/ui/reasons';
import { skpPaths } from '@/lib/skp/paths';
import { findSkp } from '@/lib/skp/queries/plans';
import { shareableResults } from '@/lib/templates/queries/sharing';
import { canShareResults } from '@/lib/templates/rules/access';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';
import { shareResultsAction } from './actions';

export default async function ShareResultsPage({ params }: PageProps<'/skp/[skpId]/to-bank'>) {
  const ctx = await requestContext();
  const skp = findSkp(ctx, (await params).skpId) ?? notFound();
  const sharing = canShareResults(ctx.actor, { ...skp.parties, isSet: skp.status === 'agreed' });
  return (
    <PageFrame
      title="Tambahkan ke bank"
      of={`${skp.owner.name}, ${skp.cycle.year}`}
      crumbs={[
        { label: 'SKP', href: skpPaths.list },
        { label: `SKP ${skp.cycle.year}`, href: skpPaths.show(skp.id) },
      ]}
      lead={`Rumusan dari SKP jabatan ${skp.owner.position} menjadi contoh bagi jabatan yang sama di unit ini. Target dan nama tidak ikut.`}
    >
      {sharing.allowed ? (
        <ShareForm skpId={skp.id} rows={shareableResults(ctx.db, skp)} action={shareResultsAction} />
      ) : (
        <Notice tone="warn">
          <Reasons decision={sharing} />
        </Notice>
      )}
    </PageFrame>
  );
}
