import { findAgency, todayOf } from '@/lib/agency/queries';
import { covers, type Scope } from '@/lib/agency/rules/scopes';
import type { TimeZone } from '@/lib/agency/rules/vocabulary';
import { type CycleRow, currentCycle, listCycles } from '@/lib/cycles/queries';
import type { Context } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import { unitsLedBy } from '@/lib/people/queries/leaders';
import { peopleMatching } from '@/lib/people/queries/person-search';
import { isClosedOn } from '@/lib/people/rules/org-tree';
import { searchedText } from '@/lib/people/rules/person-names';
import { type Board, type BoardSpan, boardOf, type Counts, sumOf, type UnitOnBoard } from './queries/board';
import { planningScopeOf } from './rules/access';
import { type AskedPlanning, type StateFilter, stateNamed } from './schema';

/** The planning of a year as its address asks for it, limited to what the reader may see. */
export type Planning = {
  cycle: CycleRow;
  /** The years that the reader can choose. */
  cycles: readonly CycleRow[];
  today: PlainDate;
  timeZone: TimeZone;
  scope: Scope;
  board: Board;
  /** The unit that is shown; undefined if the reader sees several top units together. */
  unit: UnitOnBoard | undefined;
  state: StateFilter | undefined;
  onlyLate: boolean;
  /** Whether only people of the unit itself are shown, without the units below it. */
  onlyHere: boolean;
  /**
   * `search`: the text that was typed to search for a person. `meant`: the ids of the people whom it finds; undefined if nothing was typed.
   */
  search: string;
  meant: ReadonlySet<string> | undefined;
  /** The names of filters in the address that are not valid, so that the page can say so. */
  ignored: readonly string[];
};

/** The part of the tree whose planning the reader can see today; undefined if there is none. */
export function planningScope(ctx: Context): Scope | undefined {
  return planningScopeOf(ctx.actor, unitsLedBy(ctx.db, ctx.actor.employeeId, todayOf(ctx)));
}

/** Reads the filters of an address. Undefined for a person who can see nobody's planning; `no-year` if no year was opened yet. */
export function openPlanning(ctx: Context, asked: AskedPlanning): Planning | 'no-year' | undefined {
  const scope = planningScope(ctx);
  if (!scope) return undefined;
  const cycles = listCycles(ctx.db).filter(({ status }) => status !== 'draft');
  const cycle = cycles.find(({ id }) => id === asked.siklus) ?? currentCycle(ctx) ?? cycles[0];
  if (!cycle) return 'no-year';
  const { timeZone } = findAgency(ctx.db);
  const today = todayOf(ctx);
  const board = boardOf(ctx.db, { cycle, today, timeZone });
  const wanted = asked.unit ? board.units.get(asked.unit) : undefined;
  const chosen = wanted && covers(scope, wanted.path) ? wanted : undefined;
  const state = stateNamed(asked.keadaan);
  const ignored = [
    asked.siklus && cycle.id !== asked.siklus && 'tahun kinerja',
    asked.unit && !chosen && 'unit kerja',
    asked.keadaan && !state && 'status',
  ].filter((name) => typeof name === 'string' && name !== '') as string[];
  const unit = chosen ?? onlyTop(board, scope);
  const only = { onlyLate: asked.lewat === 'ya', onlyHere: unit !== undefined && asked.langsung === 'ya' };
  const search = searchedText(asked.cari);
  const meant = search ? peopleMatching(ctx.db, search) : undefined;
  return { search, meant, cycle, cycles, today, timeZone, scope, board, unit, state, ...only, ignored };
}

/**
 * How many people are in each state, over everybody whose planning the reader can see. These are the first figures of the planning page.
 */
export function planningCounts(ctx: Context, span: BoardSpan): Counts {
  const scope = planningScope(ctx);
  const tops = scope ? topsOf(boardOf(ctx.db, span), scope) : [];
  return sumOf(tops.map(({ all }) => all));
}

/** The uppermost units that a person may see. */
function topsOf(board: Board, scope: Scope): readonly UnitOnBoard[] {
  if (scope === 'all') return board.tops;
  return scope.flatMap((path) => board.units.get(path.split('/').filter(Boolean).at(-1) ?? '') ?? []);
}

/** The uppermost unit that the reader can see, if there is only one; undefined if there are several, or none. */
function onlyTop(board: Board, scope: Scope): UnitOnBoard | undefined {
  const [top, ...others] = topsOf(board, scope);
  return others.length === 0 ? top : undefined;
}

export type UnitsPage = {
  counts: Counts;
  /** The units of this level. The figures of each include the units below it. */
  units: readonly UnitOnBoard[];
  /** The units above the one that is shown, from the top down, as far as the reader may see them. */
  above: readonly UnitOnBoard[];
  /** The ids of the first and last unit on this page, for the pages before and after; undefined if there is no such page. */
  previous: string | undefined;
  next: string | undefined;
};

const UNITS_ON_A_PAGE = 40;

/**
 * One level of the tree with its figures: the units below the one that is shown, or the top units. Units that were closed before the year
 * and have no people are left out.
 */
export function unitsPage(planning: Planning, { setelah, sebelum }: AskedPlanning): UnitsPage {
  const { board, scope, unit, cycle } = planning;
  const level = unit ? unit.below : topsOf(board, scope);
  const rows = level.filter((row) => row.all.people > 0 || !isClosedOn(row, cycle.startOn));
  const end = sebelum ? rows.findIndex(({ id }) => id === sebelum) : -1;
  const start = end >= 0 ? Math.max(0, end - UNITS_ON_A_PAGE) : rows.findIndex(({ id }) => id === setelah) + 1;
  const units = rows.slice(start, end >= 0 ? end : start + UNITS_ON_A_PAGE);
  const [first, last] = [units[0], units.at(-1)];
  return {
    counts: unit ? unit.all : sumOf(level.map(({ all }) => all)),
    units,
    above: unit ? aboveOf(planning, unit) : [],
    previous: first && first !== rows[0] ? first.id : undefined,
    next: last && last !== rows.at(-1) ? last.id : undefined,
  };
}

export function aboveOf({ board, scope }: Planning, { path }: UnitOnBoard): UnitOnBoard[] {
  const ids = path.split('/').filter(Boolean).slice(0, -1);
  return ids.flatMap((id) => board.units.get(id) ?? []).filter((unit) => covers(scope, unit.path));
}
