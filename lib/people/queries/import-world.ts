import { and, asc, eq, gt, isNull, sql } from 'drizzle-orm';
import { accounts, assignments, employees, positions, skps, skpVersions, units } from '@/db/schema';
import type { Db } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import { prepared } from '@/lib/kernel/prepared';
import type { KnownHead, KnownPerson, RegisterSnapshot } from '../rules/import-known';
import { codeKey } from '../rules/import-units';

/** How many people one statement reads. Other requests can be answered between two statements. */
const PEOPLE_A_PIECE = 300;

/**
 * Reads the registered units, people and leading posts with which a file is compared. The people are read in pieces, so that the server can
 * answer other requests in between. Each piece yields how many people have been read.
 */
export function* readRegisterPieces(db: Db): Generator<number, RegisterSnapshot, void> {
  const known = db.select().from(units).all();
  const documented = documentedSegments(db);
  yield 0;
  const people = new Map<string, KnownPerson>();
  for (let after = ''; ; ) {
    const rows = peopleAfter(db).all({ after });
    for (const row of rows) people.set(row.signInName, personOf(row, documented));
    yield people.size;
    if (rows.length < PEOPLE_A_PIECE) break;
    after = rows.at(-1)!.id;
  }
  return { units: new Map(known.map((unit) => [codeKey(unit.code), unit])), people, heads: knownHeads(db) };
}

const lastSegment = sql`${assignments.id} = (select x.id from assignments x where x.employee_id = ${employees.id}
  order by x.from_on desc limit 1)`;

const peopleAfter = prepared((db) =>
  db
    .select({
      id: employees.id,
      name: employees.name,
      employment: employees.employment,
      identityNumber: employees.identityNumber,
      bornOn: employees.bornOn,
      grade: employees.grade,
      revision: employees.revision,
      signInName: accounts.signInName,
      deactivatedOn: employees.deactivatedOn,
      segmentId: assignments.id,
      unitId: assignments.unitId,
      fromOn: assignments.fromOn,
      toOn: assignments.toOn,
      segmentRevision: assignments.revision,
      post: {
        name: positions.name,
        positionClass: positions.positionClass,
        functionalLevel: positions.functionalLevel,
        isHead: positions.isHead,
      },
    })
    .from(employees)
    .innerJoin(accounts, eq(accounts.employeeId, employees.id))
    .leftJoin(assignments, lastSegment)
    .leftJoin(positions, eq(positions.id, assignments.positionId))
    .where(gt(employees.id, sql.placeholder('after')))
    .orderBy(asc(employees.id))
    .limit(PEOPLE_A_PIECE)
    .prepare(),
);

type PersonRow = ReturnType<ReturnType<typeof peopleAfter>['all']>[number];
type Documented = ReadonlyMap<string, PlainDate | null>;

function personOf(row: PersonRow, documented: Documented): KnownPerson {
  const { segmentId, unitId, fromOn, toOn, segmentRevision, post, ...person } = row;
  if (!segmentId || !unitId || !fromOn || segmentRevision === null || !post) return person;
  const plannedFromOn = documented.get(segmentId) ?? null;
  const hasDocuments = documented.has(segmentId);
  const segment = { id: segmentId, unitId, post, fromOn, toOn, revision: segmentRevision };
  return { ...person, segment: { ...segment, hasDocuments, plannedFromOn } };
}

/** The segments that have a plan, each with the first day in force of the latest plan that was set; null if none was set. */
function documentedSegments(db: Db): Documented {
  const rows = db
    .select({ id: skps.assignmentId, fromOn: sql<PlainDate | null>`max(${skpVersions.effectiveOn})` })
    .from(skps)
    .leftJoin(skpVersions, and(eq(skpVersions.skpId, skps.id), eq(skpVersions.number, 1)))
    .groupBy(skps.assignmentId)
    .all();
  return new Map(rows.map(({ id, fromOn }) => [id, fromOn]));
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
