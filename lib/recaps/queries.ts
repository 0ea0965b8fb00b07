import { sql } from 'drizzle-orm';
import { todayOf } from '@/lib/agency/queries';
import { covers, type Scope } from '@/lib/agency/rules/scopes';
import { achievementCounting } from '@/lib/appraisals/queries/achievements';
import { findPeriod } from '@/lib/appraisals/queries/periods';
import { periodInTurn } from '@/lib/appraisals/rules/timing';
import type { UnitAchievementLevel } from '@/lib/appraisals/rules/vocabulary';
import { type CycleRow, findCycle, listCycles, type PeriodRow, periodsOf } from '@/lib/cycles/queries';
import { countYear } from '@/lib/cycles/queries/population';
import type { Context, Db } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import { peopleMatching } from '@/lib/people/queries/person-search';
import { isOpenOn } from '@/lib/people/queries/units';
import { searchedText } from '@/lib/people/rules/person-names';
import { nameWithPost } from './labels';
import { actingWords, awaitedIn, personFacts } from './queries/appraisers';
import { type RecapPerson, recapPeopleOf } from './queries/people';
import {
  listRecapPeople,
  pageOf,
  type RecapKey,
  type RecapLine,
  type RecapTotal,
  type RecapWanted,
  recapLines,
  recapTotals,
} from './queries/population';
import { recapScopeOf } from './rules/access';
import { waitsForAppraiser } from './rules/states';
import { type AskedFilter, predikatNamed, statusOf } from './schema';

const PAGE = 25;

export type UnitChoice = { id: string; name: string; path: string; closedOn: PlainDate | null };
/** A recap with the filters of its address, limited to what the reader may see. */
export type Recap = {
  cycle: CycleRow;
  periods: readonly PeriodRow[];
  unit: UnitChoice | undefined;
  /** The text that was typed to search for a person. */
  search: string;
  wanted: RecapWanted;
  /** The names of filters in the address that are not valid, so that the page can say so. */
  ignored: readonly string[];
};

/** The years of which the reader can open a recap; undefined if the reader may see none. */
export function listRecapCycles(ctx: Context): CycleRow[] | undefined {
  return recapScopeOf(ctx.actor) && listCycles(ctx.db).filter(({ status }) => status !== 'draft');
}

/**
 * Reads the filters of an address. Undefined if the year does not exist, was not opened yet or has no periods, or if the reader may not see
 * its recap.
 */
export function openRecap(ctx: Context, cycleId: string, asked: AskedFilter): Recap | undefined {
  const scope = recapScopeOf(ctx.actor);
  const cycle = scope && findCycle(ctx.db, cycleId);
  if (!scope || !cycle || cycle.status === 'draft') return undefined;
  const today = todayOf(ctx);
  const periods = periodsOf(ctx.db, cycle.id);
  const period = periods.find(({ id }) => id === asked.period) ?? periodInTurn(periods, today);
  if (!period) return undefined;
  const unit = asked.unit ? findUnitInScope(ctx.db, scope, asked.unit) : undefined;
  const status = statusOf(asked.status);
  const predikat = predikatNamed(asked.predikat);
  const ignored = [
    asked.unit && !unit && 'unit kerja',
    asked.period && period.id !== asked.period && 'periode',
    asked.status && !status && 'status',
    asked.predikat && !predikat && 'predikat',
  ].filter((name) => typeof name === 'string' && name !== '') as string[];
  const search = searchedText(asked.q);
  const foundIds = search ? peopleMatching(ctx.db, search) : undefined;
  const wanted: RecapWanted = { period, scope, today, unitPath: unit?.path, status, predikat, foundIds };
  return { cycle, periods, unit, search, wanted, ignored };
}

function findUnitInScope(db: Db, scope: Scope, unitId: string): UnitChoice | undefined {
  const unit = db.get<UnitChoice | undefined>(
    sql`select id, name || apart as name, path, closed_on as closedOn from units where id = ${unitId}`,
  );
  return unit && covers(scope, unit.path) ? unit : undefined;
}

/**
 * The units to choose from, at most 300: the top two levels of the reader's units that were not closed before the period, and the chosen
 * unit at any level.
 */
