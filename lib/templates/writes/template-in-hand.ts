import { eq, sql } from 'drizzle-orm';
import { templates } from '@/db/schema';
import type { Context, Db } from '@/lib/kernel/context';
import { enforce, missing } from '@/lib/kernel/decision';
import { findTemplate, keepingScopeOf, type Template } from '../queries/templates';
import { canKeepTemplate } from '../rules/template-access';

/**
 * The template that the actor wants to change. Refused for actors who can only read it and for a retired template; missing for all others.
 */
export function templateToChange(ctx: Context, templateId: string): Template {
  const template = findTemplate(ctx, templateId) ?? missing('Templat');
  const { unitPath, retiredAt } = template;
  enforce(canKeepTemplate(keepingScopeOf(ctx), { unitPath, isRetired: retiredAt !== null }));
  return template;
}

/** Increases the revision of a template, so that a form that was opened before is refused. */
export function countTemplateChange(db: Db, templateId: string): void {
  db.update(templates)
    .set({ revision: sql`${templates.revision} + 1` })
    .where(eq(templates.id, templateId))
    .run();
}
