import { PageFrame } from '@/components/layout/page-frame';
import { PlanClosed } from '@/components/skp/plan-closed';
import { BankOffers } from '@/components/templates/bank-offers';
import { skpPaths } from '@/lib/skp/paths';
import { findSkp } from '@/lib/skp/queries/plans';
import { canWrite } from '@/lib/skp/rules/access';
import { searchBankFor } from '@/lib/templates/queries/bank';
import { postOfPlan } from '@/lib/templates/queries/offers';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';
import { unsealed } from '@/lib/web/sealed-address';
import { takeFromBankAction } from './actions';

export default async function TakeFromBankPage({ params, searchParams }: PageProps<'/skp/[skpId]/bank'>) {
  const ctx = await requestContext();
  const skp = findSkp(ctx, (await params).skpId) ?? notFound();
  const post = postOfPlan(ctx.db, skp) ?? notFound();
  const asked = unsealed(await searchParams);
  const text = (name: string) => (typeof asked[name] === 'string' ? asked[name].slice(0, 200) : '');
  const page = searchBankFor(ctx.db, post, {
    q: text('q'),
    after: text('setelah') || undefined,
    before: text('sebelum') || undefined,
  });
  const may = canWrite(ctx.actor, skp.parties, skp.state);
  return (
    <PageFrame
      title="Ambil dari bank"
      of={`${skp.owner.name}, ${skp.cycle.year}`}
      crumbs={[
        { label: 'SKP', href: skpPaths.list },
        { label: `SKP ${skp.cycle.year}`, href: skpPaths.show(skp.id) },
        { label: 'Isi SKP', href: skpPaths.edit(skp.id) },
      ]}
      lead={`Rumusan untuk jabatan ${skp.owner.position}. Setelah diambil, sesuaikan kalimatnya dan isi targetnya.`}
    >
      {may.allowed ? (
        <BankOffers
          skp={skp}
          planned={skp.writing.content.results}
          page={page}
          q={text('q')}
          action={takeFromBankAction}
        />
      ) : (
        <PlanClosed skpId={skp.id} decision={may} />
      )}
    </PageFrame>
  );
}
