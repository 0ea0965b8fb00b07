import { CyclePicker } from '@/components/cycles/cycle-picker';
import { PracticeBadge } from '@/components/cycles/practice-badge';
import { PageFrame } from '@/components/layout/page-frame';
import { NoPlanningYear } from '@/components/planning/no-planning-year';
import { PlanningFigures } from '@/components/planning/planning-figures';
import { UnitTable } from '@/components/planning/unit-table';
import { IgnoredFilters } from '@/components/recaps/recap-filters';
import { LinkButton } from '@/components/ui/link-button';
import { Pagination } from '@/components/ui/pagination';
import { Section } from '@/components/ui/section';
import { formatDate } from '@/lib/kernel/dates';
import { planningPaths } from '@/lib/planning/paths';
import { openPlanning, unitsPage } from '@/lib/planning/queries';
import { askedPlanning } from '@/lib/planning/schema';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';
import { unsealed } from '@/lib/web/sealed-address';

export default async function PlanningPage({ searchParams }: PageProps<'/planning'>) {
  const ctx = await requestContext();
  const asked = askedPlanning(unsealed(await searchParams));
  const planning = openPlanning(ctx, asked) ?? notFound();
  if (planning === 'no-year') return <NoPlanningYear />;
  const { cycle, cycles, unit } = planning;
  const page = unitsPage(planning, asked);
  const here = { siklus: cycle.id, ...(unit && { unit: unit.id }) };
  return (
    <PageFrame
      title={`Kemajuan perencanaan: ${unit?.name ?? cycle.name}`}
      tab={`Kemajuan perencanaan ${cycle.year}${unit ? `: ${unit.name}` : ''}`}
      crumbs={page.above.map(({ id, name }) => ({
        label: name,
        href: planningPaths.units({ siklus: cycle.id, unit: id }),
      }))}
      lead={
        <>
          <PracticeBadge purpose={cycle.purpose} /> {cycle.name}. Batas penetapan SKP {formatDate(cycle.planningToOn)},
          bagi yang mulai sesudahnya, sebulan sejak mulai.
        </>
      }
      actions={
        <>
          <LinkButton href={planningPaths.search(here)}>Daftar pegawai</LinkButton>
          <LinkButton href={planningPaths.alignment(here)}>Keselarasan kinerja</LinkButton>
        </>
      }
    >
      <IgnoredFilters names={planning.ignored} />
      <PlanningFigures counts={page.counts} hrefOf={(filter) => planningPaths.search({ ...here, ...filter })} />
      <Section title="Menurut unit kerja">
        <UnitTable planning={planning} units={page.units} />
        <Pagination
          previous={page.previous && planningPaths.units({ ...here, sebelum: page.previous })}
          next={page.next && planningPaths.units({ ...here, setelah: page.next })}
        />
      </Section>
      <CyclePicker cycles={cycles} current={cycle.id} path={planningPaths.show} />
    </PageFrame>
  );
}
