import { desc, eq, sql } from 'drizzle-orm';
import { accounts, assignments, employees, positions } from '@/db/schema';
import type { Context, Db } from '@/lib/kernel/context';
import { newId } from '@/lib/kernel/ids';
import { prepared } from '@/lib/kernel/prepared';
import { isIdentityTaken } from '../queries/person';
import { holdersFrom } from '../queries/positions';
import { MOVED } from '../rules/coming-posts';
import type { RegisterSnapshot } from '../rules/import-known';
import { leavesPost, type PersonStep } from '../rules/import-steps';
import { nameKeys } from '../rules/person-names';
import { lastDayBefore } from '../rules/segments';
import { Posts } from './import-posts';
import type { UnitIds } from './import-unit-rows';

/** Part of `importPieces`: writes people, accounts, posts and segments, row by row. */
export class PersonWriter {
  private readonly posts: Posts;
  private readonly leaving: ReadonlySet<string>;

  constructor(
    private readonly ctx: Context,
    private readonly world: RegisterSnapshot,
    private readonly unitIds: UnitIds,
    steps: readonly PersonStep[],
  ) {
    this.posts = new Posts(ctx.db, world);
    this.leaving = new Set(steps.flatMap((step) => (step.known && leavesPost(step) ? [step.known.id] : [])));
  }

  /**
   * Writes one row. Returns false and writes nothing if the person or their last segment has changed since the comparison. The same holds
   * if another person has the number or leads the unit.
   */
  write(db: Db, step: PersonStep): boolean {
    const unitId = this.unitIds.get(step.unitCode) ?? '';
    if (!isAsCompared(db, step) || this.isLedByAnother(db, step, unitId)) return false;
    const employeeId = step.known?.id ?? addPerson({ ...this.ctx, db }, step);
    if (step.changesProfile) changeProfile(db, step, employeeId);
    if (step.place === 'same') return true;
    const positionId = this.posts.idOf(db, unitId, step.person.post);
    if (step.place === 'head-post') return true;
    if (step.place === 'correct') correct(db, step, positionId, unitId);
    else {
      if (step.place === 'move') leave(db, step);
      newAssignment(db).run({ id: newId(), employeeId, positionId, unitId, fromOn: step.fromOn });
    }
    return true;
  }

  /** Whether another person leads the unit on the row's first day or later. People who leave a post by this file do not count. */
  private isLedByAnother(db: Db, { person, place, known, fromOn }: PersonStep, unitId: string): boolean {
    const head = person.post.isHead && fromOn !== null && place !== 'same' ? this.world.heads.get(unitId) : undefined;
    if (!head) return false;
    const holders = holdersFrom(db, head.positionId, fromOn!, known?.id ?? '');
    return holders.some(({ employeeId }) => !this.leaving.has(employeeId));
  }
}

/** Whether person and last segment have the revisions of the comparison, and nobody else has the number or the sign-in name. */
function isAsCompared(db: Db, { known, person }: PersonStep): boolean {
  const { profile, signInName } = person;
  if (isIdentityTaken(db, { number: profile.identityNumber, signInName }, known?.id)) return false;
  if (!known) return true;
  const now = registeredState(db).get({ employeeId: known.id });
  return (
    now?.revision === known.revision &&
    (now.segmentId ?? undefined) === known.segment?.id &&
    (now.segmentRevision ?? undefined) === known.segment?.revision
  );
}

const registeredState = prepared((db) =>
  db
    .select({ revision: employees.revision, segmentId: assignments.id, segmentRevision: assignments.revision })
    .from(employees)
    .leftJoin(assignments, eq(assignments.employeeId, employees.id))
    .where(eq(employees.id, sql.placeholder('employeeId')))
    .orderBy(desc(assignments.fromOn))
    .limit(1)
    .prepare(),
);

const parameter = sql.placeholder;
const newEmployee = prepared((db) =>
  db
    .insert(employees)
    .values({
      id: parameter('id'),
      identityKind: parameter('identityKind'),
      identityNumber: parameter('identityNumber'),
      name: parameter('name'),
      sortName: parameter('sortName'),
      searchName: parameter('searchName'),
      employment: parameter('employment'),
      sex: parameter('sex'),
      bornOn: parameter('bornOn'),
      careerStart: parameter('careerStart'),
      grade: parameter('grade'),
      createdAt: parameter('createdAt'),
    })
    .prepare(),
);
const newAccount = prepared((db) =>
  db
    .insert(accounts)
    .values({ employeeId: parameter('id'), signInName: parameter('signInName') })
    .prepare(),
);
const newAssignment = prepared((db) =>
  db
    .insert(assignments)
    .values({
      id: parameter('id'),
      employeeId: parameter('employeeId'),
      positionId: parameter('positionId'),
      unitId: parameter('unitId'),
      fromOn: parameter('fromOn'),
    })
    .prepare(),
);

function addPerson({ db, now }: Context, { person: { profile, signInName } }: PersonStep): string {
  const id = newId();
  newEmployee(db).run({ id, ...profile, ...nameKeys(profile.name), createdAt: now });
  newAccount(db).run({ id, signInName });
  return id;
}

function changeProfile(db: Db, { person }: PersonStep, employeeId: string): void {
  const revision = sql`${employees.revision} + 1`;
  db.update(employees)
    .set({ ...person.profile, ...nameKeys(person.profile.name), revision })
    .where(eq(employees.id, employeeId))
    .run();
  db.update(accounts).set({ signInName: person.signInName }).where(eq(accounts.employeeId, employeeId)).run();
}

function correct(db: Db, { known }: PersonStep, positionId: string, unitId: string): void {
  const revision = sql`${assignments.revision} + 1`;
  db.update(assignments)
    .set({ positionId, unitId, revision })
    .where(eq(assignments.id, known?.segment?.id ?? ''))
    .run();
}

function leave(db: Db, { known, fromOn }: PersonStep): void {
  const ended = { toOn: lastDayBefore(fromOn ?? ''), endReason: MOVED };
  const revision = sql`${assignments.revision} + 1`;
  db.update(assignments)
    .set({ ...ended, revision })
    .where(eq(assignments.id, known?.segment?.id ?? ''))
    .run();
}

/** Copies to each open leading post whether its unit is independent, because holders of such posts plan on the form for heads. */
export function markHeads(db: Db): void {
  const isIndependent = sql`(select is_independent from units where id = ${positions.unitId})`;
  db.update(positions)
    .set({ isIndependentUnitHead: isIndependent })
    .where(
      sql`is_head = 1 and closed_on is null and is_independent_unit_head <> (select is_independent from units where id = unit_id)`,
    )
    .run();
}
