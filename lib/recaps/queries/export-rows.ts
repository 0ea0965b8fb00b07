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
  /** The person who handed the appraisal over, else today's appraiser. */
  appraiser: AppraiserFacts | undefined;
  /** The office below the top of the tree that the unit belongs to. */
  office: string;
  officeCode: string;
  agreedOn: string | undefined;
};

/** Everybody of a recap, read page by page while the file is written, never all at once in memory. */
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

/** The post that the appraiser acts in replaces their own post. */
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
