import { OwnPlanTable } from '@/components/check-ins/own-plan';
import { TeamSection } from '@/components/check-ins/team-section';
import { CycleLinks } from '@/components/cycles/cycle-links';
import { PageFrame } from '@/components/layout/page-frame';
import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import { findAgency } from '@/lib/agency/queries';
import { checkInPaths } from '@/lib/check-ins/paths';
import { findOverview } from '@/lib/check-ins/queries/overview';
import { dayIn } from '@/lib/kernel/dates';
import { searchedText } from '@/lib/people/rules/person-names';
import { skpPaths } from '@/lib/skp/paths';
import { requestContext } from '@/lib/web/context';
import { unsealed } from '@/lib/web/sealed-address';
import { openCheckInAction } from './actions';

/** The value of a parameter; undefined if it was not given, or given twice. */
const one = (value: string | string[] | undefined) => (typeof value === 'string' ? value : undefined);

export default async function CheckInsPage({ searchParams }: PageProps<'/check-ins'>) {
  const ctx = await requestContext();
  const { tahun, periode, setelah, cari } = unsealed(await searchParams);
  const asked = { cycleId: one(tahun), periodId: one(periode), after: one(setelah), search: searchedText(cari) };
  const overview = findOverview(ctx, asked);
  if (!overview) {
    return (
      <PageFrame title="Pemantauan kinerja">
        <EmptyState title="Belum ada tahun kinerja yang dibuka.">
          <p>Check-in dapat diisi setelah admin instansi membuka tahun kinerja dan SKP Anda ditetapkan.</p>
        </EmptyState>
      </PageFrame>
    );
  }
  const { cycle, cycles, own, team, today } = overview;
  const zone = dayIn.bind(null, findAgency(ctx.db).timeZone);
  const days = { today, zone, openedOn: cycle.openedAt ? zone(cycle.openedAt) : undefined };
  return (
    <PageFrame
      title={`Pemantauan kinerja ${cycle.year}`}
      lead="Check-in per periode: realisasi, bukti dukung, kendala, dan umpan balik pejabat penilai."
    >
      <CycleLinks cycles={cycles} current={cycle.id} hrefOf={checkInPaths.inCycle} />
      {team && <TeamSection cycleId={cycle.id} team={team} {...days} />}
      <Section title="Check-in saya">
        {own.length === 0 && (
          <EmptyState title="Anda belum memiliki SKP pada tahun ini.">
            <p>
              Susun SKP dahulu di halaman <a href={skpPaths.list}>SKP</a>. Setelah SKP ditetapkan, periode check-in
              tampil di sini.
            </p>
          </EmptyState>
        )}
        {own.map((plan) => (
          <OwnPlanTable
            key={plan.skpId}
            plan={plan}
            openAction={openCheckInAction}
            isClosed={cycle.status === 'closed'}
            {...days}
          />
        ))}
      </Section>
    </PageFrame>
  );
}
