'use client';

import { Badge } from '@/components/ui/badge';
import { BelowList } from './below-list';
import type { BelowWords } from './ladder-words';

export type GoalWords = {
  id: string;
  title: string;
  origin: string;
  isCarried: boolean;
  carriers: readonly BelowWords[];
  below: readonly { id: string; title: string; unit: string; href: string }[];
};

/** The objectives of a unit, each with the results that carry it and the objectives of lower units that serve it. */
export function GoalLadders({ goals }: { goals: readonly GoalWords[] }) {
  return goals.map(({ id, title, origin, isCarried, carriers, below }) => (
    <section key={id} className="card" id={`sasaran-${id}`}>
      <h2>{title}</h2>
      <p className="muted">
        {origin} {!isCarried && <Badge tone="warn">Belum ada penanggung jawab</Badge>}
      </p>
      {carriers.length > 0 && <BelowList rows={carriers} />}
      {below.length > 0 && (
        <>
          <h3>Diturunkan ke unit di bawahnya</h3>
          <ul>
            {below.map((goal) => (
              <li key={goal.id}>
                <a href={goal.href}>{goal.title}</a> <span className="muted">{goal.unit}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  ));
}
