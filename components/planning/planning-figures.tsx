import { DistributionChart } from '@/components/charts/distribution-chart';
import { Figures } from '@/components/recaps/figures';
import { formatCount } from '@/lib/kernel/numbers';
import { PLANNING_STATE_LABELS } from '@/lib/planning/labels';
import type { Counts } from '@/lib/planning/queries/board';
import { PLANNING_STATES } from '@/lib/planning/rules/states';

const COUNTED =
  'Dihitung: PNS dan PPPK yang memegang jabatan pada tahun kinerja ini, masing-masing sekali, menurut jabatannya hari ini.';

type Props = { counts: Counts; hrefOf: (filter: Readonly<Record<string, string>>) => string };

/** How many people are in each state of planning, with a link to these people. States without people are left out. */
export function PlanningFigures({ counts, hrefOf }: Props) {
  const states = PLANNING_STATES.filter((state) => counts[state] > 0);
  return (
    <>
      <Figures
        figures={[
          { label: 'Pegawai tahun ini', count: formatCount(counts.people), href: hrefOf({}) },
          ...states.map((state) => ({
            label: PLANNING_STATE_LABELS[state],
            count: formatCount(counts[state]),
            href: hrefOf({ keadaan: state }),
          })),
          ...(counts.late > 0
            ? [{ label: 'Lewat batas', count: formatCount(counts.late), href: hrefOf({ lewat: 'ya' }) }]
            : []),
        ]}
      />
      <p className="muted">{COUNTED}</p>
      {counts.people > 0 && (
        <details className="chart-fold">
          <summary>Gambar bagian menurut status</summary>
          <DistributionChart
            id="bagian-status"
            title="Bagian pegawai menurut status SKP"
            shares={states.map((state) => ({ label: PLANNING_STATE_LABELS[state], count: counts[state] }))}
            caption="Bagian pegawai tahun ini menurut status SKP; angkanya sama dengan daftar di atas."
          />
        </details>
      )}
    </>
  );
}
