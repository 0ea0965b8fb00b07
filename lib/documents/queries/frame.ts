import { eq, sql } from 'drizzle-orm';
import { assignments, cycles } from '@/db/schema';
import { findAgency, todayOf } from '@/lib/agency/queries';
import { letterheadNow } from '@/lib/agency/queries/emblem';
import type { Context } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import { prepared } from '@/lib/kernel/prepared';
import type { FormParty, FormSigning, FormSnapshot } from '@/lib/paper/form';
import {
  type ActingCard,
  actingCard,
  appraiserCard,
  type EmployeeCard,
  employeeCard,
  personCard,
  reviewerCard,
} from '@/lib/people/queries/cards';
import type { Appraiser } from '@/lib/people/queries/reporting-line';
import { WORK_FROM_ON } from '@/lib/people/queries/work-from';

const spanRow = prepared((db) =>
  db
    .select({
      fromOn: WORK_FROM_ON,
      toOn: assignments.toOn,
      startOn: cycles.startOn,
      endOn: cycles.endOn,
      purpose: cycles.purpose,
    })
    .from(assignments)
    .innerJoin(cycles, eq(cycles.id, sql.placeholder('cycleId')))
    .where(eq(assignments.id, sql.placeholder('assignmentId')))
    .prepare(),
);

type Subject = {
  cycleId: string;
  assignmentId: string;
  /** Who signs if the segment no longer has an appraiser. */
  signerId?: string;
  /** Who evaluates the period, in the capacity of `day`. If left out: the appraiser of today. */
  evaluator?: Appraiser & { day: PlainDate };
};
export type FormFrame = Omit<FormSnapshot, 'state'> & { reviewer: FormParty | undefined };

/**
 * What every form shows: the agency as it is today, the span of days, and the parties. Unscoped: a user who may read the subject may read
 * its paper.
 */
export function formFrame(ctx: Context, { cycleId, assignmentId, signerId, evaluator }: Subject): FormFrame {
  const { db, now } = ctx;
  const today = todayOf(ctx);
  const { name } = findAgency(db);
  const span = spanRow(db).get({ cycleId, assignmentId });
  const owner = employeeCard(db, assignmentId);
  const acting = evaluator ? actingCard(db, evaluator, evaluator.day) : appraiserCard(db, assignmentId, today);
  const appraiser = acting ?? (signerId && personCard(db, signerId, today));
  if (!span || !owner) throw new Error(`no segment ${assignmentId} in cycle ${cycleId}`);
  const reviewer = reviewerCard(db, assignmentId, evaluator?.day ?? today, evaluator);
  return {
    agency: letterheadNow(db),
    // The plan and its evaluation cover the part of the year in which the segment lies.
    periodFrom: span.fromOn > span.startOn ? span.fromOn : span.startOn,
    periodTo: span.toOn !== null && span.toOn < span.endOn ? span.toOn : span.endOn,
    owner: partyOf(owner, name),
    appraiser: appraiser ? partyOf(appraiser, name) : NOBODY,
    reviewer: reviewer && partyOf(reviewer, name),
    purpose: span.purpose,
    frozenAt: now.toISOString(),
  };
}

/** Place and day of a signature. The place is a setting of the agency. */
export function signedOn(ctx: Context, day: string): FormSigning {
  return { place: findAgency(ctx.db).signaturePlace, on: day };
}

/** A person as a party of a form. `grade` stays empty, because the rank of the card already contains it. */
function partyOf(card: EmployeeCard & Partial<ActingCard>, agency: string): FormParty {
  const { name, identityLabel, identityNumber, rank, position, unit, standsIn, onBehalf } = card;
  const acting = { ...(standsIn && { standsIn }), ...(onBehalf && { onBehalf }) };
  return { name, identityLabel, identityNumber, rank, grade: '', position, unit, agency, ...acting };
}

/** The empty party of a form without an appraiser: a draft may be printed while nobody can sign it. */
const NOBODY: FormParty = {
  name: '',
  identityLabel: '',
  identityNumber: '',
  rank: '',
  grade: '',
  position: '',
  unit: '',
};
