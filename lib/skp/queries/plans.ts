import { asc, eq, sql } from 'drizzle-orm';
import { auditEntries, employees } from '@/db/schema';
import { findAgency, todayOf } from '@/lib/agency/queries';
import { type CycleRow, findCycle } from '@/lib/cycles/queries';
import type { Context } from '@/lib/kernel/context';
import { prepared } from '@/lib/kernel/prepared';
import { actedAs } from '@/lib/people/labels';
import {
  type ActingCard,
  appraiserCard,
  type EmployeeCard,
  employeeCard,
  personCard,
} from '@/lib/people/queries/cards';
import { reviewerOn } from '@/lib/people/queries/reporting-line';
import { SKP_EVENT_WORDS } from '../labels';
import {
  contentOf,
  mayReadPlan,
  mayReadPlanHistory,
  mayReadPlanWords,
  nextAppraiserOf,
  type Parties,
  type SkpContent,
  type SkpHead,
  skpHead,
  versionStateToday,
} from '../queries';
import { type Difference, differencesOf } from '../rules/differences';
import { type SubmissionDays, submissionDaysOf } from '../rules/planning';
import type { Setter } from '../rules/vocabulary';
import { type VersionState, type Writing, writingOf } from '../rules/writing';
import { sinceHandedIn } from './handed-in';
import { isSucceededToday } from './succession';
import { type VersionRow, versionsOf } from './versions';

type SkpHeadWithDays = SkpHead & SubmissionDays;
export type Skp = SkpHeadWithDays & {
  parties: Parties;
  owner: EmployeeCard;
  /** The person who appraises today; undefined for the top post, and while nobody appraises. */
  appraiser: ActingCard | undefined;
  reviewer: { name: string } | undefined;
  cycle: CycleRow;
  /** The content of the version in force, or of the first version until it is set. */
  content: SkpContent;
  /** The working version (see `Writing`). */
  writing: Writing & { content: SkpContent };
  state: VersionState;
  /** The newest first. */
  versions: VersionRow[];
  /** The version in force, or the first version until it is set. */
  version: VersionRow;
  /**
   * Whether the version in force was set under another permanent appraiser than today's. It then has to be clarified and set again (R6 p.65
   * C.7). False if the plan can no longer change.
   */
  isSucceeded: boolean;
  /** The open change, and its differences from the version in force; undefined if there is none. */
  change: { version: VersionRow; differences: Difference[] } | undefined;
  /** The differences from what was submitted before. Undefined if the plan is not submitted, or was never returned or taken back. */
  sinceHandedIn: Difference[] | undefined;
  /** Whether this reader sees neither the dialogue nor the reasons that people gave each other. [SKP-61] */
  isCut: boolean;
  /**
   * Whether the history shows this reader only who did what kind of step and when. The history comes from the audit trail, which shows an
   * auditor no more than this (docs/decisions/0027).
   */
  isHistoryCut: boolean;
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
    nextAppraiserId: nextAppraiserOf(ctx.db, skp, today),
  };
  const reviewer = parties.reviewerId ? personCard(ctx.db, parties.reviewerId, today) : undefined;
  const owner = employeeCard(ctx.db, skp.assignmentId);
  const cycle = findCycle(ctx.db, skp.cycleId);
  if (!owner || !cycle || !mayReadPlan(ctx, skp, parties)) return undefined;
  const content = contentOf(ctx.db, skp.versionId);
  const inHand = writingOf(skp);
  const writing = { ...inHand, content: inHand.isChange ? contentOf(ctx.db, inHand.versionId) : content };
  const isCut = !mayReadPlanWords(ctx, skp, parties);
  const versions = versionsOf(ctx.db, skp.id).map((row) => (isCut ? withoutReasons(row) : row));
  const version = versions.find(({ id }) => id === skp.versionId);
  const open = versions.find(({ id }) => id === skp.changeVersionId);
  if (!version) return undefined;
  const state = versionStateToday(ctx, skp);
  return {
    ...skp,
    returnReason: isCut ? null : skp.returnReason,
    isCut,
    isHistoryCut: isCut || !mayReadPlanHistory(ctx, skp, parties),
    parties,
    owner,
    appraiser,
    reviewer,
    cycle,
    content,
    writing,
    versions,
    version,
    isSucceeded: isSucceededToday(ctx, skp, version, state),
    change: open && { version: open, differences: differencesOf(content, writing.content) },
    state,
    ...submissionDaysOf(skp, findAgency(ctx.db).timeZone),
    sinceHandedIn: sinceHandedIn(ctx.db, inHand, writing.content),
  };
}

function withoutReasons(version: VersionRow): VersionRow {
  return { ...version, changeReason: null, returnReason: null };
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

export type TimelineEntry = {
  seq: number;
  at: Date;
  what: string;
  actor: string | null;
  /** In what capacity and for whom the person acted: `Plt. Kepala Bidang X, a.n. …`. Empty if the person holds the post. */
  actedAs: string;
  reason: string | undefined;
};
type Told = { reason?: string; number?: number; setBy?: Setter } & Partial<Parameters<typeof actedAs>[0]> & {
    onBehalfOf?: string;
  };

/**
 * The history of a plan: who did what and when, and (for readers who may read it) why. Only events of `SKP_EVENT_WORDS` are included. The
 * oldest entry comes first. The caller has found the plan.
 */
export function timelineOf(ctx: Context, { id, isHistoryCut }: Pick<Skp, 'id' | 'isHistoryCut'>): TimelineEntry[] {
  return entriesOf(ctx.db)
    .all({ subject: id })
    .flatMap(({ event, detail, ...entry }) => {
      const what = SKP_EVENT_WORDS[event];
      if (!what) return [];
      const { reason, number, setBy, capacity = null, actedFor = null, onBehalfOf = null } = JSON.parse(detail) as Told;
      const words = [what, setBy === 'reviewer' && 'sebagai atasan pejabat penilai', number && `(versi ${number})`];
      const as = actedAs({ capacity, actedFor, holder: onBehalfOf });
      return [
        { ...entry, what: words.filter(Boolean).join(' '), actedAs: as, reason: isHistoryCut ? undefined : reason },
      ];
    });
}
