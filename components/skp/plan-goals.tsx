import { Badge } from '@/components/ui/badge';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { ORIGIN_WORDS } from '@/lib/goals/labels';
import { skpPaths } from '@/lib/skp/paths';
import type { PlanGoal } from '@/lib/skp/queries/plan-links';

/**
 * The objectives of the unit that the owner leads, also those that the plan does not carry. Below, other objectives that a result supports
 * provisionally.
 */
export function PlanGoals({ goals }: { goals: readonly PlanGoal[] }) {
  if (goals.length === 0) return null;
  return (
    <Section title="Sasaran unit dalam SKP ini">
      <table className="table">
        <caption className="visually-hidden">Sasaran unit dan hasil kerja penanggung jawabnya</caption>
        <thead>
          <tr>
            <th scope="col">Sasaran unit</th>
            <th scope="col">Asal</th>
            <th scope="col">Hasil kerja</th>
          </tr>
        </thead>
        <tbody>
          {goals.map(({ goal, result, notes }) => (
            <tr key={goal.id + result}>
              <th scope="row">
                {goal.title} <small className="muted">{goal.unit}</small>
              </th>
              <td data-label="Asal">
                {ORIGIN_WORDS[goal.origin]} {goal.withdrawnAt && <Badge>Dicabut</Badge>}
              </td>
              <td data-label="Hasil kerja">
                <span>
                  {result ?? <Badge tone="warn">Belum dimuat</Badge>}
                  {notes.map((note) => (
                    <small key={note} className="muted">
                      <br />
                      {note}
                    </small>
                  ))}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

/** Says that the superior has a plan now, so that results which were written before can be linked to the superior's results. */
export function RelinkNotice({ skpId, count }: { skpId: string; count: number }) {
  if (count === 0) return null;
  return (
    <Notice tone="warn" title="Atasan Anda sudah memiliki SKP">
      <p>
        {count} hasil kerja masih mendukung sasaran sementara. Kaitkan ulang dengan hasil kerja pimpinan agar
        keselarasannya terlihat.
      </p>
      <LinkButton href={skpPaths.relink(skpId)}>Kaitkan ulang</LinkButton>
    </Notice>
  );
}
