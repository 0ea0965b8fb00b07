import { PREDIKAT_LABELS } from '@/lib/appraisals/labels';
import { PREDIKATS } from '@/lib/appraisals/rules/quadrant';
import { RECAP_STATE_LABELS } from '@/lib/recaps/labels';
import type { RecapTotal } from '@/lib/recaps/queries/population';
import { RECAP_STATES } from '@/lib/recaps/rules/states';

type Props = { totals: readonly RecapTotal[]; hrefOf: (filter: 'status' | 'predikat', value: string) => string };

/** How many stand where, each figure leading to its people. States without anybody are left out. */
export function RecapTotals({ totals, hrefOf }: Props) {
  const sum = (fits: (total: RecapTotal) => boolean) =>
    totals.filter(fits).reduce((people, { count }) => people + count, 0);
  const states = RECAP_STATES.map((state) => ({ state, count: sum((total) => total.state === state) }));
  return (
    <>
      <dl className="stats">
        <Figure label="Seluruh pegawai" count={sum(() => true)} />
        {states
          .filter(({ count }) => count > 0)
          .map(({ state, count }) => (
            <Figure key={state} label={RECAP_STATE_LABELS[state]} count={count} href={hrefOf('status', state)} />
          ))}
      </dl>
      <h2>Predikat yang sudah diserahkan</h2>
      <dl className="stats">
        {PREDIKATS.map((predikat) => (
          <Figure
            key={predikat}
            label={PREDIKAT_LABELS[predikat].replace('/', '/\u200B')}
            count={sum((total) => total.predikat === predikat)}
            href={hrefOf('predikat', predikat)}
          />
        ))}
      </dl>
    </>
  );
}

function Figure({ label, count, href }: { label: string; count: number; href?: string }) {
  return (
    <div className="stat">
      <dt>{href ? <a href={href}>{label}</a> : label}</dt>
      <dd>{count.toLocaleString('id-ID')}</dd>
    </div>
  );
}
