import { templateEntries } from '@/db/schema';
import { command } from '@/lib/kernel/command';
import { enforceCurrent, missing, Rejection } from '@/lib/kernel/decision';
import { newId } from '@/lib/kernel/ids';
import { PLAN_LIMITS } from '@/lib/skp/rules/plan';
import { entriesOf } from '../queries/bank';
import { postOfTemplate } from '../queries/templates';
import { canBeGivenTo } from '../rules/fit';
import { countTemplateChange, templateToChange } from '../writes/template-in-hand';

type Input = { templateId: string; revision: number; picks: readonly string[] };

/**
 * Adds entries of the bank after the entries of a template. Each must be in use and fit the posts of the template; otherwise it is missing.
 * An entry that is already in the template is not added again.
 */
export const putEntries = command('template.entries-put', { moves: 'templates' }, (ctx, input: Input) => {
  const template = templateToChange(ctx, input.templateId);
  enforceCurrent(template, input.revision);
  const known = new Set(template.entries.map(({ id }) => id));
  const picked = [...new Set(input.picks)].filter((id) => !known.has(id));
  if (picked.length === 0) throw new Rejection(['Isian yang Anda pilih sudah ada dalam templat ini.']);
  const entries = entriesOf(ctx.db, picked);
  const post = postOfTemplate(template);
  const offered = entries.filter((entry) => entry.retiredAt === null && canBeGivenTo(entry, post).allowed);
  if (offered.length < picked.length) missing('Isian bank');
  if (known.size + picked.length > PLAN_LIMITS.results)
    throw new Rejection([`Templat paling banyak memuat ${PLAN_LIMITS.results} isian.`]);
  const rows = picked.map((entryId, i) => ({ id: newId(), templateId: template.id, entryId, ordinal: known.size + i }));
  ctx.db.insert(templateEntries).values(rows).run();
  countTemplateChange(ctx.db, template.id);
  return { subject: template.id, added: rows.length, detail: { results: rows.length } };
});
