import { PageFrame } from '@/components/layout/page-frame';
import { FoundUnits, UnitSearch, UnitTree } from '@/components/people/unit-tree';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { has } from '@/lib/agency/rules/capabilities';
import { formatNumber } from '@/lib/kernel/numbers';
import { unitPaths } from '@/lib/people/paths';
import { searchUnits, unitTree } from '@/lib/people/queries/tree';
import { findUnit } from '@/lib/people/queries/units';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';
import { unsealed } from '@/lib/web/sealed-address';

export default async function UnitsPage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const ctx = await requestContext();
  if (!has(ctx.actor, 'people')) notFound();
  const asked = unsealed(await searchParams);
  const q = typeof asked.q === 'string' ? asked.q.slice(0, 240).trim() : '';
  const opened = typeof asked.buka === 'string' ? findUnit(ctx, asked.buka) : undefined;
  const tree = unitTree(ctx, opened?.path ?? '');
  const add = (
    <LinkButton kind="primary" href={unitPaths.add}>
      Tambah unit
    </LinkButton>
  );
  return (
    <PageFrame
      title="Unit kerja"
      lead={`${formatNumber(`${tree.total}`)} unit. Siapa menilai siapa mengikuti susunan ini.`}
      actions={has(ctx.actor, 'keep-people') && add}
    >
      <UnitSearch q={q} />
      {q ? <FoundUnits {...searchUnits(ctx, q)} /> : <UnitTree nodes={tree.roots} />}
      {tree.total === 0 && (
        <EmptyState title="Belum ada unit kerja.">
          <p>Tambahkan unit paling atas dahulu, atau impor unit dan pegawai dari satu berkas.</p>
        </EmptyState>
      )}
    </PageFrame>
  );
}
