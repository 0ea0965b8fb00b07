import { sql } from 'drizzle-orm';
import { findAgency, todayOf } from '@/lib/agency/queries';
import type { Context, Db } from '@/lib/kernel/context';
import { dayIn } from '@/lib/kernel/dates';
import { actedAs } from '@/lib/people/labels';
import type { Recap } from '../queries';
import { type AppraiserFacts, actingWords, awaitedIn, personFacts } from './appraisers';
import { listRecapPeople, type RecapRecord, recapRecords } from './population';

const PAGE = 500;

export type ExportRow = Omit<RecapRecord, 'agreedAt'> & {
  /**
   * The person who handed the appraisal over. If there is no appraisal, the person who has to give it, or who appraises today (see
   * `awaitedIn`).
   */
  appraiser: AppraiserFacts | undefined;
  /**
   * The unit on the second level of the tree (the perangkat daerah) to which the person's unit belongs; the top unit for people in the top
   * unit.
   */
  office: string;
  officeCode: string;
  agreedOn: string | undefined;
};

/** All rows of a recap. Their details are read page by page while the file is written, so that the details are never all in memory. */
export function* exportRows(ctx: Context, { wanted }: Recap): Generator<ExportRow> {
  const { db } = ctx;
  const today = todayOf(ctx);
  const zone = findAgency(db).timeZone;
  const appraiserOf = awaitedIn(db, wanted.period, today);
  const factsOf = personFacts(db, today);
  const asWords = actingWords(db, today);
  const units = unitsById(db);
  const people = listRecapPeople(db, wanted);
  for (let start = 0; start < people.length; start += PAGE) {
    const records = recapRecords(db, wanted, people.slice(start, start + PAGE));
    const appraisers = records.map((record) => (record.appraiserId ? undefined : appraiserOf(record)));
    const ids = records.map((record, i) => record.appraiserId ?? appraisers[i]?.employeeId);
    const facts = factsOf(ids);
    for (const [i, { agreedAt, ...record }] of records.entries()) {
      const as = record.appraiserId ? actedAs(record) : asWords(appraisers[i]);
      yield {
        ...record,
        appraiser: ids[i] ? inPost(facts.get(ids[i]), as) : undefined,
        ...officeOf(record.unitPath, units),
        agreedOn: agreedAt === null ? undefined : dayIn(zone, new Date(agreedAt)),
      };
    }
  }
}

/**
 * The facts of an appraiser. If the person acts for another, `position` becomes the text `as`: the post in which the person acts, and for
 * whom.
 */
function inPost(facts: AppraiserFacts | undefined, as: string): AppraiserFacts | undefined {
  return facts && as ? { ...facts, position: as } : facts;
}

type Unit = { name: string; code: string };

function unitsById(db: Db): ReadonlyMap<string, Unit> {
  const rows = db.all<Unit & { id: string }>(sql`select id, name || apart as name, code from units`);
  return new Map(rows.map(({ id, ...unit }) => [id, unit]));
}

function officeOf(path: string, units: ReadonlyMap<string, Unit>): { office: string; officeCode: string } {
  const [top = '', id = top] = path.split('/').filter(Boolean);
  const office = units.get(id);
  return { office: office?.name ?? '', officeCode: office?.code ?? '' };
}
