import { check, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { POST_KINDS, SIDES, TOPICS, WORDING_FIELDS } from '../../lib/dialogues/rules/vocabulary';
import { APPRAISER_CAPACITIES } from '../../lib/people/rules/vocabulary';
import { SETTERS } from '../../lib/skp/rules/vocabulary';
import { day, id, instant, isDay, oneOf, revision } from './columns';
import { periods } from './cycles';
import { employees } from './people/register';
import { skps } from './skp';

/** A recorded mid-year talk, at most one for each plan and period. When both sides have confirmed it, nobody can change it. */
export const dialogues = sqliteTable(
  'dialogues',
  {
    id: id(),
    skpId: text('skp_id')
      .notNull()
      .references(() => skps.id),
    periodId: text('period_id')
      .notNull()
      .references(() => periods.id),
    heldOn: day('held_on').notNull(),
    place: text('place').notNull(),
    discussed: text('discussed').notNull(),
    agreed: text('agreed').notNull(),
    recordedBy: text('recorded_by')
      .notNull()
      .references(() => employees.id),
    recordedAt: instant('recorded_at').notNull(),
    ownerConfirmedAt: instant('owner_confirmed_at'),
    appraiserConfirmedAt: instant('appraiser_confirmed_at'),
    appraiserConfirmedBy: text('appraiser_confirmed_by').references(() => employees.id),
    revision: revision(),
  },
  (t) => [uniqueIndex('dialogues_period').on(t.skpId, t.periodId), check('dialogues_held_on', isDay(t.heldOn))],
);

/**
 * A thread about one result or core value. For each side it stores the number of the last post that the side wrote and of the last post
 * that it read; 0 if there is none.
 */
export const expectationThreads = sqliteTable(
  'expectation_threads',
  {
    id: id(),
    skpId: text('skp_id')
      .notNull()
      .references(() => skps.id),
    /** Lineage of the result, or the key of the core value. */
    topicKey: text('topic_key').notNull(),
    topic: text('topic', { enum: TOPICS }).notNull(),
    ownerSaid: integer('owner_said').notNull().default(0),
    ownerRead: integer('owner_read').notNull().default(0),
    appraiserSaid: integer('appraiser_said').notNull().default(0),
    appraiserRead: integer('appraiser_read').notNull().default(0),
  },
  (t) => [
    uniqueIndex('expectation_threads_topic').on(t.skpId, t.topicKey),
    check('expectation_threads_topic', oneOf(t.topic, TOPICS)),
  ],
);

/**
 * The posts of a thread. Rows are only added. A thread belongs to the lineage of a result or to a core value, so it continues in later
 * versions of the plan.
 */
export const expectationPosts = sqliteTable(
  'expectation_posts',
  {
    id: id(),
    threadId: text('thread_id')
      .notNull()
      .references(() => expectationThreads.id),
    /** The number of the post within the thread, from 1. */
    number: integer('number').notNull(),
    /** The wording of the result or core value on the day of the post. */
    about: text('about').notNull(),
    kind: text('kind', { enum: POST_KINDS }).notNull(),
    side: text('side', { enum: SIDES }).notNull(),
    authorId: text('author_id')
      .notNull()
      .references(() => employees.id),
    /**
     * The role of an author on the appraiser's side: the appraiser, or the appraiser's superior because the appraiser did not answer. Null
     * on the owner's side.
     */
    spokeAs: text('spoke_as', { enum: SETTERS }),
    /**
     * The capacity of an author on the appraiser's side. If the author acted for another post: `actedFor` is the name of that post, and
     * `onBehalfOf` is its holder ("a.n."), null if the post is vacant.
     */
    capacity: text('capacity', { enum: APPRAISER_CAPACITIES }),
    onBehalfOf: text('on_behalf_of').references(() => employees.id),
    actedFor: text('acted_for'),
    body: text('body').notNull().default(''),
    /** For a proposal: the part of the plan that it rewords, the text of that part at that time (`before`), and the proposed text. */
    field: text('field', { enum: WORDING_FIELDS }),
    indicatorLineageId: text('indicator_lineage_id').notNull().default(''),
    before: text('before').notNull().default(''),
    proposed: text('proposed').notNull().default(''),
    /** For an answer: the proposal that this post takes over or declines. Otherwise null. */
    answersId: text('answers_id'),
    postedAt: instant('posted_at').notNull(),
  },
  (t) => [
    uniqueIndex('expectation_posts_number').on(t.threadId, t.number),
    uniqueIndex('expectation_posts_answer').on(t.answersId),
    check('expectation_posts_kind', oneOf(t.kind, POST_KINDS)),
    check('expectation_posts_side', oneOf(t.side, SIDES)),
    check('expectation_posts_field', oneOf(t.field, WORDING_FIELDS)),
    check('expectation_posts_spoke_as', oneOf(t.spokeAs, SETTERS)),
    check('expectation_posts_capacity', oneOf(t.capacity, APPRAISER_CAPACITIES)),
  ],
);
