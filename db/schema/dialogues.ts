import { check, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { SIDES } from '../../lib/dialogues/rules/confirmation';
import { POST_KINDS, TOPICS, WORDING_FIELDS } from '../../lib/dialogues/rules/expectations';
import { APPRAISER_CAPACITIES } from '../../lib/people/rules/appointments';
import { SETTERS } from '../../lib/skp/rules/lifecycle';
import { id, instant, oneOf } from './columns';
import { employees } from './people';
import { skps } from './skp';

/** A thread about one result or core value: how far each side has spoken and read, by the numbers of the posts. */
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
 * What was said in a thread. Rows are only ever added. Threads hang on the lineage, so that they outlive versions, and each post says how
 * its place was worded when it was written.
 */
export const expectationPosts = sqliteTable(
  'expectation_posts',
  {
    id: id(),
    threadId: text('thread_id')
      .notNull()
      .references(() => expectationThreads.id),
    /** Counts within the thread. */
    number: integer('number').notNull(),
    /** What the result was called on that day, or the value. */
    about: text('about').notNull(),
    kind: text('kind', { enum: POST_KINDS }).notNull(),
    side: text('side', { enum: SIDES }).notNull(),
    authorId: text('author_id')
      .notNull()
      .references(() => employees.id),
    /** Of the appraiser's side: whether the appraiser spoke, or the superior in the place of a silent one. */
    spokeAs: text('spoke_as', { enum: SETTERS }),
    /** In which capacity, for whom ("a.n.") and for which post. */
    capacity: text('capacity', { enum: APPRAISER_CAPACITIES }),
    onBehalfOf: text('on_behalf_of').references(() => employees.id),
    actedFor: text('acted_for'),
    body: text('body').notNull().default(''),
    /** Of a proposal: the place, how it read, and what is proposed for it. */
    field: text('field', { enum: WORDING_FIELDS }),
    indicatorLineageId: text('indicator_lineage_id').notNull().default(''),
    before: text('before').notNull().default(''),
    proposed: text('proposed').notNull().default(''),
    /** The proposal that was taken over or declined. */
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
