import { asc, eq, sql } from 'drizzle-orm';
import { auditEntries, employees } from '@/db/schema';
import { todayOf } from '@/lib/agency/queries';
import { type CycleRow, findCycle } from '@/lib/cycles/queries';
import type { Context } from '@/lib/kernel/context';
import { prepared } from '@/lib/kernel/prepared';
import { type ActingCard, appraiserCard, type EmployeeCard, employeeCard } from '@/lib/people/queries/cards';
import { reviewerOn } from '@/lib/people/queries/reporting-line';
import { SKP_EVENT_WORDS } from '../labels';
import { contentOf, type Parties, type SkpContent, type SkpHead, skpHead } from '../queries';
import { mayRead } from '../rules/access';
import { type Difference, differencesOf } from '../rules/differences';
import { type Standing, standingOf, type Writing, writingOf } from '../rules/writing';
import { type VersionRow, versionsOf } from './versions';

export type Skp = SkpHead & {
  parties: Parties;
  owner: EmployeeCard;
  /** Who appraises today; undefined at the top and while a post is vacant. */
  appraiser: ActingCard | undefined;
  cycle: CycleRow;
  /** What is in force, or the first version while it is written. */
  content: SkpContent;
  /** What is written on: a change of it where one is open, else the same. */
  writing: Writing & { content: SkpContent };
  standing: Standing;
  /** The newest first. */
  versions: VersionRow[];
  /** The change that is open, and what it says differently from the version in force. */
  change: { version: VersionRow; differences: Difference[] } | undefined;
};

/** A plan that the reader may see, with its content, its parties and its year; undefined otherwise. */
export function findSkp(ctx: Context, skpId: string): Skp | undefined {
  const skp = skpHead(ctx.db, skpId);
  if (!skp) return undefined;
  const today = todayOf(ctx);
  const appraiser = appraiserCard(ctx.db, skp.assignmentId, today);
  const parties = {
    ownerId: skp.ownerId,
    unitPath: skp.unitPath,
    appraiserId: appraiser?.employeeId,
    reviewerId: reviewerOn(ctx.db, skp.assignmentId, today, appraiser)?.employeeId,
  };
  const owner = employeeCard(ctx.db, skp.assignmentId);
  const cycle = findCycle(ctx.db, skp.cycleId);
  if (!owner || !cycle || !mayRead(ctx.actor, parties)) return undefined;
  const content = contentOf(ctx.db, skp.versionId);
  const inHand = writingOf(skp);
  const writing = { ...inHand, content: inHand.isChange ? contentOf(ctx.db, inHand.versionId) : content };
  const versions = versionsOf(ctx.db, skp.id);
  const version = versions.find(({ id }) => id === skp.changeVersionId);
  const change = version && { version, differences: differencesOf(content, writing.content) };
  return {
    ...skp,
    parties,
    owner,
    appraiser,
    cycle,
    content,
    writing,
    versions,
    change,
    standing: standingOf(skp, today),
  };
}

const entriesOf = prepared((db) =>
  db
    .select({
      seq: auditEntries.seq,
      at: auditEntries.at,
      event: auditEntries.event,
      actor: employees.name,
      detail: auditEntries.detail,
    })
    .from(auditEntries)
    .leftJoin(employees, eq(employees.id, auditEntries.actorId))
    .where(eq(auditEntries.subject, sql.placeholder('subject')))
    .orderBy(asc(auditEntries.seq))
    .prepare(),
);

export type TimelineEntry = { seq: number; at: Date; what: string; actor: string | null; reason: string | undefined };

/** Who did what to a plan, when and why, the oldest first. Unscoped: for whoever has found the plan. */
export function timelineOf(ctx: Context, skpId: string): TimelineEntry[] {
  return entriesOf(ctx.db)
    .all({ subject: skpId })
    .flatMap(({ event, detail, ...entry }) => {
      const what = SKP_EVENT_WORDS[event];
      const { reason, number } = JSON.parse(detail) as { reason?: string; number?: number };
      return what ? [{ ...entry, what: number ? `${what} (versi ${number})` : what, reason }] : [];
    });
}
