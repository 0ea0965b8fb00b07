import { Section } from '@/components/ui/section';
import { paths } from '@/lib/web/paths';

type Props = {
  cycleId: string;
  period: string;
  expected: number;
  agreed: number;
  submitted: number;
  reported: number;
  appraised: number;
};

/** How far the year has come, for those who look on; each figure out of the people who need a plan. */
export function YearProgress({ cycleId, period, expected, agreed, submitted, reported, appraised }: Props) {
  const figures = [
    { label: 'SKP ditetapkan', count: agreed },
    { label: 'SKP menunggu ditetapkan', count: submitted },
    { label: `Check-in ${period} diajukan`, count: reported },
    { label: `Penilaian ${period} diserahkan`, count: appraised },
  ].filter(({ label }) => period !== 'tahunan' || !label.startsWith('Check-in'));
  return (
    <Section
      title="Kemajuan tahun ini"
      actions={
        <>
          <a href={paths.planning.units({ siklus: cycleId })}>Kemajuan perencanaan</a>
          <a href={paths.recaps.show(cycleId)}>Buka rekap</a>
        </>
      }
    >
      <dl className="stats">
        {figures.map(({ label, count }) => (
          <div className="stat" key={label}>
            <dt>{label}</dt>
            <dd>
              {count} <small>dari {expected}</small>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
