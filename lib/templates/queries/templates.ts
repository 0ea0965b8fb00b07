import { and, asc, desc, eq, type SQL, sql } from 'drizzle-orm';
import { bankEntries, templateEntries, templates, units } from '@/db/schema';
import { todayOf } from '@/lib/agency/queries';
import type { Scope } from '@/lib/agency/rules/scopes';
import type { Context, Db } from '@/lib/kernel/context';
import { prepared } from '@/lib/kernel/prepared';
import { unitsLedBy } from '@/lib/people/queries/leaders';
import { UNIT_LABEL } from '@/lib/people/queries/units';
import { plainWording } from '@/lib/skp/rules/wording';
import { concerns, mayOpenBank } from '../rules/access';
import type { Post } from '../rules/fit';
import { keepingScope } from '../rules/template-access';
import { type BankEntry, entriesOf } from './bank';
import { bankScopeOf, concerning } from './scope';

const columns = {
  id: templates.id,
  name: templates.name,
  form: templates.form,
  positionClass: templates.positionClass,
  functionalLevel: templates.functionalLevel,
  positionName: templates.positionName,
  retiredAt: templates.retiredAt,
  revision: templates.revision,
  unitId: templates.unitId,
  unit: UNIT_LABEL,
  unitCode: units.code,
  unitPath: units.path,
};

const templateRow = prepared((db) =>
  db
    .select(columns)
    .from(templates)
    .leftJoin(units, eq(units.id, templates.unitId))
    .where(eq(templates.id, sql.placeholder('templateId')))
    .prepare(),
);
const entryIds = prepared((db) =>
  db
    .select({ entryId: templateEntries.entryId })
    .from(templateEntries)
    .innerJoin(bankEntries, eq(bankEntries.id, templateEntries.entryId))
    .where(eq(templateEntries.templateId, sql.placeholder('templateId')))
    .orderBy(asc(templateEntries.ordinal))
    .prepare(),
);

export type TemplateRow = NonNullable<ReturnType<ReturnType<typeof templateRow>['get']>>;
/** A template with its entries in their order. Retired entries are included. */
export type Template = TemplateRow & { entries: BankEntry[] };

/** A template by its id; undefined if there is none. Unscoped: for commands that then check the right. */
export function templateById(db: Db, templateId: string): Template | undefined {
  const row = templateRow(db).get({ templateId });
  if (!row) return undefined;
  const ids = entryIds(db)
    .all({ templateId })
    .map(({ entryId }) => entryId);
  const entries = entriesOf(db, ids);
  return { ...row, entries: ids.flatMap((id) => entries.find((entry) => entry.id === id) ?? []) };
}

/** A template that the reader may see (see `concerns`); undefined otherwise. */
export function findTemplate(ctx: Context, templateId: string): Template | undefined {
  const scope = bankScopeOf(ctx);
  const template = mayOpenBank(scope) ? templateById(ctx.db, templateId) : undefined;
  return template && concerns(template.unitPath, scope) ? template : undefined;
}

/** The part of the tree in which the reader can make and change templates today. */
export function keepingScopeOf(ctx: Context): Scope {
  const led = unitsLedBy(ctx.db, ctx.actor.employeeId, todayOf(ctx));
  return keepingScope(
    ctx.actor,
    led.map(({ path }) => path),
  );
}

/**
 * The posts that a template is for, as if they were one post. If an entry is for this post, it fits everybody who can receive the template.
 */
export function postOfTemplate(
  meant: Pick<TemplateRow, 'form' | 'positionClass' | 'functionalLevel' | 'positionName' | 'unitPath'>,
): Post {
  const { form, positionClass, functionalLevel, positionName, unitPath } = meant;
  return { form, positionClass, functionalLevel, name: positionName, unitPath: unitPath ?? '' };
}

export type TemplateSearch = { q: string; retired?: boolean; after?: string; before?: string };
export type TemplatePage = { rows: (TemplateRow & { count: number })[]; previous?: string; next?: string };

const PAGE_SIZE = 25;
const nameKey = sql`lower(${templates.name})`;

/** One page of the templates that the reader may see, by name: either those in use, or the retired ones. */
export function searchTemplates(ctx: Context, { q, retired, after, before }: TemplateSearch): TemplatePage {
  const isBackwards = before !== undefined;
  const order = isBackwards ? desc : asc;
  const found = ctx.db
    .select({
      ...columns,
      count: sql<number>`(select count(*) from template_entries e where e.template_id = ${templates.id})`,
    })
    .from(templates)
    .leftJoin(units, eq(units.id, templates.unitId))
    .where(
      and(
        sql`${templates.retiredAt} is ${retired ? sql`not null` : sql`null`}`,
        concerning(bankScopeOf(ctx)),
        ...plainWording(q)
          .split(' ')
          .filter(Boolean)
          .map((word) => sql`instr(${nameKey}, ${word}) > 0`),
        beyond(before ?? after, isBackwards),
      ),
    )
    .orderBy(order(nameKey), order(templates.id))
    .limit(PAGE_SIZE + 1)
    .all();
  const rows = found.slice(0, PAGE_SIZE);
  if (isBackwards) rows.reverse();
  const hasMore = found.length > PAGE_SIZE;
  return {
    rows,
    previous: (isBackwards ? hasMore : after !== undefined) ? rows[0]?.id : undefined,
    next: isBackwards || hasMore ? rows.at(-1)?.id : undefined,
  };
}

function beyond(cursor: string | undefined, isBackwards: boolean): SQL | undefined {
  if (cursor === undefined) return undefined;
  const at = sql`(select lower(c.name), c.id from templates c where c.id = ${cursor})`;
  const place = sql`(${nameKey}, ${templates.id})`;
  return isBackwards ? sql`${place} < ${at}` : sql`${place} > ${at}`;
}

const namesakes = prepared((db) =>
  db
    .select({ id: templates.id })
    .from(templates)
    .where(
      sql`${nameKey} = lower(${sql.placeholder('name')}) and ${templates.retiredAt} is null
        and ${templates.unitId} is ${sql.placeholder('unitId')} and ${templates.id} <> ${sql.placeholder('butNot')}`,
    )
    .prepare(),
);

/**
 * Whether another template in use of the same unit has this name; capital letters do not matter. `butNot`: the id of the template itself.
 */
export function isNameTaken(db: Db, name: string, unitId: string | null, butNot: string): boolean {
  return namesakes(db).get({ name, unitId, butNot }) !== undefined;
}
