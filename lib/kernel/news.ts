import type { SQL } from 'drizzle-orm';
import { news } from '../../db/schema';
import type { NewsKind } from '../people/rules/news-kinds';
import type { Context } from './context';
import { newId } from './ids';

/** A few facts for the words of a piece of news. Never a rating, a reason, a word of feedback, or who gave it. */
export type NewsDetail = Readonly<Record<string, string>>;

export type NewsWords = {
  words: (detail: NewsDetail) => string;
  /** The page on which it is read. */
  place: (subject: string) => string;
};

/** The kinds of news of one feature, and when their reader may still read the record: of a row `n` of `news`. */
export type NewsOffer = {
  kinds: Readonly<Partial<Record<NewsKind, NewsWords>>>;
  isReadable: SQL;
};

type Told = { kind: NewsKind; subject: string; detail?: NewsDetail };

/** Tells people what was done, in the transaction of the command that did it. Nobody is told of what they did themselves. */
export function tell(ctx: Context, to: readonly string[], { kind, subject, detail = {} }: Told): void {
  const others = [...new Set(to)].filter((employeeId) => employeeId !== ctx.actor.employeeId);
  for (const employeeId of others) {
    ctx.db
      .insert(news)
      .values({ id: newId(), employeeId, kind, subject, detail: JSON.stringify(detail), at: ctx.now })
      .run();
  }
}
