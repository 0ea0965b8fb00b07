import { createHmac } from 'node:crypto';
import { and, count, eq, sql } from 'drizzle-orm';
import { anonymousReceipts, anonymousSubmissions } from '../../db/schema';
import { command } from './command';
import type { Context, Db } from './context';
import { newId } from './ids';
import { seal, unseal } from './seal';
import { countMoves, type TopicMoves } from './topics';

/** The database, and the secret of the data folder (`sessionSecret`). No backup contains this secret. */
export type AnonymousStore = { db: Db; secret: string };
/** `box`: what the answer belongs to, for example a feedback round. `token`: what allows one answer, for example an invitation. */
export type AnswerTarget = { box: string; token: string };

/** Answers are padded to a multiple of this number of bytes, to hide their lengths. */
const STEP_BYTES = 4096;
const MOST_BYTES = 16 * STEP_BYTES;

/**
 * Stores an anonymous answer. Each token counts once: if it is sent again, nothing changes and the result is `taken-before`
 * (docs/decisions/0035). `content` is JSON. Nothing else may be stored about the answer: no audit entry, no time, no account. Throws a
 * `RangeError` above 64 kB.
 */
export function submitAnonymously(
  store: AnonymousStore,
  { box, token }: AnswerTarget,
  content: unknown,
): 'taken' | 'taken-before' {
  const text = padded(JSON.stringify(content));
  return store.db.transaction(
    (tx) => {
      const receipt = receiptOf(store.secret, { box, token });
      const { changes } = tx.insert(anonymousReceipts).values({ receipt, box }).onConflictDoNothing().run();
      if (changes === 0) return 'taken-before';
      const id = newId();
      const sealed = seal(text, envelopeKey(store.secret), id);
      tx.insert(anonymousSubmissions).values({ id, box, sealed }).run();
      return 'taken';
    },
    { behavior: 'immediate' },
  );
}

/** Whether an answer was stored for this token. The program can find this out with the secret; a reader of the database cannot. */
export function hasSubmitted({ db, secret }: AnonymousStore, place: AnswerTarget): boolean {
  const receipt = receiptOf(secret, place);
  return db.select().from(anonymousReceipts).where(eq(anonymousReceipts.receipt, receipt)).get() !== undefined;
}

/** How many answers were stored for a box. Answers that were already opened count too. */
export function countSubmitted(db: Db, box: string): number {
  return db.select({ count: count() }).from(anonymousReceipts).where(eq(anonymousReceipts.box, box)).get()!.count;
}

type Opening = {
  secret: string;
  box: string;
  /** The least number of waiting answers. With fewer, the box stays closed. */
  least: number;
  /** Stores one answer in the tables of the feature. It runs in the transaction that empties the box. */
  keep: (db: Db, content: unknown) => void;
  /** The topics that `keep` changes. */
  moves: TopicMoves['moves'];
};

/**
 * Opens all waiting answers of a box together. Returns how many were handed to `keep`; 0 if fewer than `least` wait. Answers that were
 * sealed with another secret do not count and stay. If they counted, a single new answer could be opened alone.
 */
export function openBox(ctx: Context, opening: Opening): number {
  return ctx.db.transaction(
    (tx) => {
      const opened = waitingIn(tx, opening.box).filter((waiting) => textOf(waiting, opening.secret) !== undefined);
      return opened.length < opening.least ? 0 : Number(emptyBox({ ...ctx, db: tx }, opening).detail.kept);
    },
    { behavior: 'immediate' },
  );
}

/**
 * Empties a box. All its answers have one audit entry. It says how many were stored (`kept`), and how many stay because they were sealed
 * with another secret (`closed`).
 */
const emptyBox = command('anonymous.box-opened', { moves: 'nothing' }, (ctx, { secret, box, moves, keep }: Opening) => {
  const detail = { kept: 0, closed: 0 };
  countMoves(ctx.db, { moves });
  // With this pragma, SQLite overwrites deleted content in the database file.
  ctx.db.get(sql`pragma secure_delete = on`);
  // The answers come in the order of their random ids, which is not the order of arrival.
  for (const { id, sealed } of waitingIn(ctx.db, box)) {
    const text = textOf({ id, sealed }, secret);
    if (text === undefined) {
      detail.closed += 1;
      continue;
    }
    keep(ctx.db, JSON.parse(text));
    ctx.db
      .delete(anonymousSubmissions)
      .where(and(eq(anonymousSubmissions.id, id), eq(anonymousSubmissions.box, box)))
      .run();
    detail.kept += 1;
  }
  return { subject: box, detail };
});

/** The content of an answer as JSON; undefined if it was sealed with another secret. */
function textOf({ id, sealed }: { id: string; sealed: Buffer }, secret: string): string | undefined {
  return unseal(sealed, envelopeKey(secret), id);
}

function waitingIn(db: Db, box: string) {
  return db
    .select({ id: anonymousSubmissions.id, sealed: anonymousSubmissions.sealed })
    .from(anonymousSubmissions)
    .where(eq(anonymousSubmissions.box, box))
    .orderBy(anonymousSubmissions.id)
    .all();
}

function receiptOf(secret: string, { box, token }: AnswerTarget): string {
  return createHmac('sha256', `anonymous receipts ${secret}`)
    .update(JSON.stringify([box, token]))
    .digest('base64url');
}

/** The key of anonymous answers. It is not the key of drafts, which are sealed with the secret itself. */
function envelopeKey(secret: string): string {
  return `anonymous ${secret}`;
}

/** Pads JSON with spaces at its end, which JSON allows. */
function padded(json: string): string {
  const bytes = Buffer.byteLength(json);
  if (bytes > MOST_BYTES) throw new RangeError(`an anonymous answer has at most ${MOST_BYTES} bytes, not ${bytes}`);
  return json + ' '.repeat(Math.ceil(bytes / STEP_BYTES) * STEP_BYTES - bytes);
}
