import { eq } from 'drizzle-orm';
import { assignments, skpVersions } from '@/db/schema';
import { findAgency, todayOf } from '@/lib/agency/queries';
import { findCycle } from '@/lib/cycles/queries';
import { issuePaper } from '@/lib/documents/commands/issue-paper';
import { command } from '@/lib/kernel/command';
import type { Context } from '@/lib/kernel/context';
import { dayIn } from '@/lib/kernel/dates';
import { missing } from '@/lib/kernel/decision';
import type { SkpHead } from '../queries';
import { skpSnapshot } from '../queries/snapshot';
import type { PlannedContent } from '../rules/plan';
import { effectiveOnOf } from '../rules/planning';
import { planFor, takeStep } from './take-step';
import { writeExpectations } from './write-plan';

type Input = {
  skpId: string;
  revision?: number;
  /** The leader's special expectations, in place of those proposed; left out: as proposed. */
  expectations?: PlannedContent['expectations'];
};

/** The appraiser sets the plan ("ditetapkan"): its version is in force from the first day of the year, or of the segment, and printed. */
export const agreeSkp = command('skp.agreed', (ctx, input: Input) => {
  const skp = planFor(ctx, 'agree', input);
  const cycle = findCycle(ctx.db, skp.cycleId) ?? missing('Tahun kinerja');
  const segment =
    ctx.db.select().from(assignments).where(eq(assignments.id, skp.assignmentId)).get() ?? missing('Jabatan');
  if (input.expectations) writeExpectations(ctx.db, skp.versionId, input.expectations);
  const effectiveOn = effectiveOnOf(cycle.startOn, segment.fromOn);
  ctx.db
    .update(skpVersions)
    .set({ status: 'agreed', agreedBy: ctx.actor.employeeId, agreedAt: ctx.now, effectiveOn })
    .where(eq(skpVersions.id, skp.versionId))
    .run();
  takeStep(ctx, 'agree', skp, { agreedAt: ctx.now });
  issuePaper(ctx, {
    formatCode: skp.form === 'head' ? 'A.1.2' : 'A.1.7',
    subjectId: skp.versionId,
    cycleId: skp.cycleId,
    assignmentId: skp.assignmentId,
    snapshot: skpSnapshot(ctx, skp, signatures(ctx, skp)),
  });
  return { subject: skp.id, detail: { version: skp.versionId, effectiveOn } };
});

/** The owner signed by submitting, the appraiser signs by agreeing. */
function signatures(ctx: Context, skp: SkpHead) {
  const submittedOn = dayIn(findAgency(ctx.db).timeZone, skp.submittedAt ?? ctx.now);
  return { ownerOn: submittedOn, appraiserOn: todayOf(ctx), appraiserId: ctx.actor.employeeId };
}
