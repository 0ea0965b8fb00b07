import { and, desc, eq, lte, notInArray, sql } from 'drizzle-orm';
import { answerDrafts, formDrafts } from '@/db/schema';
import { sessionSecret } from '@/lib/auth/secret';
import type { Context, Db } from '@/lib/kernel/context';
import { Rejection } from '@/lib/kernel/decision';
import { prepared } from '@/lib/kernel/prepared';
import { seal, unseal } from '@/lib/kernel/seal';
import { draftSaved } from './draft';
import { echoOf, type FormValues } from './form-data';
import { DISCARD_DRAFT, SAVE_DRAFT } from './form-state';
import type { Landing } from './once';

/** A kind of draft, for a form whose record accepts only complete content (docs/decisions/0022-a-draft-of-every-long-form.md). */
export type DraftKind = {
  form: string;
  /** The fields that identify the subject of the form. Each writer has one draft for each subject. */
  of: readonly string[];
};
type SavedDraft = { typed: FormValues; savedAt: Date };

const DAY_MS = 86_400_000;
/** Drafts are deleted after this time, which is longer than the year in which a form is filled in. */
export const DRAFT_KEPT_MS = 370 * DAY_MS;
export const MOST_DRAFTS = 100;
const MOST_CHARACTERS = 200_000;
const LONGEST_SUBJECT = 300;
const SAVED = 'Draf tersimpan. Hanya Anda yang dapat membacanya; formulirnya belum dikirim.';
const TOO_LONG = 'Isian ini terlalu panjang untuk disimpan sebagai draf.';

export function isDraftIntent({ intent }: FormValues): boolean {
  return intent === SAVE_DRAFT || intent === DISCARD_DRAFT;
}

/**
 * Saves or discards the draft of a form. Only the writer can read the draft and no record of the agency changes, so there is no audit line.
 * Throws a `Rejection` if the values to save are too long.
 */
export function runDraftIntent(ctx: Context, kind: DraftKind, values: FormValues, goto: string): Landing {
  if (values.intent === DISCARD_DRAFT) {
    forgetDraft(ctx, kind, values);
    return { goto, say: 'Draf dibuang.', own: 'discarded' };
  }
  const key = keyOf(ctx, kind, values);
  const typed = JSON.stringify(echoOf(values));
  if (typed.length > MOST_CHARACTERS || key.subject.length > LONGEST_SUBJECT) throw new Rejection([TOO_LONG]);
  const before = savedDraft(ctx, kind, values);
  forgetDraft(ctx, kind, values);
  makeRoom(ctx);
  const sealed = seal(typed, sessionSecret(), placeOf(key));
  ctx.db
    .insert(formDrafts)
    .values({ ...key, sealed, savedAt: ctx.now })
    .run();
  const landing = draftSaved({ goto, say: SAVED }, { revision: 0, before: before?.typed ?? blank(values) });
  return { ...landing, own: 'saved' };
}

/**
 * Guesses the start values of the form, to find which field was changed. A value with white space was typed, so its start value is taken as
 * empty. A single word may be a preselected choice, so it is taken as unchanged.
 */
function blank(values: FormValues): FormValues {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, /\s/.test(value) ? '' : value]));
}

export function forgetDraft(ctx: Context, kind: DraftKind, values: FormValues): void {
  const { form, subject } = keyOf(ctx, kind, values);
  const isIt = and(isOwn(ctx), eq(formDrafts.form, form), eq(formDrafts.subject, subject));
  ctx.db.delete(formDrafts).where(isIt).run();
}

/** Deletes drafts that were saved longer than `DRAFT_KEPT_MS` ago: of forms, and of answers to check-ins. */
export function forgetOldDrafts(db: Db, at: Date): void {
  const lastKept = new Date(at.getTime() - DRAFT_KEPT_MS);
  db.delete(formDrafts).where(lte(formDrafts.savedAt, lastKept)).run();
  db.delete(answerDrafts).where(lte(answerDrafts.savedAt, lastKept)).run();
}

/**
 * Deletes the drafts of all people that are too old. If this person has too many, the oldest are deleted, so that one more can be saved.
 */
function makeRoom(ctx: Context): void {
  forgetOldDrafts(ctx.db, ctx.now);
  const latest = ctx.db.select({ at: formDrafts.savedAt }).from(formDrafts).where(isOwn(ctx));
  const kept = latest.orderBy(desc(formDrafts.savedAt)).limit(MOST_DRAFTS - 1);
  ctx.db
    .delete(formDrafts)
    .where(and(isOwn(ctx), notInArray(formDrafts.savedAt, kept)))
    .run();
}

function isOwn({ actor }: Context) {
  return eq(formDrafts.employeeId, actor.employeeId);
}

type Key = { employeeId: string; form: string; subject: string };

function keyOf({ actor }: Context, { form, of }: DraftKind, values: FormValues): Key {
  const subject = of.map((name) => values[name] ?? '').join(' ');
  return { employeeId: actor.employeeId, form, subject };
}

/** What the sealed text is bound to: a draft can be opened only in the row of its own writer, form and subject. */
const placeOf = ({ employeeId, form, subject }: Key) => `draft ${employeeId} ${form} ${subject}`;

const draftRow = prepared((db) =>
  db
    .select({ sealed: formDrafts.sealed, savedAt: formDrafts.savedAt })
    .from(formDrafts)
    .where(
      and(
        eq(formDrafts.employeeId, sql.placeholder('employeeId')),
        eq(formDrafts.form, sql.placeholder('form')),
        eq(formDrafts.subject, sql.placeholder('subject')),
      ),
    )
    .prepare(),
);

/** The user's own draft; undefined if there is none, or if it was sealed with another secret (in a restored backup). */
export function savedDraft(ctx: Context, kind: DraftKind, values: FormValues): SavedDraft | undefined {
  const key = keyOf(ctx, kind, values);
  const row = draftRow(ctx.db).get(key);
  const text = row && unseal(row.sealed, sessionSecret(), placeOf(key));
  return text ? { typed: JSON.parse(text) as FormValues, savedAt: row.savedAt } : undefined;
}
