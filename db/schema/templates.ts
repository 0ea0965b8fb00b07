import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { FUNCTIONAL_LEVELS, POSITION_CLASSES } from '../../lib/people/rules/vocabulary';
import { ASPECTS, DIRECTIONS, PERSPECTIVES, RESULT_KINDS, SKP_FORMS } from '../../lib/skp/rules/vocabulary';
import { id, instant, oneOf, revision } from './columns';
import { cycles } from './cycles';
import { employees, units } from './people/register';

/** The posts for which an entry or a template is meant. A column that is null or empty fits every post. */
const meantFor = () => ({
  /** The form of the plans: `head` or `staff`. Only indicators of heads have a perspective, and only those of staff have an aspect. */
  form: text('form', { enum: SKP_FORMS }).notNull(),
  positionClass: text('position_class', { enum: POSITION_CLASSES }),
  functionalLevel: text('functional_level', { enum: FUNCTIONAL_LEVELS }),
  /** The first words of the name of the post, normalised ("perawat"). Only whole words match. Empty: every name. */
  positionName: text('position_name').notNull().default(''),
  /** This unit and everything below it; null: the whole agency. */
  unitId: text('unit_id').references(() => units.id),
});

/** A result with its indicators, for others to copy into their plans. The plan from which the result was taken is not stored. */
export const bankEntries = sqliteTable(
  'bank_entries',
  {
    id: id(),
    ...meantFor(),
    kind: text('kind', { enum: RESULT_KINDS }).notNull().default('utama'),
    title: text('title').notNull(),
    /** `title` in lower case and without punctuation, by which the list is sorted and searched. */
    wording: text('wording').notNull(),
    addedBy: text('added_by')
      .notNull()
      .references(() => employees.id),
    addedAt: instant('added_at').notNull(),
    /** Since when the entry is no longer offered; null while it is offered. Plans that copied the entry keep their copy. */
    retiredAt: instant('retired_at'),
    revision: revision(),
  },
  (t) => [
    index('bank_entries_wording').on(t.wording, t.id),
    check('bank_entries_form', oneOf(t.form, SKP_FORMS)),
    check('bank_entries_class', oneOf(t.positionClass, POSITION_CLASSES)),
    check('bank_entries_level', oneOf(t.functionalLevel, FUNCTIONAL_LEVELS)),
    check('bank_entries_level_is_functional', sql`${t.functionalLevel} is null or ${t.positionClass} = 'fungsional'`),
    check('bank_entries_kind', oneOf(t.kind, RESULT_KINDS)),
  ],
);

/** An indicator to copy: what is measured and how, without a target. */
export const bankIndicators = sqliteTable(
  'bank_indicators',
  {
    id: id(),
    entryId: text('entry_id')
      .notNull()
      .references(() => bankEntries.id),
    ordinal: integer('ordinal').notNull(),
    title: text('title').notNull(),
    aspect: text('aspect', { enum: ASPECTS }),
    perspective: text('perspective', { enum: PERSPECTIVES }),
    direction: text('direction', { enum: DIRECTIONS }).notNull().default('more'),
    measure: text('measure').notNull().default(''),
  },
  (t) => [
    uniqueIndex('bank_indicators_ordinal').on(t.entryId, t.ordinal),
    check('bank_indicators_aspect', oneOf(t.aspect, ASPECTS)),
    check('bank_indicators_perspective', oneOf(t.perspective, PERSPECTIVES)),
    check('bank_indicators_direction', oneOf(t.direction, DIRECTIONS)),
  ],
);

/** A named set of bank entries for one class of posts. It can be given to many people at once. */
export const templates = sqliteTable(
  'templates',
  {
    id: id(),
    name: text('name').notNull(),
    ...meantFor(),
    positionClass: text('position_class', { enum: POSITION_CLASSES }).notNull(),
    madeBy: text('made_by')
      .notNull()
      .references(() => employees.id),
    madeAt: instant('made_at').notNull(),
    retiredAt: instant('retired_at'),
    revision: revision(),
  },
  (t) => [
    index('templates_name').on(sql`lower(${t.name})`, t.id),
    check('templates_form', oneOf(t.form, SKP_FORMS)),
    check('templates_class', oneOf(t.positionClass, POSITION_CLASSES)),
    check('templates_level', oneOf(t.functionalLevel, FUNCTIONAL_LEVELS)),
    check('templates_level_is_functional', sql`${t.functionalLevel} is null or ${t.positionClass} = 'fungsional'`),
  ],
);

export const templateEntries = sqliteTable(
  'template_entries',
  {
    id: id(),
    templateId: text('template_id')
      .notNull()
      .references(() => templates.id),
    entryId: text('entry_id')
      .notNull()
      .references(() => bankEntries.id),
    ordinal: integer('ordinal').notNull(),
  },
  (t) => [
    uniqueIndex('template_entries_one').on(t.templateId, t.entryId),
    index('template_entries_entry').on(t.entryId),
  ],
);

/** A choice of people for a template. First the people are chosen. Then the effect is previewed and confirmed (`appliedAt`). */
export const templateUses = sqliteTable(
  'template_uses',
  {
    id: id(),
    templateId: text('template_id')
      .notNull()
      .references(() => templates.id),
    cycleId: text('cycle_id')
      .notNull()
      .references(() => cycles.id),
    /** The chosen segments, as a JSON list of ids. */
    picks: text('picks').notNull(),
    chosenBy: text('chosen_by')
      .notNull()
      .references(() => employees.id),
    chosenAt: instant('chosen_at').notNull(),
    appliedAt: instant('applied_at'),
    /**
     * How many plans were begun, how many existing plans were extended, and for how many people nothing changed. All are 0 until
     * `appliedAt`.
     */
    begun: integer('begun').notNull().default(0),
    filled: integer('filled').notNull().default(0),
    untouched: integer('untouched').notNull().default(0),
  },
  (t) => [index('template_uses_template').on(t.templateId, t.appliedAt)],
);
