'use client';

import { Badge } from '@/components/ui/badge';
import type { GoalWords, IndicatorWords } from './goal-words';
import { PROGRESS_TONES } from './progress-tones';

/**
 * The objectives of a unit, with their indicators and with the people who carry them. The props are texts (see
 * components/people/people-rows.tsx).
 */
export function GoalCards({ goals, period }: { goals: readonly GoalWords[]; period: string }) {
  return goals.map((goal, i) => (
    <article key={goal.id} className="fieldset-card">
      <h2>
        {i + 1}. <a href={goal.href}>{goal.title}</a>
      </h2>
      <p>
        <Badge tone="info">{goal.origin}</Badge> {goal.withdrawn ? <Badge>Dicabut</Badge> : <Carried goal={goal} />}
      </p>
      {goal.withdrawn && <p>Alasan dicabut: {goal.withdrawn}</p>}
      {goal.from.map((line) => (
        <p className="muted" key={line}>
          {line}
        </p>
      ))}
      {goal.indicators.length === 0 ? (
        <p className="muted">Belum ada indikator.</p>
      ) : (
        <Indicators goal={goal} number={i + 1} period={period} />
      )}
      {goal.carriers && <p>{goal.carriers}</p>}
    </article>
  ));
}

const CARRIED = {
  people: ['good', 'Ada penanggung jawab'],
  units: ['info', 'Diturunkan ke unit di bawahnya'],
  nobody: ['warn', 'Belum ada penanggung jawab'],
} as const;

function Carried({ goal }: { goal: GoalWords }) {
  const [tone, words] = CARRIED[goal.carriedBy];
  return <Badge tone={tone}>{words}</Badge>;
}

function Indicators({ goal, number, period }: { goal: GoalWords; number: number; period: string }) {
  return (
    <table className="table">
      <caption className="visually-hidden">Indikator sasaran {number}</caption>
      <thead>
        <tr>
          <th scope="col">Indikator</th>
          <th scope="col">Target setahun</th>
          <th scope="col">Perspektif</th>
          <th scope="col">Realisasi sampai {period}</th>
        </tr>
      </thead>
      <tbody>
        {goal.indicators.map((indicator) => (
          <IndicatorLine key={indicator.id} indicator={indicator} />
        ))}
      </tbody>
    </table>
  );
}

function IndicatorLine({ indicator }: { indicator: IndicatorWords }) {
  const { title, target, perspective, reached, progress, state, hasTrajectory } = indicator;
  return (
    <tr>
      <th scope="row">
        {title}
        {!hasTrajectory && (
          <>
            <br />
            <small className="muted">Target per periode belum diisi.</small>
          </>
        )}
      </th>
      <td data-label="Target setahun">{target}</td>
      <td data-label="Perspektif">{perspective}</td>
      <td data-label="Realisasi">
        <span>
          {reached}
          {progress && (
            <>
              <br />
              <Badge tone={PROGRESS_TONES[state]}>{progress}</Badge>
            </>
          )}
        </span>
      </td>
    </tr>
  );
}
