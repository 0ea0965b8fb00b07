import { and, eq, sql } from 'drizzle-orm';
import { skpIndicators, skpResults, templateUses } from '@/db/schema';
import { type CycleRow, findCycle } from '@/lib/cycles/queries';
import type { Context, Db } from '@/lib/kernel/context';
import { prepared } from '@/lib/kernel/prepared';
import { rowsMatching } from '@/lib/people/queries/person-search';
import type { IncomingResult, PlannedRow } from '@/lib/skp/rules/incoming';
import type { JoinMode } from '@/lib/skp/rules/joining';
import { type Outcome, outcomeOf } from '../rules/giving';
import { incomingEntry } from '../rules/taking';
import { type CandidateRow, candidates } from './candidates';
import { findTemplate, type Template } from './templates';

const rowOfUse = prepared((db) =>
  db
    .select()
    .from(templateUses)
    .where(and(eq(templateUses.id, sql.placeholder('useId')), eq(templateUses.chosenBy, sql.placeholder('chosenBy'))))
    .prepare(),
);

export type TemplateUse = typeof templateUses.$inferSelect & { template: Template; cycle: CycleRow };

/**
 * A choice of people that the reader made for a template. Undefined if another person made it, or if the reader may no longer see the
 * template.
 */
export function findUse(ctx: Context, useId: string): TemplateUse | undefined {
  const use = rowOfUse(ctx.db).get({ useId, chosenBy: ctx.actor.employeeId });
  const template = use && findTemplate(ctx, use.templateId);
  const cycle = use && findCycle(ctx.db, use.cycleId);
  return template && cycle && { ...use, template, cycle };
}

export type Receiver = { candidate: CandidateRow; planned: PlannedRow[]; outcome: Outcome };

/**
 * What a template would do to the plan of each chosen person, by name. People who are no longer candidates are left out. At most four
 * statements, for any number of people.
 */
export function receiversOf(ctx: Context, { template, cycle, picks }: TemplateUse, mode: JoinMode): Receiver[] {
  const people = candidates(ctx, cycle, { ids: JSON.parse(picks) as string[] });
  const planned = plannedIn(
    ctx.db,
    people.flatMap(({ versionId }) => versionId ?? []),
  );
  const incoming = incomingOf(template);
  return people.map((candidate) => {
    const results = planned.get(candidate.versionId ?? '') ?? [];
    return { candidate, planned: results, outcome: outcomeOf(template, candidate, results, incoming, mode) };
  });
}

/** The receivers whom a search finds; all receivers if the search is empty. */
export function receiversMeant(db: Db, receivers: readonly Receiver[], search: string): Receiver[] {
  const meant = rowsMatching(
    db,
    receivers.map(({ candidate }) => candidate),
    search,
  );
  const ids = new Set(meant.map(({ assignmentId }) => assignmentId));
  return receivers.filter(({ candidate }) => ids.has(candidate.assignmentId));
}

/** The results of a template as they are added to plans, without retired entries. */
export function incomingOf({ name, entries }: Template): IncomingResult[] {
  return entries
    .filter(({ retiredAt }) => retiredAt === null)
    .map((entry) => ({ ...incomingEntry(entry), origin: 'template', originLabel: `templat ${name}` }));
}

function plannedIn(db: Db, versionIds: readonly string[]): Map<string, PlannedRow[]> {
  const inThese = sql`${skpResults.versionId} in (select value from json_each(${JSON.stringify(versionIds)}))`;
  const { id, versionId, originId, title } = skpResults;
  const results = db.select({ id, versionId, originId, title }).from(skpResults).where(inThese).all();
  const indicators = db
    .select({ resultId: skpIndicators.resultId, title: skpIndicators.title })
    .from(skpResults)
    .innerJoin(skpIndicators, eq(skpIndicators.resultId, skpResults.id))
    .where(inThese)
    .all();
  const ofResult = Map.groupBy(indicators, ({ resultId }) => resultId);
  const rows = results.map((row) => ({ ...row, indicators: ofResult.get(row.id) ?? [] }));
  return Map.groupBy(rows, (row) => row.versionId);
}
