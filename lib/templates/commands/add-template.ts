import { templates } from '@/db/schema';
import { command } from '@/lib/kernel/command';
import { enforce } from '@/lib/kernel/decision';
import { newId } from '@/lib/kernel/ids';
import { keepingScopeOf } from '../queries/templates';
import { canKeepSomewhere, canKeepTemplate } from '../rules/template-access';
import { settleTemplate, type TemplateInput } from '../writes/settle-template';

/** An admin or a leader creates a template for one class of posts. Its entries are added later, from the bank. */
export const addTemplate = command('template.added', { moves: 'templates' }, (ctx, input: TemplateInput) => {
  const scope = keepingScopeOf(ctx);
  enforce(canKeepSomewhere(scope));
  const { row, unitPath } = settleTemplate(ctx, input);
  enforce(canKeepTemplate(scope, { unitPath, isRetired: false }));
  const id = newId();
  ctx.db
    .insert(templates)
    .values({ id, ...row, madeBy: ctx.actor.employeeId, madeAt: ctx.now })
    .run();
  return { subject: id, detail: { name: row.name } };
});
