import type { SQL } from 'drizzle-orm';
import { news } from '../../db/schema';
import type { NewsKind } from '../people/rules/vocabulary';
import type { Context } from './context';
import { newId } from './ids';

/** A few facts for the text of a news item. They never contain a rating, a reason, a word of feedback, or who gave feedback. */
export type NewsDetail = Readonly<Record<string, string>>;

export type NewsWords = {
  words: (detail: NewsDetail) => string;
  /** The address of the page that shows the record of the news. `subject` is the id of the record. */
  place: (subject: string, detail: NewsDetail) => string;
};

/**
 * The kinds of news of one feature. `isReadable` is a condition on a row `n` of `news`: the reader may still read the record of the news.
 */
export type NewsOffer = {
  kinds: Readonly<Partial<Record<NewsKind, NewsWords>>>;
  isReadable: SQL;
};

type Told = { kind: NewsKind; subject: string; detail?: NewsDetail };

/** Writes one news item for each person, in the transaction of the command. The actor gets no news of their own action. */
export function sendNews(ctx: Context, to: readonly string[], { kind, subject, detail = {} }: Told): void {
  const others = [...new Set(to)].filter((employeeId) => employeeId !== ctx.actor.employeeId);
  for (const employeeId of others) {
    ctx.db
      .insert(news)
      .values({ id: newId(), employeeId, kind, subject, detail: JSON.stringify(detail), at: ctx.now })
      .run();
  }
}