export function listUnitChoices(db: Db, { unit, wanted }: Recap): UnitChoice[] {
  const tops =
    wanted.scope === 'all'
      ? sql`parent_id is null`
      : sql`path in (select value from json_each(${JSON.stringify(wanted.scope)}))`;
  return db.all<UnitChoice>(sql`select id, name || apart as name, path, closed_on as closedOn from units
    where (id in (select id from units where ${tops}) or parent_id in (select id from units where ${tops}) or id = ${unit?.id ?? ''})
      and (${isOpenOn(sql`units`, sql`${wanted.period.startOn}`)} or id = ${unit?.id ?? ''})
    order by sort_key limit 300`);
}

export type RecapPage = {
  lines: readonly (RecapLine & { appraiser: string | undefined })[];
  totals: readonly RecapTotal[];
  /**
   * `people`: how many people the recap has. `inYear`: how many people the whole year has; undefined if the period is the whole year, or if
   * not the whole agency is shown.
   */
  people: number;
  inYear: number | undefined;
  /** The achievement of the chosen unit, which decides the guiding curve for its people. Undefined without a unit or an achievement. */
  achievement: UnitAchievementLevel | undefined;
  /** The number of people who match all filters. */
  matching: number;
  /**
   * The key of the first row, for the page before (`previous`), and of the last row, for the page after (`next`); undefined if there is no
   * such page.
   */
  previous: string | undefined;
  next: string | undefined;
};

/** One page of a recap, with the totals of its period. */
export function recapPage(ctx: Context, recap: Recap, asked: AskedFilter): RecapPage {
  const { db } = ctx;
  const { wanted } = recap;
  const people = listRecapPeople(db, wanted);
  const before = keyFrom(asked.before);
  const shown = pageOf(people, { limit: PAGE, before, after: before ? undefined : keyFrom(asked.after) });
  const [first, last] = [shown[0], shown.at(-1)];
  return {
    lines: withAppraisers(ctx, wanted.period, recapLines(db, wanted, shown)),
    totals: recapTotals(db, wanted),
    people: recapPeopleOf(db, wanted).length,
    inYear: peopleInYear(db, recap),
    achievement: achievementOfUnit(ctx, recap),
    matching: people.length,
    previous: first && first !== people[0] ? keyText(first) : undefined,
    next: last && last !== people.at(-1) ? keyText(last) : undefined,
  };
}

function achievementOfUnit({ db }: Context, { unit, wanted }: Recap): UnitAchievementLevel | undefined {
  const period = unit && findPeriod(db, wanted.period.id);
  return period && achievementCounting(db, period, unit.id, wanted.today)?.achievement;
}

/**
 * How many people the whole year has. Some of them are not in the period, because they left before it or came after it. Undefined if the
 * period is the whole year, or if not the whole agency is shown.
 */
function peopleInYear(db: Db, { cycle, unit, wanted }: Recap): number | undefined {
  const isPart = wanted.period.kind !== 'tahunan' && wanted.scope === 'all' && !unit;
  return isPart ? countYear(db, cycle, wanted.today).people : undefined;
}

/** Adds the name of the appraiser to the rows that wait for an appraiser; the other rows get none. */
function withAppraisers(ctx: Context, period: PeriodRow, lines: readonly RecapLine[]): RecapPage['lines'] {
  const waiting = lines.some(({ state }) => waitsForAppraiser(state));
  if (!waiting) return lines.map((line) => ({ ...line, appraiser: undefined }));
  const today = todayOf(ctx);
  const appraiserOf = awaitedIn(ctx.db, period, today, lines);
  const awaited = lines.map((line) => (waitsForAppraiser(line.state) ? appraiserOf(line) : undefined));
  const factsOf = personFacts(ctx.db, today)(awaited.map((appraiser) => appraiser?.employeeId));
  const asWords = actingWords(ctx.db, today);
  return lines.map((line, i) => {
    const appraiser = awaited[i];
    const facts = appraiser && factsOf.get(appraiser.employeeId);
    return { ...line, appraiser: facts && nameWithPost(facts.name, asWords(appraiser)) };
  });
}

/** The key of a row, as text for an address. */
function keyText({ sortName, employeeId }: RecapPerson): string {
  return Buffer.from(JSON.stringify([sortName, employeeId])).toString('base64url');
}

function keyFrom(text: string | undefined): RecapKey | undefined {
  try {
    const [name, id] = JSON.parse(Buffer.from(text ?? '', 'base64url').toString()) as unknown[];
    return typeof name === 'string' && typeof id === 'string' ? { name, id } : undefined;
  } catch {
    return undefined;
  }
}
