import { and, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { appraiserAppointments, employees, positions, units } from '@/db/schema';
import { todayOf } from '@/lib/agency/queries';
import type { Context, Db } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import { prepared } from '@/lib/kernel/prepared';
import { actedAs } from '../labels';
import { type TrueTerm, trueTerm } from '../rules/appointments';
import type { AppraiserCapacity } from '../rules/vocabulary';
import { leftOnOf } from './leader-of-unit';
import { type Appraiser, appraiserOn, headOn, reviewerOn } from './reporting-line';
import { type Absence, absencesWithin } from './states';
import { UNIT_LABEL } from './units';

/**
 * The post that leads a unit: the open one, otherwise the one that was closed last. If none is registered, "Pimpinan" and the name of the
 * unit.
 */
const leadingPost = prepared((db) =>
  db
    .select({ position: sql<string>`coalesce(${positions.name}, 'Pimpinan ' || ${UNIT_LABEL})`, unit: UNIT_LABEL })
    .from(units)
    .leftJoin(positions, and(eq(positions.unitId, units.id), eq(positions.isHead, true)))
    .where(eq(units.id, sql.placeholder('unitId')))
    .orderBy(sql`${positions.closedOn} is not null, ${positions.closedOn} desc`)
    .limit(1)
    .prepare(),
);

const nameRow = prepared((db) =>
  db
    .select({ name: employees.name })
    .from(employees)
    .where(eq(employees.id, sql.placeholder('employeeId')))
    .prepare(),
);

/**
 * The post for which a person acts or has a delegation, and its definitive holder on the day. `holderId` and `holder` are null if nobody
 * else holds the post.
 */
export type ActedFor = { position: string; unit: string; holderId: string | null; holder: string | null };

/**
 * The post for which an appraiser acts, and its holder on a day. Undefined for an appraiser without a unit, and for the capacity
 * `definitif`: the appraiser appraises by their own post, or was named to correct the tree.
 */
export function actedForBy(db: Db, { employeeId, capacity, unitId }: Appraiser, day: PlainDate): ActedFor | undefined {
  if (capacity === 'definitif' || unitId === null) return undefined;
  const post = leadingPost(db).get({ unitId });
  if (!post) return undefined;
  const holderId = headOn(db, unitId, day) ?? null;
  if (holderId === employeeId || holderId === null) return { ...post, holderId: null, holder: null };
  return { ...post, holderId, holder: nameRow(db).get({ employeeId: holderId })?.name ?? null };
}

/**
 * The capacity in which an action was done, as its record stores it (R6 p.89 no.2-3). All null if the person was neither the appraiser nor
 * the appraiser's superior.
 */
export type ActingCapacity = {
  capacity: AppraiserCapacity | null;
  /** The id of the definitive holder of the post acted for; null if there is none. */
  onBehalfOf: string | null;
  /** The name of the post acted for; null if the person acted in their own post. */
  actedFor: string | null;
};

type RecordedCapacity = { columns: ActingCapacity; detail: ActingDetail };

/**
 * In which capacity (own post, Plt., Plh., delegation) the actor acts today for a segment, as its appraiser or as the appraiser's superior.
 * All columns are null if the actor is neither. `columns` are for the record, `detail` for its audit line.
 */
export function capacityToday(ctx: Context, assignmentId: string): RecordedCapacity {
  const { db, actor } = ctx;
  const day = todayOf(ctx);
  const appraiser = appraiserOn(db, assignmentId, day);
  const isAppraiser = appraiser?.employeeId === actor.employeeId;
  const acting = isAppraiser ? appraiser : reviewerOn(db, assignmentId, day, appraiser);
  return capacityOf(db, acting?.employeeId === actor.employeeId ? { ...acting, day } : undefined);
}

/** The capacity of an appraiser on `acting.day`. If `acting` is undefined, all columns are null and `detail` is empty. */
export function capacityOf(db: Db, acting: (Appraiser & { day: PlainDate }) | undefined): RecordedCapacity {
  if (!acting) return { columns: NO_CAPACITY, detail: {} };
  const actedFor = actedForBy(db, acting, acting.day);
  const { capacity } = acting;
  return {
    columns: { capacity, onBehalfOf: actedFor?.holderId ?? null, actedFor: actedFor?.position ?? null },
    detail: actedFor ? { capacity, actedFor: actedFor.position, onBehalfOf: actedFor.holder } : {},
  };
}

const NO_CAPACITY: ActingCapacity = { capacity: null, onBehalfOf: null, actedFor: null };

/** A part of the detail of an audit line; empty if the person acts in their own post. */
export type ActingDetail = Readonly<Record<string, string | null>>;

/** The stored capacity in words, for later readers; see `actedAs`. */
export function capacityWords(db: Db, stored: ActingCapacity): string {
  const { onBehalfOf } = stored;
  return actedAs({ ...stored, holder: onBehalfOf && (nameRow(db).get({ employeeId: onBehalfOf })?.name ?? null) });
}

const actingRows = prepared((db) =>
  db
    .select({
      id: appraiserAppointments.id,
      unitId: units.id,
      unit: UNIT_LABEL,
      capacity: appraiserAppointments.capacity,
      letterNumber: appraiserAppointments.letterNumber,
      fromOn: appraiserAppointments.fromOn,
      toOn: appraiserAppointments.toOn,
      closedOn: units.closedOn,
      leftOn: leftOnOf(sql`${appraiserAppointments.appraiserId}`),
    })
    .from(appraiserAppointments)
    .innerJoin(units, eq(units.id, appraiserAppointments.unitId))
    .where(
      and(
        eq(appraiserAppointments.appraiserId, sql.placeholder('employeeId')),
        isNotNull(appraiserAppointments.unitId),
        isNull(appraiserAppointments.withdrawnAt),
      ),
    )
    .orderBy(desc(appraiserAppointments.fromOn), desc(appraiserAppointments.appointedAt))
    .prepare(),
);

type ActingLetter = Omit<ReturnType<ReturnType<typeof actingRows>['all']>[number], 'closedOn' | 'leftOn'>;
/**
 * `fromOn` and `toOn` are the first and the last day on which the appointment counts (null: no last day), except on the days of `absences`.
 * `letterToOn` is the last day in the letter.
 */
export type ActingRow = ActingLetter &
  TrueTerm & { position: string; letterToOn: PlainDate | null; absences: readonly Absence[] };

/**
 * The appointments that name a person to act for the leader of a unit, without withdrawn ones. The latest first day comes first. Unscoped.
 */
export function listActing(db: Db, employeeId: string): ActingRow[] {
  return actingRows(db)
    .all({ employeeId })
    .map(({ closedOn, leftOn, ...row }) => ({
      ...row,
      ...trueTerm(row, { 'unit-closed': closedOn, left: leftOn }),
      letterToOn: row.toOn,
      absences: absencesWithin(db, employeeId, row),
      position: leadingPost(db).get(row)?.position ?? row.unit,
    }));
}
