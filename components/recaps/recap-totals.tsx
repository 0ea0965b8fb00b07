import { Section } from '@/components/ui/section';
import { PREDIKAT_LABELS } from '@/lib/appraisals/labels';
import { PREDIKATS } from '@/lib/appraisals/rules/quadrant';
import { formatCount } from '@/lib/kernel/numbers';
import { RECAP_STATE_LABELS } from '@/lib/recaps/labels';
import type { RecapTotal } from '@/lib/recaps/queries/population';
import { RECAP_STATES } from '@/lib/recaps/rules/states';
import { Figures } from './figures';

type Props = {
  totals: readonly RecapTotal[];
  /** What is counted here, and what is not. */
  counted: string;
  hrefOf: (filter: 'status' | 'predikat', value: string) => string;
};

/** How many stand where, each figure leading to its people. States without anybody are left out. */
export function RecapTotals({ totals, counted, hrefOf }: Props) {
  const sum = (fits: (total: RecapTotal) => boolean) =>
    totals.filter(fits).reduce((people, { count }) => people + count, 0);
  const states = RECAP_STATES.map((state) => ({ state, count: sum((total) => total.state === state) }));
  return (
    <>
      <Figures
        figures={[
          { label: 'Pegawai dalam periode', count: formatCount(sum(() => true)) },
          ...states
            .filter(({ count }) => count > 0)
            .map(({ state, count }) => ({
              label: RECAP_STATE_LABELS[state],
              count: formatCount(count),
              href: hrefOf('status', state),
            })),
        ]}
      />
      <p className="muted">{counted}</p>
      <Section title="Predikat yang sudah diserahkan">
        <Figures
          figures={PREDIKATS.map((predikat) => ({
            label: PREDIKAT_LABELS[predikat].replace('/', '/\u200B'),
            count: formatCount(sum((total) => total.predikat === predikat)),
            href: hrefOf('predikat', predikat),
          }))}
        />
      </Section>
    </>
  );
}
