import { CyclePicker } from '@/components/cycles/cycle-picker';
import { GoalUnitFilters, GoalUnits } from '@/components/goals/goal-units';
import { PageFrame } from '@/components/layout/page-frame';
import { EmptyState } from '@/components/ui/empty-state';
import { currentCycle, listCycles } from '@/lib/cycles/queries';
import { goalPaths } from '@/lib/goals/paths';
import { listGoalUnits } from '@/lib/goals/queries/places';
import { requestContext } from '@/lib/web/context';
import { unsealed } from '@/lib/web/sealed-address';

const ONLY = { 'tanpa-penanggung-jawab': 'uncarried', kosong: 'none' } as const;

export default async function GoalUnitsPage({ searchParams }: PageProps<'/goals'>) {
  const ctx = await requestContext();
  const search = unsealed(await searchParams);
  const opened = listCycles(ctx.db).filter(({ status }) => status !== 'draft');
  const cycle = opened.find(({ id }) => id === search.siklus) ?? currentCycle(ctx) ?? opened[0];
  if (!cycle)
    return (
      <PageFrame title="Sasaran unit kerja">
        <EmptyState title="Belum ada tahun kinerja yang dibuka." />
      </PageFrame>
    );
  const only = Object.hasOwn(ONLY, String(search.saring)) ? (search.saring as keyof typeof ONLY) : undefined;
  const q = textOf(search.q).slice(0, 100);
  const asked = { cycleId: cycle.id, q, only: only ?? '' };
  const { rows, next } = listGoalUnits(ctx, {
    cycle,
    search: q,
    only: only && ONLY[only],
    after: textOf(search.setelah) || undefined,
  });
  return (
    <PageFrame
      title={`Sasaran unit kerja: ${cycle.name}`}
      lead="Sasaran, indikator, dan target dari Perjanjian Kinerja, Renstra, RKT, dan direktif; dasar SKP para pimpinan unit."
    >
      <GoalUnitFilters asked={asked} />
      <GoalUnits rows={rows} next={next} asked={asked} />
      <CyclePicker cycles={opened} current={cycle.id} path={goalPaths.list} />
    </PageFrame>
  );
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}
