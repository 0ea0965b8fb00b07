import { eq } from 'drizzle-orm';
import { templates } from '@/db/schema';
import { command } from '@/lib/kernel/command';
import { enforceCurrent } from '@/lib/kernel/decision';
import { countTemplateChange, templateToChange } from '../writes/template-in-hand';

type Input = { templateId: string; revision: number };

/** Retires a template. The template can no longer be given. Plans that received it do not change. */
export const retireTemplate = command('template.retired', { moves: 'templates' }, (ctx, input: Input) => {
  const template = templateToChange(ctx, input.templateId);
  enforceCurrent(template, input.revision);
  ctx.db.update(templates).set({ retiredAt: ctx.now }).where(eq(templates.id, template.id)).run();
  countTemplateChange(ctx.db, template.id);
  return { subject: template.id, detail: { name: template.name } };
});
