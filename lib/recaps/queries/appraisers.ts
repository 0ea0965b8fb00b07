import { sql } from 'drizzle-orm';
import { evaluatorsOf } from '@/lib/cycles/queries/evaluators';
import type { EvaluationWindow } from '@/lib/cycles/rules/evaluator';
import type { Db } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import { actedAs } from '@/lib/people/labels';
import { type ActedFor, actedForBy } from '@/lib/people/queries/acting';
import { appraisersByDay, type Segment } from '@/lib/people/queries/many-appraisers';
import type { Appraiser } from '@/lib/people/rules/line-of-day';
import type { RecapState } from '../rules/states';

type Awaiting = Segment & { state: RecapState };

/**
 * The appraiser for whom a row waits: in the state `not-appraised` the evaluator of the period (docs/decisions/0015), in all other states
 * the person who appraises today. `only`: the segments that will be asked for; all segments if left out.
 */
export function awaitedIn(
  db: Db,
  period: EvaluationWindow,
  today: PlainDate,
  only?: readonly Segment[],
): (line: Awaiting) => Appraiser | undefined {
  const appraisers = appraisersByDay(db, only);
  const present = appraisers(today);
  const evaluator = evaluatorsOf(db, period, { today, appraisers });
  return (line) => (line.state === 'not-appraised' ? evaluator(line) : present(line));
}

export type AppraiserFacts = { name: string; identityNumber: string; position: string };

/**
 * In what capacity an appraiser acts on a day, and for whom, in words (`Plt. Kepala Bidang X, a.n. …`). Empty for an appraiser who holds
 * the post.
 */
export function actingWords(db: Db, day: PlainDate): (appraiser: Appraiser | undefined) => string {
  const known = new Map<string, string>();
  return (appraiser) => {
    if (!appraiser || appraiser.capacity === 'definitif') return '';
    const key = `${appraiser.employeeId} ${appraiser.unitId}`;
    const words = known.get(key) ?? wordsOf(appraiser, actedForBy(db, appraiser, day));
    known.set(key, words);
    return words;
  };
}

function wordsOf({ capacity }: Appraiser, actedFor: ActedFor | undefined): string {
  return actedAs({ capacity, actedFor: actedFor?.position ?? null, holder: actedFor?.holder ?? null });
}

/**
 * Names, NIPs and posts of people, by id; empty texts for what is missing. The post is the post of the day, or the last one before it. Each
 * person is read only once.
 */
export function personFacts(
  db: Db,
  day: PlainDate,
): (ids: readonly (string | undefined)[]) => ReadonlyMap<string, AppraiserFacts> {
  const known = new Map<string, AppraiserFacts>();
  return (ids) => {
    const wanted = [...new Set(ids)].filter((id) => id !== undefined && !known.has(id));
    if (wanted.length === 0) return known;
    const rows = db.all<
      AppraiserFacts & { id: string }
    >(sql`select e.id, e.name, coalesce(e.identity_number, '') as identityNumber,
        coalesce((select p.name from assignments a join positions p on p.id = a.position_id
          where a.employee_id = e.id and a.from_on <= ${day} order by a.from_on desc limit 1), '') as position
      from employees e where e.id in (select value from json_each(${JSON.stringify(wanted)}))`);
    for (const { id, ...facts } of rows) known.set(id, facts);
    return known;
  };
}
