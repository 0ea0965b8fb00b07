import { PracticeBadge } from '@/components/cycles/practice-badge';
import { PageFrame } from '@/components/layout/page-frame';
import { NoPlanningYear } from '@/components/planning/no-planning-year';
import { PlannerExport } from '@/components/planning/planner-export';
import { PlannerFilters } from '@/components/planning/planner-filters';
import { PlannerTable } from '@/components/planning/planner-table';
import { IgnoredFilters } from '@/components/recaps/recap-filters';
import { Pagination } from '@/components/ui/pagination';
import { planningPaths } from '@/lib/planning/paths';
import { aboveOf, openPlanning } from '@/lib/planning/queries';
import { plannersPage } from '@/lib/planning/queries/people';
import { mayExport } from '@/lib/planning/rules/access';
import { askedPlanning, filterOf } from '@/lib/planning/schema';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';
import { unsealed } from '@/lib/web/sealed-address';

export default async function PlannersPage({ searchParams }: PageProps<'/planning/people'>) {
  const ctx = await requestContext();
  const search = unsealed(await searchParams);
  const asked = askedPlanning(search);
  const planning = openPlanning(ctx, asked) ?? notFound();
  if (planning === 'no-year') return <NoPlanningYear />;
  const { cycle, unit, today } = planning;
  const page = plannersPage(ctx, planning, asked);
  const here = { siklus: cycle.id, ...(unit && { unit: unit.id }) };
  const turn = (change: Readonly<Record<string, string>>) =>
    planningPaths.search({ ...filterOf(asked), ...here, ...change });
  const way = unit ? [...aboveOf(planning, unit), unit] : [];
  return (
    <PageFrame
      title={`Perencanaan SKP pegawai: ${unit?.name ?? cycle.name}`}
      tab={`Perencanaan SKP pegawai ${cycle.year}${unit ? `: ${unit.name}` : ''}`}
      crumbs={[
        { label: 'Kemajuan perencanaan', href: planningPaths.show },
        ...way.map(({ id, name }) => ({ label: name, href: planningPaths.units({ siklus: cycle.id, unit: id }) })),
      ]}
      lead={
        <>
          <PracticeBadge purpose={cycle.purpose} /> {cycle.name}
        </>
      }
    >
      <IgnoredFilters names={planning.ignored} />
      <PlannerFilters planning={planning} />
      <PlannerTable
        lines={page.lines}
        matching={page.matching}
        of={page.of}
        today={today}
        clear={planningPaths.search(here)}
      />
      <Pagination
        previous={page.previous && turn({ sebelum: page.previous })}
        next={page.next && turn({ setelah: page.next })}
      />
      {mayExport(ctx.actor) && (
        <PlannerExport filter={{ ...filterOf(asked), ...here }} rows={page.matching} typed={search.purpose} />
      )}
    </PageFrame>
  );
}
