import { CyclePicker } from '@/components/cycles/cycle-picker';
import { PageFrame } from '@/components/layout/page-frame';
import { LedMatrices, UnitMatrices } from '@/components/matrices/matrix-list';
import { NoRoles, OwnRoles } from '@/components/matrices/own-roles';
import { currentCycle, listCycles } from '@/lib/cycles/queries';
import { matrixPaths } from '@/lib/matrices/paths';
import { listLedMatrices, listOwnRoles } from '@/lib/matrices/queries/list';
import { listUnitMatrices } from '@/lib/matrices/queries/unit-list';
import { requestContext } from '@/lib/web/context';
import { unsealed } from '@/lib/web/sealed-address';

export default async function MatricesPage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const ctx = await requestContext();
  const asked = unsealed(await searchParams);
  const text = (name: string) => (typeof asked[name] === 'string' ? (asked[name] as string).slice(0, 240) : '');
  const opened = listCycles(ctx.db).filter(({ status }) => status !== 'draft');
  const cycle = opened.find(({ id }) => id === text('siklus')) ?? currentCycle(ctx);
  const q = text('q');
  const range = { after: text('after') || undefined, before: text('before') || undefined };
  const [led, own] = [listLedMatrices(ctx), listOwnRoles(ctx)];
  const units = cycle && listUnitMatrices(ctx, { cycle, q, ...range });
  const to = (name: string, id?: string) => id && matrixPaths.search({ siklus: cycle?.id ?? '', q, [name]: id });
  return (
    <PageFrame
      title="Matriks peran dan hasil"
      lead="Penanggung jawab setiap hasil kerja: dibagi oleh pimpinan atau ketua tim, lalu menjadi rencana hasil kerja pegawai."
    >
      <LedMatrices rows={led} />
      <OwnRoles rows={own} />
      {led.length + own.length === 0 && !units && <NoRoles />}
      {cycle && units && (
        <>
          <UnitMatrices
            cycle={cycle}
            rows={units.rows}
            q={q}
            previous={to('before', units.previous)}
            next={to('after', units.next)}
          />
          <CyclePicker cycles={opened} current={cycle.id} path={matrixPaths.list} />
        </>
      )}
    </PageFrame>
  );
}
