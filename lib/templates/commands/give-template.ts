import { eq } from 'drizzle-orm';
import { templateUses } from '@/db/schema';
import { command } from '@/lib/kernel/command';
import type { Context } from '@/lib/kernel/context';
import { decide, enforce, missing, Rejection } from '@/lib/kernel/decision';
import type { JoinMode } from '@/lib/skp/rules/joining';
import { beginPlan } from '@/lib/skp/writes/begin-plan';
import { joinResults } from '@/lib/skp/writes/join-results';
import { countChange } from '@/lib/skp/writes/results';
import { findUse, incomingOf, type Receiver, receiversOf, type TemplateUse } from '../queries/uses';
import { changes, editionOf } from '../rules/giving';
import { canGive } from '../rules/template-access';

type Input = { useId: string; edition: string; existing: JoinMode };

/**
 * Adds the results of a template to the plans of all chosen people whose plan can take them, in one operation. A draft or returned plan is
 * completed; for a person without a plan, one is begun. Submitted and set plans do not change. A template cannot be given twice to the same
 * choice of people.
 */
export const giveTemplate = command(
  'template.given',
  { moves: 'templates' },
  (ctx, { useId, edition, existing }: Input) => {
    const use = findUse(ctx, useId) ?? missing('Pilihan pegawai');
    const { template, cycle } = use;
    enforce(canGive({ isRetired: template.retiredAt !== null, entries: incomingOf(template).length }, cycle.status));
    enforce(
      decide(
        [use.appliedAt !== null, 'Templat ini sudah diberikan kepada orang-orang tersebut.'],
        [edition !== editionOf(template), 'Isi templat berubah sejak pratinjau ini dibuat. Baca lagi, lalu berikan.'],
      ),
    );
    const receivers = receiversOf(ctx, use, existing);
    const wanted = receivers.filter(({ outcome }) => changes(outcome));
    if (wanted.length === 0)
      throw new Rejection(['Tidak ada SKP yang berubah: semua isi templat sudah ada, atau SKP-nya tidak dapat diisi.']);
    for (const receiver of wanted) give(ctx, { use, receiver, existing });
    const begun = wanted.filter(({ candidate }) => candidate.skpId === null).length;
    const counts = { begun, filled: wanted.length - begun, untouched: receivers.length - wanted.length };
    ctx.db
      .update(templateUses)
      .set({ ...counts, appliedAt: ctx.now })
      .where(eq(templateUses.id, use.id))
      .run();
    return { subject: template.id, ...counts, detail: { name: template.name, people: wanted.length } };
  },
);

/** Adds a template to one plan. It is a command of its own, so that the plan's history records it. */
const give = command(
  'skp.template-applied',
  { moves: 'plan-contents', movesOne: 'plans' },
  (ctx, { use, receiver, existing }: { use: TemplateUse; receiver: Receiver; existing: JoinMode }) => {
    const { skpId, versionId } = planOf(ctx, use.cycleId, receiver);
    const incoming = incomingOf(use.template);
    const { added, completed } = joinResults(ctx.db, versionId, receiver.planned, incoming, existing);
    countChange(ctx.db, skpId);
    return { subject: skpId, detail: { name: use.template.name, results: added, completed } };
  },
);

function planOf(ctx: Context, cycleId: string, { candidate }: Receiver): { skpId: string; versionId: string } {
  const { skpId, versionId, assignmentId, employeeId: ownerId, form } = candidate;
  return skpId !== null && versionId !== null
    ? { skpId, versionId }
    : beginPlan(ctx, { cycleId, assignmentId, ownerId, form });
}
