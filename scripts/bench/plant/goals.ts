import type { Connection } from '@/db/client';
import { periodsOf } from '@/lib/cycles/queries';
import { newId } from '@/lib/kernel/ids';
import { type PlantedUnit, times } from './agency';
import { rowWriter } from './rows';

const GOALS = 6;
const INDICATORS = 2;
const ENTERED = Date.parse('2026-01-05T03:00:00Z');
const REPORTED = Date.parse('2026-04-03T03:00:00Z');

export type PlantedGoals = { office: PlantedUnit };

/**
 * Plants six objectives for every unit. Each has two indicators, targets by quarter and one report. Each serves an objective of the unit
 * above, if that unit has objectives. The plan of the head carries the first three. The other three are carried only by objectives of the
 * units below, if there are any.
 */
export function plantGoals(db: Connection, units: readonly PlantedUnit[], cycleId: string, by: string): PlantedGoals {
  const goal = rowWriter(db, 'unit_goals');
  const measured = indicatorWriter(db, cycleId, by);
  const ids = new Map<string, string[]>();
  for (const unit of units) {
    const own = times(GOALS).map((n) => {
      const id = newId();
      const title = `Meningkatnya mutu layanan ${n} ${unit.name}`;
      const parent = ids.get(unit.parentId)?.[n - 1] ?? null;
      const entered = { entered_by: by, entered_at: ENTERED };
      const origin = parent === null ? 'perjanjian-kinerja' : 'direktif';
      goal({ id, cycle_id: cycleId, unit_id: unit.id, ordinal: n, title, origin, parent_goal_id: parent, ...entered });
      for (const i of times(INDICATORS)) measured(id, i);
      return id;
    });
    ids.set(unit.id, own);
  }
  takeOver(db, cycleId);
  return { office: units[0]! };
}

function indicatorWriter(db: Connection, cycleId: string, by: string) {
  const indicator = rowWriter(db, 'unit_goal_indicators');
  const target = rowWriter(db, 'unit_goal_targets');
  const realised = rowWriter(db, 'unit_goal_realisations');
  const quarters = periodsOf(db, cycleId).filter(({ kind }) => kind !== 'tahunan');
  return (goalId: string, ordinal: number): void => {
    const id = newId();
    const title = `Layanan jenis ${ordinal} yang selesai tepat waktu`;
    const perspective = ordinal === 1 ? 'penerima-layanan' : 'anggaran';
    indicator({ id, goal_id: goalId, ordinal, title, target: '120', measure: 'layanan', perspective });
    for (const { id: periodId } of quarters)
      target({ id: newId(), indicator_id: id, period_id: periodId, target: '30' });
    const told = { realised: '31', note: 'Laporan triwulan pertama', entered_by: by, entered_at: REPORTED };
    realised({ id: newId(), indicator_id: id, period_id: quarters[0]!.id, ...told });
  };
}

/** Links the work results in the plan of each head to the objectives of the unit, in order: first to first, and so on. */
function takeOver(db: Connection, cycleId: string): void {
  db.$client
    .prepare(
      `update skp_results set goal_id = (
        select g.id from skp_versions v join skps s on s.id = v.skp_id join assignments a on a.id = s.assignment_id
          join positions p on p.id = a.position_id and p.is_head = 1
          join unit_goals g on g.cycle_id = s.cycle_id and g.unit_id = a.unit_id and g.ordinal = skp_results.ordinal
        where v.id = skp_results.version_id and s.cycle_id = ?)`,
    )
    .run(cycleId);
}
