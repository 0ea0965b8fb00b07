import { EmptyState } from '@/components/ui/empty-state';
import type { TimeZone } from '@/lib/agency/rules/vocabulary';
import { dayIn, formatDate } from '@/lib/kernel/dates';
import { formatCount } from '@/lib/kernel/numbers';
import { closedUnitWords } from '@/lib/people/labels';
import { PLANNING_STATE_LABELS } from '@/lib/planning/labels';
import { planningPaths } from '@/lib/planning/paths';
import type { Planning, UnitsPage } from '@/lib/planning/queries';
import type { Counts, UnitOnBoard } from '@/lib/planning/queries/board';
import { type UnitCell, UnitRows, type UnitWords } from './unit-rows';

const COLUMNS = [
  'Pegawai',
  PLANNING_STATE_LABELS.none,
  PLANNING_STATE_LABELS.draft,
  PLANNING_STATE_LABELS.returned,
  PLANNING_STATE_LABELS.submitted,
  PLANNING_STATE_LABELS.agreed,
  PLANNING_STATE_LABELS.excused,
  'Lewat batas',
];

/**
 * The units of one level of the tree. The figures of each unit include all units below it. If the unit above has people of its own, a first
 * row has the figures of that unit alone.
 */
export function UnitTable({ planning, units }: { planning: Planning; units: UnitsPage['units'] }) {
  const { cycle, unit, timeZone } = planning;
  const own = unit && unit.below.length > 0 && unit.own.people > 0 ? [ownRow(planning, unit)] : [];
  const rows = [...own, ...units.map((row) => inWords(row, cycle.id, timeZone))];
  if (rows.length === 0)
    return (
      <EmptyState title="Tidak ada unit kerja di bawahnya.">
        {unit && <a href={peopleOf(cycle.id, unit.id)}>Lihat pegawainya</a>}
      </EmptyState>
    );
  return (
    <table className="table">
      <caption className="visually-hidden">Kemajuan menurut unit kerja</caption>
      <thead>
        <tr>
          <th scope="col">Unit kerja</th>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <UnitRows rows={rows} columns={COLUMNS} />
    </table>
  );
}

const peopleOf = (siklus: string, unit: string, more: Readonly<Record<string, string>> = {}) =>
  planningPaths.search({ siklus, unit, ...more });

/** The row of a unit. It links to the units below; if there are none, to the unit's people. */
function inWords({ id, name, closedOn, all, below }: UnitOnBoard, cycleId: string, zone: TimeZone): UnitWords {
  const people = peopleOf(cycleId, id);
  const href = below.length > 0 ? planningPaths.units({ siklus: cycleId, unit: id }) : people;
  return { id, name, closed: closedOn && closedUnitWords(closedOn), href, cells: cellsOf(all, zone, people) };
}

function ownRow({ cycle, timeZone }: Planning, { id, name, own }: UnitOnBoard): UnitWords {
  const href = peopleOf(cycle.id, id, { langsung: 'ya' });
  return { id, name: `${name} sendiri`, closed: null, href, cells: cellsOf(own, timeZone, href) };
}

function cellsOf(counts: Counts, zone: TimeZone, href: string): UnitCell[] {
  const set = counts.agreed + counts['agreed-by-reviewer'] + counts['change-submitted'];
  const longest = counts.waitsSince === null ? '' : formatDate(dayIn(zone, new Date(counts.waitsSince)));
  return [
    { count: formatCount(counts.people), href },
    { count: figure(counts.none) },
    { count: figure(counts.draft) },
    { count: figure(counts.returned) },
    { count: figure(counts.submitted), note: longest && `terlama sejak ${longest}` },
    { count: figure(set), note: setNote(counts) },
    { count: figure(counts.excused), note: counts.ended > 0 ? `${formatCount(counts.ended)} jabatan berakhir` : '' },
    { count: figure(counts.late) },
  ];
}

function setNote(counts: Counts): string {
  const [reviewer, changes] = [counts['agreed-by-reviewer'], counts['change-submitted']];
  return [
    reviewer && `${formatCount(reviewer)} oleh atasan pejabat penilai`,
    changes && `${formatCount(changes)} perubahan menunggu`,
  ]
    .filter(Boolean)
    .join(', ');
}

/** A figure as text. Zero is empty, because an empty cell takes no line on a phone. */
const figure = (count: number) => (count === 0 ? '' : formatCount(count));
