import { Section } from '@/components/ui/section';
import type { PeriodProgress, PlanProgress } from '@/lib/inbox/rules/progress';
import { formatNumber } from '@/lib/kernel/numbers';
import { planningPaths } from '@/lib/planning/paths';
import { recapPaths } from '@/lib/recaps/paths';

type Props = { cycleId: string; periodId: string; period: string; plans: PlanProgress; reports: PeriodProgress };

/** The progress of the year, for users who oversee units. The linked pages show the same figures. */
export function YearProgress({ cycleId, periodId, period, plans, reports }: Props) {
  const figures = [
    { label: 'SKP ditetapkan', count: plans.agreed, of: plans.expected },
    { label: 'SKP menunggu ditetapkan', count: plans.submitted, of: plans.expected },
    { label: `Check-in ${period} diajukan`, count: reports.reported, of: reports.expected },
    { label: `Penilaian ${period} diserahkan`, count: reports.appraised, of: reports.expected },
  ].filter(({ label }) => period !== 'tahunan' || !label.startsWith('Check-in'));
  return (
    <Section
      title="Kemajuan tahun ini"
      actions={
        <>
          <a href={planningPaths.units({ siklus: cycleId })}>Kemajuan perencanaan</a>
          <a href={`${recapPaths.show(cycleId)}?period=${periodId}`}>Buka rekap</a>
        </>
      }
    >
      <dl className="stats">
        {figures.map(({ label, count, of }) => (
          <div className="stat" key={label}>
            <dt>{label}</dt>
            <dd>
              {formatNumber(`${count}`)} <small>dari {formatNumber(`${of}`)}</small>
            </dd>
          </div>
        ))}
      </dl>
      <p className="muted">
        SKP dihitung dari pegawai sepanjang tahun, check-in dan penilaian dari pegawai yang bertugas dalam periodenya;
        keduanya tanpa yang dikecualikan.
      </p>
    </Section>
  );
}
