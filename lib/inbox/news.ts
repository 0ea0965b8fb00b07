import { type SQL, sql } from 'drizzle-orm';
import { appraisalNews } from '@/lib/appraisals/news';
import { checkInNews } from '@/lib/check-ins/news';
import type { Context, Db } from '@/lib/kernel/context';
import type { NewsDetail, NewsOffer, NewsWords } from '@/lib/kernel/news';
import { prepared } from '@/lib/kernel/prepared';
import { peopleNews } from '@/lib/people/news';
import type { NewsKind } from '@/lib/people/rules/vocabulary';
import { skpNews } from '@/lib/skp/news';
import { teamNews } from '@/lib/teams/news';

/** The news of every feature. */
const OFFERS: readonly NewsOffer[] = [peopleNews, skpNews, teamNews, checkInNews, appraisalNews];

const KINDS: Readonly<Partial<Record<NewsKind, NewsWords>>> = Object.assign({}, ...OFFERS.map(({ kinds }) => kinds));

/** The SQL condition that the reader of a news row `n` may read its record now. News of a kind that no feature offers is never shown. */
const IS_READABLE: SQL = sql`case ${sql.join(
  OFFERS.map(({ kinds, isReadable }) => {
    const words = sql.join(
      Object.keys(kinds).map((kind) => sql.raw(`'${kind}'`)),
      sql`, `,
    );
    return sql`when n.kind in (${words}) then ${isReadable}`;
  }),
  sql` `,
)} else 0 end`;

const UNREAD = sql`n.read_at is null`;
const columns = {
  id: sql<string>`n.id`,
  kind: sql<NewsKind>`n.kind`,
  subject: sql<string>`n.subject`,
  detail: sql<string>`n.detail`,
  at: sql<number>`n.at`,
  isUnread: sql<number>`${UNREAD}`,
};

const mine = (condition: SQL) =>
  sql`n.employee_id = ${sql.placeholder('employeeId')} and ${condition} and ${IS_READABLE}`;

const unread = prepared((db) =>
  db
    .select({ ...columns, all: sql<number>`count(*) over ()` })
    .from(sql`news n`)
    .where(mine(UNREAD))
    .orderBy(sql`n.at desc, n.id desc`)
    .limit(sql.placeholder('most'))
    .prepare(),
);

const page = prepared((db) =>
  db
    .select(columns)
    .from(sql`news n`)
    .where(mine(sql`(n.at, n.id) < (${sql.placeholder('at')}, ${sql.placeholder('id')})`))
    .orderBy(sql`n.at desc, n.id desc`)
    .limit(sql.placeholder('most'))
    .prepare(),
);

type Row = { id: string; kind: NewsKind; subject: string; detail: string; at: number; isUnread: number };

/** One piece of news in the words that pages and mails show. */
export type News = { id: string; words: string; href: string; at: Date; isUnread: boolean };

function inWords({ id, kind, subject, detail, at, isUnread }: Row): News {
  const found = KINDS[kind];
  if (!found) throw new Error(`No feature tells news of the kind ${kind}.`);
  const told = JSON.parse(detail) as NewsDetail;
  return { id, words: found.words(told), href: found.place(subject, told), at: new Date(at), isUnread: isUnread === 1 };
}

/** The newest unread news of a person, and the number of all unread news. One statement. */
export function unreadNews(db: Db, employeeId: string, most: number): { news: News[]; count: number } {
  const rows = unread(db).all({ employeeId, most });
  return { news: rows.map(inWords), count: rows[0]?.all ?? 0 };
}

/** A position before the first row of the list. */
const START = { at: Number.MAX_SAFE_INTEGER, id: '' };

export const NEWS_PER_PAGE = 25;

/**
 * A page of the actor's news, the newest first. `before`: the value of `next` of the page with newer news; undefined for the first page.
 */
export function newsPage({ db, actor }: Context, before?: string): { news: News[]; next: string | undefined } {
  const [at, id] = before?.split('.') ?? [];
  const from = at && id && /^\d+$/.test(at) ? { at: Number(at), id } : START;
  const rows = page(db).all({ employeeId: actor.employeeId, ...from, most: NEWS_PER_PAGE + 1 });
  const shown = rows.slice(0, NEWS_PER_PAGE);
  const last = shown.at(-1);
  return {
    news: shown.map(inWords),
    next: rows.length > NEWS_PER_PAGE && last ? `${last.at}.${last.id}` : undefined,
  };
}
