import type { Connection } from '@/db/client';
import { newId } from '@/lib/kernel/ids';
import { matrixKeyOf } from '@/lib/matrices/rules/matrix-key';
import { castUnits } from '@/tests/support/cast';
import { inventPeople, type PlantedPerson, type PlantedUnit, times } from './agency';
import { plantPeople, plantUnits } from './people';
import { rowWriter } from './rows';

const PEOPLE = 60;
const RESULTS = 10;
const INDICATORS = 4;
const WRITTEN = Date.parse('2026-01-15T03:00:00Z');
const ROLES = [
  'Tersusunnya laporan pelayanan yang lengkap dan tepat waktu bagi pimpinan',
  'Meningkatnya kepuasan penerima layanan di wilayah kerja timur',
  'Terselesaikannya verifikasi data penerima manfaat tanpa kesalahan',
];

export type PlantedMatrix = { key: string; leader: PlantedPerson; cells: readonly PlantedCell[] };
export type PlantedCell = { columnId: string; assignmentId: string };

/** Plants a head with 60 people and 40 indicators. This is the largest matrix that must work. A quarter of its cells has a role. */
export function plantMatrix(db: Connection, cycleId: string): PlantedMatrix {
  const unit = plantUnit(db);
  const [leader, ...people] = inventPeople([unit], PEOPLE + 1).map((person) => ({ ...person, unit }));
  // Their NIPs must differ from those of the 12,000 people.
  const numbered = [leader!, ...people].map((person, i) => ({ ...person, nip: `19660101199003${1000 + i}` }));
  plantPeople(db, numbered);
  const columns = plantPlan(db, cycleId, leader!);
  const cells = plantCells(db, cycleId, leader!, people, columns);
  return { key: matrixKeyOf({ cycleId, leaderAssignmentId: leader!.assignmentId }), leader: leader!, cells };
}

function plantUnit(db: Connection): PlantedUnit {
  const id = newId();
  const city = castUnits.city.id;
  const unit = { id, code: 'OPD-MATRIKS', name: 'Dinas Enam Puluh', parentId: city, path: `${city}/${id}/` };
  plantUnits(db, [{ ...unit, isIndependent: true }]);
  return { ...unit, isIndependent: true };
}

function plantPlan(db: Connection, cycleId: string, leader: PlantedPerson): string[] {
  const [skpId, versionId] = [newId(), newId()];
  const owned = { cycle_id: cycleId, assignment_id: leader.assignmentId, owner_id: leader.id };
  const state = { form: 'head', status: 'agreed', version_id: versionId, agreed_at: WRITTEN, created_at: WRITTEN };
  rowWriter(db, 'skps')({ id: skpId, ...owned, ...state });
  rowWriter(db, 'skp_versions')({ id: versionId, skp_id: skpId, number: 1, status: 'agreed', created_at: WRITTEN });
  const result = rowWriter(db, 'skp_results');
  const indicator = rowWriter(db, 'skp_indicators');
  return times(RESULTS).flatMap((r) => {
    const resultId = newId();
    const title = `Meningkatnya mutu layanan ${r} bagi masyarakat kota`;
    result({ id: resultId, version_id: versionId, lineage_id: newId(), kind: 'utama', ordinal: r, title });
    return times(INDICATORS).map((i) => {
      const lineage = newId();
      const row = {
        id: newId(),
        result_id: resultId,
        lineage_id: lineage,
        ordinal: i,
        target: '120',
        measure: 'layanan',
      };
      indicator({ ...row, title: `Jumlah layanan jenis ${r}.${i} yang selesai tepat waktu`, perspective: 'anggaran' });
      return lineage;
    });
  });
}

/** Plants the cells of the matrix. Of every four cells in a row, one has a role, two are marked as "no role", and one is open. */
function plantCells(
  db: Connection,
  cycleId: string,
  leader: PlantedPerson,
  people: readonly PlantedPerson[],
  columns: readonly string[],
): PlantedCell[] {
  const write = rowWriter(db, 'role_cells');
  const cells = people.flatMap(({ assignmentId }, p) =>
    columns.map((key, c) => ({ assignmentId, key, turn: (p + c) % 4 })),
  );
  for (const { assignmentId, key, turn } of cells) {
    if (turn === 3) continue;
    write({
      id: newId(),
      cycle_id: cycleId,
      leader_assignment_id: leader.assignmentId,
      column_kind: 'indicator',
      column_key: key,
      assignment_id: assignmentId,
      role: turn === 0 ? 'result' : 'none',
      wording: turn === 0 ? ROLES[key.charCodeAt(0) % ROLES.length]! : '',
      written_by: leader.id,
      written_at: WRITTEN,
    });
  }
  return cells.map(({ assignmentId, key }) => ({ assignmentId, columnId: `i.${key}` }));
}
