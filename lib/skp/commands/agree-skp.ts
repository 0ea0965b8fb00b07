import { eq } from 'drizzle-orm';
import { skps, skpVersions } from '@/db/schema';
import { findAgency, todayOf } from '@/lib/agency/queries';
import { issuePaper } from '@/lib/documents/commands/issue-paper';
import { command } from '@/lib/kernel/command';
import type { Context } from '@/lib/kernel/context';
import { dayIn, type PlainDate } from '@/lib/kernel/dates';
import { missing } from '@/lib/kernel/decision';
import { sendNews } from '@/lib/kernel/news';
import { capacityToday } from '@/lib/people/queries/acting';
import { appraiserOn, lastingAppraiserOn } from '@/lib/people/queries/reporting-line';
import { type SkpHead, skpHead } from '../queries';
import { skpSnapshot } from '../queries/snapshot';
import { versionById } from '../queries/versions';
import { changeEffectiveOn } from '../rules/changes';
import type { PlannedContent } from '../rules/plan';
import { formatOf } from '../rules/plan-kind';
import { effectiveOnOf } from '../rules/planning';
import { type Writing, writingOf } from '../rules/writing';
import { writeExpectations } from '../writes/plan';
import { settleCopiedTargets } from '../writes/results';
import { planFor } from '../writes/steps';

type Input = {
  skpId: string;
  revision?: number;
  /** The leader's special expectations, which replace those in the submitted plan. Left out if they do not change. */
  expectations?: PlannedContent['expectations'];
};

/**
 * The appraiser sets the plan ("ditetapkan"), or the appraiser's superior does if the appraiser does not answer. The paper of the plan is
 * issued. The first version is in force from the first day of the year, or of the segment if that began later. A change is in force from
 * today and replaces the earlier version, which can still be read.
 */
export const agreeSkp = command('skp.agreed', { moves: 'plan-contents', movesOne: 'plans' }, (ctx, input: Input) => {
  const skp = planFor(ctx, 'agree', input);
  const writing = writingOf(skp);
  if (input.expectations) writeExpectations(ctx.db, writing.versionId, input.expectations);
  const { signing, acting } = signingOf(ctx, skp);
  const effectiveOn = effectiveFrom(ctx, skp, writing);
  putInForce(ctx, skp, writing, { ...signing, effectiveOn });
  const inForce = skpHead(ctx.db, skp.id) ?? missing('SKP');
  const { number, submittedAt } = versionById(ctx.db, writing.versionId);
  issuePaper(ctx, {
    formatCode: formatOf(skp),
    subjectId: writing.versionId,
    replacesSubjectId: writing.isChange ? skp.versionId : undefined,
    cycleId: skp.cycleId,
    assignmentId: skp.assignmentId,
    snapshot: skpSnapshot(ctx, inForce, signatures(ctx, writing.isChange ? submittedAt : skp.submittedAt)),
  });
  sendNews(ctx, [skp.ownerId], { kind: 'plan-set', subject: skp.id });
  const { setBy } = signing;
  const flags = { ...(writing.isChange && { number }), ...(setBy === 'reviewer' && { setBy }) };
  return { subject: skp.id, detail: { version: writing.versionId, effectiveOn, ...flags, ...acting } };
});

/** In what capacity the actor sets the plan, and who is the permanent appraiser of the owner. Both are stored with the version. */
function signingOf(ctx: Context, skp: SkpHead) {
  const today = todayOf(ctx);
  const isAppraiser = appraiserOn(ctx.db, skp.assignmentId, today)?.employeeId === ctx.actor.employeeId;
  const { columns, detail } = capacityToday(ctx, skp.assignmentId);
  const { capacity: agreedCapacity, onBehalfOf, actedFor } = columns;
  const setBy = isAppraiser ? ('appraiser' as const) : ('reviewer' as const);
  const appraiserId = lastingAppraiserOn(ctx.db, skp.assignmentId, today)?.employeeId;
  return { signing: { setBy, agreedCapacity, onBehalfOf, actedFor, appraiserId }, acting: detail };
}

type Signing = ReturnType<typeof signingOf>['signing'] & { effectiveOn: PlainDate };

function effectiveFrom(ctx: Context, { cycleStartOn, segmentFromOn }: SkpHead, { isChange }: Writing): PlainDate {
  return isChange
    ? changeEffectiveOn(todayOf(ctx), cycleStartOn, segmentFromOn)
    : effectiveOnOf(cycleStartOn, segmentFromOn);
}

/** Puts the working version in force. If it is a change, the day on which the plan was first set does not change. */
function putInForce({ db, now, actor }: Context, skp: SkpHead, writing: Writing, signing: Signing): void {
  if (writing.isChange)
    db.update(skpVersions).set({ status: 'superseded' }).where(eq(skpVersions.id, skp.versionId)).run();
  db.update(skpVersions)
    .set({ ...signing, status: 'agreed', agreedBy: actor.employeeId, agreedAt: now })
    .where(eq(skpVersions.id, writing.versionId))
    .run();
  settleCopiedTargets(db, writing.versionId);
  const noChange = { changeVersionId: null, changeStatus: null };
  db.update(skps)
    .set({
      ...noChange,
      status: 'agreed',
      versionId: writing.versionId,
      agreedAt: skp.agreedAt ?? now,
      revision: skp.revision + 1,
    })
    .where(eq(skps.id, skp.id))
    .run();
}

/** The days of the signatures: the owner signed by submitting, the appraiser signs by setting the plan. */
function signatures(ctx: Context, submittedAt: Date | null) {
  const submittedOn = dayIn(findAgency(ctx.db).timeZone, submittedAt ?? ctx.now);
  return { ownerOn: submittedOn, appraiserOn: todayOf(ctx), appraiserId: ctx.actor.employeeId };
}
