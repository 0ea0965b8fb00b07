import { and, asc, desc, eq, inArray, isNull, ne, or, type SQL, sql } from 'drizzle-orm';
import { bankEntries, bankIndicators, units } from '@/db/schema';
import { isBelow } from '@/lib/agency/queries/scopes';
import type { Context, Db } from '@/lib/kernel/context';
import { prepared } from '@/lib/kernel/prepared';
import { UNIT_LABEL } from '@/lib/people/queries/units';
import { plainWording } from '@/lib/skp/rules/wording';
import { concerns } from '../rules/access';
import type { Post } from '../rules/fit';
import { bankScopeOf, concerning } from './scope';

const columns = {
  id: bankEntries.id,
  form: bankEntries.form,
  positionClass: bankEntries.positionClass,
  functionalLevel: bankEntries.functionalLevel,
  positionName: bankEntries.positionName,
  kind: bankEntries.kind,
  title: bankEntries.title,
  wording: bankEntries.wording,
  retiredAt: bankEntries.retiredAt,
  revision: bankEntries.revision,
  unitId: bankEntries.unitId,
  unit: UNIT_LABEL,
  unitCode: units.code,
  unitPath: units.path,
};

const entryRow = prepared((db) =>
  db
    .select(columns)
    .from(bankEntries)
    .leftJoin(units, eq(units.id, bankEntries.unitId))
    .where(eq(bankEntries.id, sql.placeholder('entryId')))
    .prepare(),
);

export type BankIndicator = typeof bankIndicators.$inferSelect;
type EntryRow = NonNullable<ReturnType<ReturnType<typeof entryRow>['get']>>;
export type BankEntry = EntryRow & { indicators: BankIndicator[] };

/** An entry by its id; undefined if there is none. Unscoped: for commands that then check the right. */
export function entryById(db: Db, entryId: string): BankEntry | undefined {
  const row = entryRow(db).get({ entryId });
  return row && withIndicators(db, [row])[0];
}

/** Several entries by their ids, in no particular order. Unscoped. */
export function entriesOf(db: Db, ids: readonly string[]): BankEntry[] {
  if (ids.length === 0) return [];
  const rows = db
    .select(columns)
    .from(bankEntries)
    .leftJoin(units, eq(units.id, bankEntries.unitId))
    .where(inArray(bankEntries.id, [...ids]))
    .all();
  return withIndicators(db, rows);
}

/** An entry that the reader may see (see `concerns`); undefined otherwise. */
export function findEntry(ctx: Context, entryId: string): BankEntry | undefined {
  const entry = entryById(ctx.db, entryId);
  const scope = bankScopeOf(ctx);
  const isOpen = scope === 'all' || scope.length > 0;
  return entry && isOpen && concerns(entry.unitPath, scope) ? entry : undefined;
}

function withIndicators(db: Db, rows: readonly EntryRow[]): BankEntry[] {
  const ids = rows.map(({ id }) => id);
  const indicators = db
    .select()
    .from(bankIndicators)
    .where(inArray(bankIndicators.entryId, ids))
    .orderBy(asc(bankIndicators.ordinal))
    .all();
  return rows.map((row) => ({ ...row, indicators: indicators.filter(({ entryId }) => entryId === row.id) }));
}

/** A search in the bank: the words that were typed, and the id of the entry after which or before which the page begins. */
export type BankSearch = { q: string; after?: string; before?: string };
export type BankPage = { rows: BankEntry[]; previous?: string; next?: string };

const PAGE_SIZE = 20;

/** One page of the entries that the reader may see, in alphabetical order: either those in use, or the retired ones. */
export function searchBank(ctx: Context, asked: BankSearch & { retired?: boolean }): BankPage {
  const isRetired = sql`${bankEntries.retiredAt} is ${asked.retired ? sql`not null` : sql`null`}`;
  return pageOf(ctx.db, asked, and(isRetired, concerning(bankScopeOf(ctx))));
}

