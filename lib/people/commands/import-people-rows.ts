import { eq, sql } from 'drizzle-orm';
import { accounts, assignments, employees, positions } from '@/db/schema';
import type { Context, Db } from '@/lib/kernel/context';
import { newId } from '@/lib/kernel/ids';
import { prepared } from '@/lib/kernel/prepared';
import type { PersonStep, World } from '../rules/import-steps';
import { lastDayBefore } from '../rules/segments';
import { Posts } from './import-posts';
import type { UnitIds } from './import-unit-rows';

/** Part of `importPeople`: writes people, accounts, posts and segments, in the order of the file. */
export function writePeople(ctx: Context, steps: readonly PersonStep[], world: World, unitIds: UnitIds): void {
  const { db } = ctx;
  const posts = new Posts(db, world);
  for (const step of steps) {
    const employeeId = step.known?.id ?? addPerson(ctx, step);
    if (step.changesProfile) changeProfile(db, step, employeeId);
    if (step.place === 'same') continue;
    const unitId = unitIds.get(step.unitCode) ?? '';
    const positionId = posts.idOf(unitId, step.person.post);
    if (step.place === 'head-post') continue;
    if (step.place === 'correct') correct(db, step, positionId, unitId);
    else {
      if (step.place === 'move') leave(db, step);
      newAssignment(db).run({ id: newId(), employeeId, positionId, unitId, fromOn: step.fromOn });
    }
  }
  markHeads(db);
}

const hole = sql.placeholder;
const newEmployee = prepared((db) =>
  db
    .insert(employees)
    .values({
      id: hole('id'),
      identityKind: hole('identityKind'),
      identityNumber: hole('identityNumber'),
      name: hole('name'),
      employment: hole('employment'),
      sex: hole('sex'),
      bornOn: hole('bornOn'),
      careerStart: hole('careerStart'),
      grade: hole('grade'),
      createdAt: hole('createdAt'),
    })
    .prepare(),
);
const newAccount = prepared((db) =>
  db
    .insert(accounts)
    .values({ employeeId: hole('id'), signInName: hole('signInName') })
    .prepare(),
);
const newAssignment = prepared((db) =>
  db
    .insert(assignments)
    .values({
      id: hole('id'),
      employeeId: hole('employeeId'),
      positionId: hole('positionId'),
      unitId: hole('unitId'),
      fromOn: hole('fromOn'),
    })
    .prepare(),
);

function addPerson({ db, now }: Context, { person: { profile, signInName } }: PersonStep): string {
  const id = newId();
  newEmployee(db).run({ id, ...profile, createdAt: now });
  newAccount(db).run({ id, signInName });
  return id;
}

function changeProfile(db: Db, { person }: PersonStep, employeeId: string): void {
  const revision = sql`${employees.revision} + 1`;
  db.update(employees)
    .set({ ...person.profile, revision })
    .where(eq(employees.id, employeeId))
    .run();
}

function correct(db: Db, { known }: PersonStep, positionId: string, unitId: string): void {
  const revision = sql`${assignments.revision} + 1`;
  db.update(assignments)
    .set({ positionId, unitId, revision })
    .where(eq(assignments.id, known?.segment?.id ?? ''))
    .run();
}

function leave(db: Db, { known, fromOn }: PersonStep): void {
  const ended = { toOn: lastDayBefore(fromOn), endReason: 'Pindah jabatan' };
  const revision = sql`${assignments.revision} + 1`;
  db.update(assignments)
    .set({ ...ended, revision })
    .where(eq(assignments.id, known?.segment?.id ?? ''))
    .run();
}

/** Whether a head plans on the form of independent units follows from the unit. */
function markHeads(db: Db): void {
  const isIndependent = sql`(select is_independent from units where id = ${positions.unitId})`;
  db.update(positions)
    .set({ isIndependentUnitHead: isIndependent })
    .where(
      sql`is_head = 1 and closed_on is null and is_independent_unit_head <> (select is_independent from units where id = unit_id)`,
    )
    .run();
}
