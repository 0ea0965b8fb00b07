import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import { ORIGIN_WORDS } from '@/lib/goals/labels';
import { goalPaths } from '@/lib/goals/paths';
import { planningPaths } from '@/lib/planning/paths';
import type { Planning } from '@/lib/planning/queries';
import type { UnitLadders as Ladders } from '@/lib/planning/queries/alignment';
import type { UnitOnBoard } from '@/lib/planning/queries/board';
import { BelowList } from './below-list';
import { GoalLadders, type GoalWords } from './goal-ladders';
import { belowInWords } from './ladder-words';

type Props = { planning: Planning; ladders: Ladders; units: readonly UnitOnBoard[] };

/**
 * The objectives of a unit, each with the results and objectives one level down that serve it. Below, the unit's results that are not yet
 * firmly linked to an upper result.
 */
export function UnitLadders({ planning, ladders, units }: Props) {
  const { cycle, unit } = planning;
  return (
    <>
      {unit && ladders.goals.length === 0 && (
        <EmptyState title="Unit ini belum memiliki sasaran pada tahun kinerja ini.">
          <a href={goalPaths.unit(unit.id, cycle.id)}>Buka sasaran unit</a>
        </EmptyState>
      )}
      <GoalLadders goals={ladders.goals.map((goal) => goalInWords(goal, cycle.id))} />
      {ladders.loose.length > 0 && (
        <Section title="Belum terkait pasti">
          <p>
            Hasil kerja pegawai unit ini yang masih sementara, atau yang mendukung hasil kerja pimpinan yang tidak ada
            lagi.
          </p>
          <BelowList rows={ladders.loose.map((result) => belowInWords(result, result.opens))} />
        </Section>
      )}
      {units.length > 0 && (
        <Section title="Unit di bawahnya">
          <ul>
            {units.map(({ id, name }) => (
              <li key={id}>
                <a href={planningPaths.alignment({ siklus: cycle.id, unit: id })}>{name}</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function goalInWords({ goal, carriers, below }: Ladders['goals'][number], cycleId: string): GoalWords {
  return {
    ...{ id: goal.id, title: goal.title, origin: ORIGIN_WORDS[goal.origin] },
    isCarried: carriers.length + below.length > 0,
    carriers: carriers.map((result) => belowInWords(result, result.opens)),
    below: below.map(({ id, title, unit, unitId }) => ({
      ...{ id, title, unit },
      href: `${planningPaths.alignment({ siklus: cycleId, unit: unitId })}#sasaran-${id}`,
    })),
  };
}
