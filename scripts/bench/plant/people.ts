import type { Connection } from '@/db/client';
import { newId } from '@/lib/kernel/ids';
import type { PlantedPerson, PlantedUnit } from './agency';
import { rowWriter } from './rows';

const START = '2025-01-01';
const CREATED = Date.parse('2025-01-01T00:00:00Z');

export function plantUnits(db: Connection, units: readonly PlantedUnit[]): void {
  const write = rowWriter(db, 'units');
  for (const { id, code, name, parentId, path, isIndependent } of units) {
    write({ id, code, name, parent_id: parentId, path, is_independent: Number(isIndependent) });
  }
}

/** Plants people. Each has their own post, an assignment to it, and an account without a password. */
export function plantPeople(db: Connection, people: readonly PlantedPerson[]): void {
  const employee = rowWriter(db, 'employees');
  const position = rowWriter(db, 'positions');
  const assignment = rowWriter(db, 'assignments');
  const account = rowWriter(db, 'accounts');
  for (const person of people) {
    const positionId = newId();
    employee({
      id: person.id,
      identity_kind: 'nip',
      identity_number: person.nip,
      name: person.name,
      employment: person.employment,
      sex: person.nip[14] === '1' ? 'pria' : 'wanita',
      born_on: `${person.nip.slice(0, 4)}-${person.nip.slice(4, 6)}-${person.nip.slice(6, 8)}`,
      career_start: person.employment === 'pppk' ? person.nip.slice(8, 12) : `${person.nip.slice(8, 12)}-03`,
      grade: person.grade,
      created_at: CREATED,
    });
    position({
      id: positionId,
      unit_id: person.unit.id,
      name: person.position,
      position_class: person.positionClass,
      is_head: Number(person.isHead),
      is_independent_unit_head: Number(person.isHead && person.unit.isIndependent),
    });
    assignment({
      id: person.assignmentId,
      employee_id: person.id,
      position_id: positionId,
      unit_id: person.unit.id,
      from_on: START,
    });
    account({ employee_id: person.id, sign_in_name: person.nip, must_change_password: 0 });
  }
}
