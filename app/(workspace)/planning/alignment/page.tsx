import { CyclePicker } from '@/components/cycles/cycle-picker';
import { PracticeBadge } from '@/components/cycles/practice-badge';
import { PageFrame } from '@/components/layout/page-frame';
import { NoPlanningYear } from '@/components/planning/no-planning-year';
import { UnitLadders } from '@/components/planning/unit-ladders';
import { IgnoredFilters } from '@/components/recaps/recap-filters';
import { LinkButton } from '@/components/ui/link-button';
import { Pagination } from '@/components/ui/pagination';
import { planningPaths } from '@/lib/planning/paths';
import { openPlanning, unitsPage } from '@/lib/planning/queries';
import { unitLadders } from '@/lib/planning/queries/alignment';
import { askedPlanning } from '@/lib/planning/schema';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';
import { unsealed } from '@/lib/web/sealed-address';

export default async function AlignmentPage({ searchParams }: PageProps<'/planning/alignment'>) {
  const ctx = await requestContext();
  const asked = askedPlanning(unsealed(await searchParams));
  const planning = openPlanning(ctx, asked) ?? notFound();
  if (planning === 'no-year') return <NoPlanningYear />;
  const { cycle, cycles, unit } = planning;
  const page = unitsPage(planning, asked);
  const here = { siklus: cycle.id, ...(unit && { unit: unit.id }) };
  return (
    <PageFrame
      title={`Keselarasan kinerja: ${unit?.name ?? cycle.name}`}
      tab={`Keselarasan kinerja ${cycle.year}${unit ? `: ${unit.name}` : ''}`}
      crumbs={page.above.map(({ id, name }) => ({
        label: name,
        href: planningPaths.alignment({ siklus: cycle.id, unit: id }),
      }))}
      lead={
        <>
          <PracticeBadge purpose={cycle.purpose} /> {cycle.name}: dari sasaran unit ke hasil kerja pimpinannya dan
          pegawainya, setingkat demi setingkat. SKP yang belum diajukan tidak tampak.
        </>
      }
      actions={<LinkButton href={planningPaths.units(here)}>Kemajuan perencanaan</LinkButton>}
    >
      <IgnoredFilters names={planning.ignored} />
      <UnitLadders planning={planning} ladders={unitLadders(ctx, planning)} units={page.units} />
      <Pagination
        previous={page.previous && planningPaths.alignment({ ...here, sebelum: page.previous })}
        next={page.next && planningPaths.alignment({ ...here, setelah: page.next })}
      />
      <CyclePicker cycles={cycles} current={cycle.id} path="/planning/alignment" />
    </PageFrame>
  );
}