/** One page of the entries in use that are for a post. The condition is the rule `canBeGivenTo` in SQL. */
export function searchBankFor(db: Db, post: Post, asked: BankSearch): BankPage {
  const name = `${plainWording(post.name)} `;
  const meant = and(
    isNull(bankEntries.retiredAt),
    eq(bankEntries.form, post.form),
    sql`coalesce(${bankEntries.positionClass}, ${post.positionClass}) = ${post.positionClass}`,
    sql`(${bankEntries.functionalLevel} is null or ${bankEntries.functionalLevel} = ${post.functionalLevel})`,
    sql`(${bankEntries.positionName} = ''
      or substr(${name}, 1, length(${bankEntries.positionName}) + 1) = ${bankEntries.positionName} || ' ')`,
    or(isNull(units.path), isBelow(sql`${post.unitPath}`, units.path)),
  );
  return pageOf(db, asked, meant);
}

function pageOf(db: Db, { q, after, before }: BankSearch, where: SQL | undefined): BankPage {
  const isBackwards = before !== undefined;
  const order = isBackwards ? desc : asc;
  const found = db
    .select(columns)
    .from(bankEntries)
    .leftJoin(units, eq(units.id, bankEntries.unitId))
    .where(and(where, matching(q), beyond(before ?? after, isBackwards)))
    .orderBy(order(bankEntries.wording), order(bankEntries.id))
    .limit(PAGE_SIZE + 1)
    .all();
  const shown = found.slice(0, PAGE_SIZE);
  if (isBackwards) shown.reverse();
  const hasMore = found.length > PAGE_SIZE;
  return {
    rows: shown.length === 0 ? [] : withIndicators(db, shown),
    previous: (isBackwards ? hasMore : after !== undefined) ? shown[0]?.id : undefined,
    next: isBackwards || hasMore ? shown.at(-1)?.id : undefined,
  };
}

/** The condition that every typed word is in the title or in an indicator. Only the first six words count. */
function matching(q: string): SQL | undefined {
  const words = plainWording(q).split(' ').filter(Boolean).slice(0, 6);
  return and(
    ...words.map(
      (word) => sql`(instr(${bankEntries.wording}, ${word}) > 0 or exists (select 1 from bank_indicators i
        where i.entry_id = ${bankEntries.id} and instr(lower(i.title), ${word}) > 0))`,
    ),
  );
}

function beyond(cursor: string | undefined, isBackwards: boolean): SQL | undefined {
  if (cursor === undefined) return undefined;
  const at = sql`(select c.wording, c.id from bank_entries c where c.id = ${cursor})`;
  const place = sql`(${bankEntries.wording}, ${bankEntries.id})`;
  return isBackwards ? sql`${place} < ${at}` : sql`${place} > ${at}`;
}

type Meant = Pick<
  typeof bankEntries.$inferSelect,
  'form' | 'positionClass' | 'functionalLevel' | 'positionName' | 'unitId'
>;

/**
 * The wordings of the entries in use that are for exactly these posts, because the same wording is not added twice. `butNot`: the id of an
 * entry to leave out.
 */
export function wordingsFor(db: Db, meant: Meant, butNot = ''): ReadonlySet<string> {
  const { form, positionClass, functionalLevel, positionName, unitId } = meant;
  const same = and(
    eq(bankEntries.form, form),
    eq(bankEntries.positionName, positionName),
    sql`${bankEntries.positionClass} is ${positionClass}`,
    sql`${bankEntries.functionalLevel} is ${functionalLevel}`,
    sql`${bankEntries.unitId} is ${unitId}`,
    isNull(bankEntries.retiredAt),
    ne(bankEntries.id, butNot),
  );
  const rows = db.select({ wording: bankEntries.wording }).from(bankEntries).where(same).all();
  return new Set(rows.map(({ wording }) => wording));
}
