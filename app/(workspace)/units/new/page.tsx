import { PageFrame } from '@/components/layout/page-frame';
import { UnitForm } from '@/components/people/unit-forms';
import { has } from '@/lib/agency/rules/capabilities';
import { unitPaths } from '@/lib/people/paths';
import { findUnit } from '@/lib/people/queries/units';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';
import { unsealed } from '@/lib/web/sealed-address';
import { addUnitAction } from './actions';

export default async function NewUnitPage({ searchParams }: { searchParams: Promise<{ parent?: string }> }) {
  const ctx = await requestContext();
  if (!has(ctx.actor, 'keep-people')) notFound();
  const { parent: parentId } = unsealed(await searchParams);
  const parent = typeof parentId === 'string' ? findUnit(ctx, parentId) : undefined;
  return (
    <PageFrame title="Tambah unit" crumbs={[{ label: 'Unit kerja', href: unitPaths.list }]}>
      <UnitForm action={addUnitAction} values={{ parent: parent?.code ?? '' }} button="Tambah unit" />
    </PageFrame>
  );
}
