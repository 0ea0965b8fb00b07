import { eq } from 'drizzle-orm';
import { templates } from '@/db/schema';
import { command } from '@/lib/kernel/command';
import { enforce, Rejection, StaleRevision } from '@/lib/kernel/decision';
import { keepingScopeOf, postOfTemplate, type Template } from '../queries/templates';
import { templateFields } from '../rules/entry-fields';
import { canBeGivenTo } from '../rules/fit';
import { canKeepTemplate } from '../rules/template-access';
import { settleTemplate, type TemplateInput } from '../writes/settle-template';
import { countTemplateChange, templateToChange } from '../writes/template-in-hand';

type Input = TemplateInput & { templateId: string; revision: number };

/**
 * Changes the name of a template, or the posts that the template is for. Every entry has to fit these posts. Plans that already received
 * the template do not change.
 */
export const changeTemplate = command(
  'template.changed',
  { moves: 'templates' },
  (ctx, { templateId, revision, ...typed }: Input) => {
    const template = templateToChange(ctx, templateId);
    if (revision !== template.revision) throw new StaleRevision(templateFields(template), template.revision);
    const { row, unitPath } = settleTemplate(ctx, typed, templateId);
    enforce(canKeepTemplate(keepingScopeOf(ctx), { unitPath, isRetired: false }));
    refuseUnfit(template, { ...row, unitPath });
    ctx.db.update(templates).set(row).where(eq(templates.id, templateId)).run();
    countTemplateChange(ctx.db, templateId);
    return { subject: templateId, detail: { name: row.name } };
  },
);

function refuseUnfit({ entries }: Template, meant: Parameters<typeof postOfTemplate>[0]): void {
  const unfit = entries.filter((entry) => !canBeGivenTo(entry, postOfTemplate(meant)).allowed);
  if (unfit.length > 0)
    throw new Rejection([
      `Isian berikut tidak berlaku untuk jabatan itu: ${unfit.map(({ title }) => `“${title}”`).join(', ')}. Keluarkan dahulu dari templat.`,
    ]);
}
