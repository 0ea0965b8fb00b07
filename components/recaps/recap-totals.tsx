import { PredikatDistribution } from '@/components/appraisals/predikat-distribution';
import { Section } from '@/components/ui/section';
import { PREDIKAT_LABELS } from '@/lib/appraisals/labels';
import type { UnitAchievementLevel } from '@/lib/appraisals/rules/vocabulary';
import { PREDIKATS, type Predikat } from '@/lib/appraisals/rules/vocabulary';
import { formatCount } from '@/lib/kernel/numbers';
import { RECAP_STATE_LABELS } from '@/lib/recaps/labels';
import type { RecapTotal } from '@/lib/recaps/queries/population';
import { RECAP_STATES } from '@/lib/recaps/rules/states';
import { Figures } from './figures';

type Props = {
  totals: readonly RecapTotal[];
  /** A sentence that says which people are counted, and which are not. */
  counted: string;
  /** The achievement of the chosen unit. Undefined if no unit is chosen, or if its achievement is not entered. */
  achievement: UnitAchievementLevel | undefined;
  hrefOf: (filter: 'status' | 'predikat', value: string) => string;
};

/**
 * How many people are in each state, and how many have each predikat, with a link to these people. States without people are left out;
 * predikats without people are shown.
 */
export function RecapTotals({ totals, counted, achievement, hrefOf }: Props) {
  const sum = (fits: (total: RecapTotal) => boolean) =>
    totals.filter(fits).reduce((people, { count }) => people + count, 0);
  const states = RECAP_STATES.map((state) => ({ state, count: sum((total) => total.state === state) }));
  const byPredikat = Object.fromEntries(
    PREDIKATS.map((predikat) => [predikat, sum((total) => total.predikat === predikat)]),
  ) as Record<Predikat, number>;
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
            count: formatCount(byPredikat[predikat]),
            href: hrefOf('predikat', predikat),
          }))}
        />
        <PredikatDistribution id="sebaran" counts={byPredikat} achievement={achievement} />
      </Section>
    </>
  );
}
