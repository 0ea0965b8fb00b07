import type { Topic } from '@/lib/kernel/topics';

/** Which topic moves when a table changes. */
export type TablePlace = {
  topic: Topic;
  /** The column with the id of the record, for topics that commands declare with `movesOne`. */
  record?: string;
  /**
   * Changes that move another topic instead: an SQL condition for each kind of write. `isUnseenBy` says whether the text of a statement
   * shows that its answer does not depend on these changes.
   */
  quiet?: {
    topic: Topic;
    update?: string;
    insert?: string;
    delete?: string;
    isUnseenBy: (statement: string) => boolean;
  };
};

const same = (...columns: string[]) => columns.map((column) => `old.${column} is new.${column}`).join(' and ');
const names = (...columns: string[]) => new RegExp(`\\b(?:${columns.join('|')})\\b`);

const of = (topic: Topic, ...tables: string[]) => tables.map((table): [string, TablePlace] => [table, { topic }]);

/** Every table from which a cached answer may be read, with its topic. */
export const TABLE_TOPICS: ReadonlyMap<string, TablePlace> = new Map<string, TablePlace>([
  ...of('agency', 'agencies', 'agency_emblems'),
  ...of('people', 'units', 'positions', 'employees', 'assignments', 'appraiser_appointments', 'employee_states'),
  ...of('people', 'withdrawn_posts'),
  ...of('appraiser-reports', 'appraiser_reports'),
  ...of('cycles', 'cycles', 'periods', 'cycle_excuses'),
  ...of('papers', 'issued_papers', 'paper_counters'),
  ...of('goals', 'unit_goals', 'unit_goal_indicators', 'unit_goal_targets'),
  ...of('goal-realisations', 'unit_goal_realisations'),
  ['skp_versions', { topic: 'plans', record: 'skp_id' }],
  [
    'skps',
    {
      topic: 'plans',
      record: 'id',
      quiet: {
        topic: 'plan-contents',
        update: same('cycle_id', 'assignment_id', 'owner_id', 'form', 'status', 'version_id', 'change_version_id')
          .concat(' and ')
          .concat(
            same('change_status', 'submitted_at', 'first_submitted_at', 'returned_at', 'agreed_at', 'return_reason'),
          ),
        isUnseenBy: (statement) => !names('revision', 'approach').test(statement),
      },
    },
  ],
  ...of(
    'plan-contents',
    'skp_results',
    'skp_indicators',
    'skp_expectations',
    'skp_annex_lines',
    'skp_indicator_manuals',
  ),
  ...of('teams', 'work_teams', 'work_team_members'),
  ...of('matrices', 'role_cells', 'matrix_orders'),
  ...of('templates', 'bank_entries', 'bank_indicators', 'templates', 'template_entries', 'template_uses'),
  ...of('evidence', 'evidence'),
  ...of('dialogues', 'dialogues', 'expectation_threads', 'expectation_posts'),
  ...of('feedback', 'feedback_entries'),
  [
    'check_ins',
    {
      topic: 'check-ins',
      record: 'id',
      quiet: {
        topic: 'check-in-contents',
        update: same('skp_id', 'version_id', 'period_id', 'status', 'verdict', 'verdict_note', 'adjustment_reason')
          .concat(' and ')
          .concat(same('submitted_at', 'reviewed_at', 'reviewed_by', 'reviewed_capacity', 'on_behalf_of', 'acted_for')),
        isUnseenBy: (statement) => !names('revision', 'obstacles', 'handed_in_obstacles').test(statement),
      },
    },
  ],
  ...of('check-in-contents', 'progress_follow_ups', 'earlier_answers', 'realisations'),
  ...of('achievements', 'unit_achievements'),
  ...of('reuses', 'result_reuses'),
  [
    'appraisals',
    {
      topic: 'appraisals',
      record: 'id',
      quiet: {
        topic: 'appraisal-drafts',
        insert: "new.status = 'draft'",
        update: "old.status = 'draft' and new.status = 'draft'",
        delete: "old.status = 'draft'",
        isUnseenBy: (statement) => statement.includes("status <> 'draft'"),
      },
    },
  ],
]);

/** Tables from which no cached answer may be read, and why none needs to be. */
export const TABLES_WITHOUT_TOPIC: Readonly<Record<string, string>> = {
  installations: 'the clock of a demo is read with each request, and the day is part of each question',
  accounts: 'read with each request of who is signed in; moved by each sign-in',
  role_grants: 'read with each request, so that a right that ends ends at once',
  sessions: 'read with each request',
  sign_in_delays: 'read with each sign-in',
  form_tokens: 'read with each form',
  kept_posts: 'of one person, read once',
  form_drafts: 'of one person, read with the form',
  answer_drafts: 'of one person, read with the form',
  security_events: 'read by officers alone, a page at a time',
  audit_entries: 'read a page at a time; what kept answers hold by are topics',
  people_imports: 'read by who imports',
  skp_imports: 'read by who imports',
  slip_runs: 'read by who prints',
  slip_run_people: 'read by who prints',
  news: 'of one person, read with each page',
  jobs: 'read by who asked for them',
  anonymous_receipts: 'asked for one token, and counted for one box',
  anonymous_submissions: 'sealed until their box is opened, which moves the topic of the table that keeps them',
  topic_counters: 'what kept answers hold by',
  topic_moves: 'what kept answers hold by',
};
