import type Database from 'better-sqlite3';

/** Keys with ratings, verdicts, health or texts that people wrote. They are shown for no event. */
export const NEVER = [
  ...['resultsRating', 'behaviourRating', 'predikat', 'unitAchievement', 'verdict', 'state', 'states'],
  ...['reason', 'earlyReason', 'returnReason', 'endReason', 'withdrawalReason', 'topic', 'wording', 'note', 'body'],
  ...['obstacles', 'discussed', 'agreed', 'recommendation', 'indicator'],
];

/**
 * The events that store one of these keys. A reason is stored because the history on the page of the plan shows it and checks its readers,
 * or because no other place shows that reason yet. The two values of an appraisal are also on its paper.
 */
const STORED: Readonly<Record<string, readonly string[]>> = {
  'skp.returned': ['reason'],
  'skp.change-opened': ['reason'],
  'goal.indicator-withdrawn': ['reason'],
  'appraisal.released': ['predikat', 'unitAchievement'],
};

/**
 * Adds a trigger that refuses an audit entry with a word that nobody may read. So a command that stores such a word fails in the first test
 * that runs it (decision 27).
 */
export function watchTrail(client: Database.Database): void {
  const quoted = (words: readonly string[]) => words.map((word) => `'${word}'`).join();
  const exceptions = Object.entries(STORED).map(
    ([event, keys]) => `and not (new.event = '${event}' and key in (${quoted(keys)}))`,
  );
  client.exec(`create trigger test_trail before insert on audit_entries
    when exists (select 1 from json_each(new.detail) where key in (${quoted(NEVER)}) ${exceptions.join(' ')})
    begin select raise(abort, 'An audit entry stores a word that nobody may read.'); end`);
}
