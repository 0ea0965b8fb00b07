import { and, eq, isNull, sql } from 'drizzle-orm';
import { accounts, assignments, employees, positions, skps, skpVersions, units } from '@/db/schema';
import type { Db } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import type { KnownHead, KnownPerson, World } from '../rules/import-steps';
import { codeKey } from '../rules/import-units';

/** Everything that an import is compared with, in four statements whatever the size of the file. */
export function importWorld(db: Db): World {
  const known = db.select().from(units).all();
  return {
    units: new Map(known.map((unit) => [codeKey(unit.code), unit])),
    people: new Map(knownPeople(db).map((person) => [person.signInName, person])),
    heads: knownHeads(db),
  };
}

const lastSegment = sql`${assignments.id} = (select x.id from assignments x where x.employee_id = ${employees.id}
  order by x.from_on desc limit 1)`;

function knownPeople(db: Db): KnownPerson[] {
  const documented = new Map(
    db
      .select({ id: skps.assignmentId, fromOn: sql<PlainDate | null>`max(${skpVersions.effectiveOn})` })
      .from(skps)
      .leftJoin(skpVersions, and(eq(skpVersions.skpId, skps.id), eq(skpVersions.number, 1)))
      .groupBy(skps.assignmentId)
      .all()
      .map(({ id, fromOn }) => [id, fromOn]),
  );
  return db
    .select({
      id: employees.id,
      name: employees.name,
      grade: employees.grade,
      signInName: accounts.signInName,
      deactivatedOn: employees.deactivatedOn,
      segmentId: assignments.id,
      unitId: assignments.unitId,
      fromOn: assignments.fromOn,
      toOn: assignments.toOn,
      position: positions,
    })
    .from(employees)
    .innerJoin(accounts, eq(accounts.employeeId, employees.id))
    .leftJoin(assignments, lastSegment)
    .leftJoin(positions, eq(positions.id, assignments.positionId))
    .all()
    .map(({ segmentId, unitId, fromOn, toOn, position, ...person }) => {
      if (!segmentId || !unitId || !fromOn || !position) return person;
      const plannedFromOn = documented.get(segmentId) ?? null;
      const hasDocuments = documented.has(segmentId);
      return {
        ...person,
        segment: { id: segmentId, unitId, post: position, fromOn, toOn, hasDocuments, plannedFromOn },
      };
    });
}

function knownHeads(db: Db): Map<string, KnownHead> {
  const heads = new Map<string, KnownHead>();
  const rows = db
    .select({ position: positions, holder: assignments, name: employees.name })
    .from(positions)
    .leftJoin(assignments, eq(assignments.positionId, positions.id))
    .leftJoin(employees, eq(employees.id, assignments.employeeId))
    .where(and(eq(positions.isHead, true), isNull(positions.closedOn)))
    .all();
  for (const { position, holder, name } of rows) {
    const head = heads.get(position.unitId) ?? { positionId: position.id, post: position, holders: [] };
    heads.set(position.unitId, head);
    if (holder)
      head.holders.push({ employeeId: holder.employeeId, name: name ?? '', fromOn: holder.fromOn, toOn: holder.toOn });
  }
  return heads;
}
