import { and, eq } from 'drizzle-orm';
import { templateEntries } from '@/db/schema';
import { command } from '@/lib/kernel/command';
import { enforceCurrent, missing } from '@/lib/kernel/decision';
import { countTemplateChange, templateToChange } from '../writes/template-in-hand';

export const ARRANGEMENTS = ['up', 'down', 'out'] as const;
type Input = { templateId: string; revision: number; entryId: string; step: (typeof ARRANGEMENTS)[number] };

/** Moves an entry of a template one place up or down, or removes it. All entries are then numbered again from 0, without gaps. */
export const arrangeEntry = command(
  'template.entry-arranged',
  { moves: 'templates' },
  (ctx, { entryId, step, ...input }: Input) => {
    const template = templateToChange(ctx, input.templateId);
    enforceCurrent(template, input.revision);
    const ids = template.entries.map(({ id }) => id);
    const at = ids.indexOf(entryId);
    if (at < 0) missing('Isian');
    const order = ids.filter((id) => id !== entryId);
    if (step !== 'out') order.splice(Math.max(0, step === 'up' ? at - 1 : at + 1), 0, entryId);
    const one = (id: string) => and(eq(templateEntries.templateId, template.id), eq(templateEntries.entryId, id));
    if (step === 'out') ctx.db.delete(templateEntries).where(one(entryId)).run();
    order.forEach((id, ordinal) => {
      ctx.db.update(templateEntries).set({ ordinal }).where(one(id)).run();
    });
    countTemplateChange(ctx.db, template.id);
    return { subject: template.id, detail: { name: template.entries[at]!.title } };
  },
);
