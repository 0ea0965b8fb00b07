import { sql } from 'drizzle-orm';
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import { describe, expect, it } from 'vitest';
import * as schema from '@/db/schema';
import { openSession, sessionOwner } from '@/lib/auth/session';
import { cast } from '@/tests/support/cast';
import { freshDatabase } from '@/tests/support/database';
import { noteSecurityEvent } from './security-log';
import { MOST_DELAYS, MOST_EVENTS, sweepNow } from './sweep';

const AT = new Date('2026-06-01T01:00:00Z');
const DAY_MS = 24 * 3_600_000;
const ago = (days: number) => new Date(AT.getTime() - days * DAY_MS);
const device = { userAgent: '', address: '' };
const countOf = (db: ReturnType<typeof freshDatabase>, table: SQLiteTable) =>
  db.select({ count: sql<number>`count(*)` }).from(table).get()!.count;

describe('the sweep', () => {
  it('deletes sent forms, ended sessions and old lines, and keeps what is still needed', () => {
    const db = freshDatabase();
    const token = (name: string, usedAt: Date) =>
      db.insert(schema.formTokens).values({ token: name, employeeId: 'x', goTo: '/', say: '', usedAt }).run();
    token('old', ago(8));
    token('young', ago(6));
    const old = openSession(db, cast.employee.id, device, ago(40)).id;
    const ended = openSession(db, cast.employee.id, device, ago(20)).id;
    const live = openSession(db, cast.employee.id, device, ago(0)).id;
    noteSecurityEvent(db, { kind: 'a', address: '', detail: '' }, ago(401));
    noteSecurityEvent(db, { kind: 'b', address: '', detail: '' }, ago(399));
    expect(sweepNow(db, AT)).toBe(3);
    expect(
      db
        .select()
        .from(schema.formTokens)
        .all()
        .map((row) => row.token),
    ).toEqual(['young']);
    expect([old, ended, live].map((id) => sessionOwner(db, id))).toEqual([
      undefined,
      cast.employee.id,
      cast.employee.id,
    ]);
    expect(
      db
        .select()
        .from(schema.securityEvents)
        .all()
        .map(({ kind }) => kind),
    ).toEqual(['b']);
    expect(sweepNow(db, AT)).toBe(0);
  });

  it('deletes a limited number of rows at a time', () => {
    const db = freshDatabase();
    db.run(sql`with recursive n(i) as (select 1 union all select i + 1 from n where i < 500)
      insert into form_tokens (token, employee_id, go_to, say, used_at) select 't' || i, 'x', '/', '', 0 from n`);
    expect([sweepNow(db, AT, 200), sweepNow(db, AT, 200), sweepNow(db, AT, 200), sweepNow(db, AT, 200)]).toEqual([
      200, 200, 100, 0,
    ]);
  });

  it('runs by itself once an hour, when lines are written to the security log', () => {
    const db = freshDatabase();
    db.insert(schema.formTokens)
      .values({ token: 'old', employeeId: 'x', goTo: '/', say: '', usedAt: ago(30) })
      .run();
    noteSecurityEvent(db, { kind: 'a', address: '', detail: '' }, AT);
    expect(countOf(db, schema.formTokens)).toBe(0);
  });

  it('deletes the oldest rows if there are too many', () => {
    const db = freshDatabase();
    const fill = (count: number) =>
      sql`with recursive n(i) as (select 1 union all select i + 1 from n where i < ${sql.raw(String(count))})`;
    db.run(sql`${fill(MOST_EVENTS + 50)} insert into security_events (at, kind, address, detail)
      select ${AT.getTime()}, 'a', '', '' from n`);
    db.run(sql`${fill(MOST_DELAYS + 50)} insert into sign_in_delays (key, failures, last_failed_at, wait_until)
      select 'k' || i, 1, ${AT.getTime()}, ${AT.getTime()} + i from n`);
    while (sweepNow(db, AT) > 0);
    expect(countOf(db, schema.securityEvents)).toBe(MOST_EVENTS);
    expect(countOf(db, schema.signInDelays)).toBe(MOST_DELAYS);
    const first = db.get<{ least: number }>(sql`select min(wait_until) as least from sign_in_delays`);
    expect(first.least).toBe(AT.getTime() + 51);
  });
});

/** The tables that requests fill without a command (and so without an audit line), and what limits their size. */
const BOUNDED: Readonly<Record<string, string>> = {
  sessions: 'opened by those who prove who they are; swept a month after their end',
  sign_in_delays: 'a row for each name and address that failed; swept hourly, and never more than 200,000',
  form_tokens: 'a row for each form that was accepted; swept after a week',
  kept_posts: 'five of a person, 256 MB of all, an hour (kept-posts.ts)',
  form_drafts: 'a hundred of a person (form-drafts.ts)',
  answer_drafts: 'one of a person for each check-in; swept with the drafts of forms',
  news: 'a row for each act that somebody is told of; swept after 400 days',
  jobs: 'five open at a time of a person; swept a month after its end',
  anonymous_receipts: 'one for each token that allows an answer',
  anonymous_submissions: 'one for each receipt at most, and gone when its box is opened',
  security_events: 'summed by the hour, swept after 400 days, and never more than 300,000',
};
/** The tables that only commands fill. Each command has an audit line, which names the actor or the server. */
const BY_OPERATIONS = new Set(
  `installations agencies agency_emblems unit_achievements appraisals result_reuses audit_entries check_ins progress_follow_ups earlier_answers
  realisations evidence dialogues cycles periods cycle_excuses expectation_threads expectation_posts issued_papers paper_counters
  feedback_entries unit_goals unit_goal_indicators unit_goal_targets unit_goal_realisations work_teams work_team_members role_cells
  matrix_orders people_imports units positions employees assignments appraiser_appointments appraiser_reports employee_states accounts
  role_grants skps skp_versions skp_results skp_indicators skp_expectations skp_annex_lines skp_indicator_manuals skp_imports slip_runs
  slip_run_people bank_entries bank_indicators templates template_entries template_uses withdrawn_posts topic_counters topic_moves`.split(
    /\s+/,
  ),
);

it('every table has a limit or is filled by commands that name who did them; a new table gets its entry here', () => {
  const names = Object.values(schema).flatMap((table) => {
    try {
      return [getTableConfig(table as SQLiteTable).name];
    } catch {
      return [];
    }
  });
  expect(names.length).toBeGreaterThan(50);
  const known = [...Object.keys(BOUNDED), ...BY_OPERATIONS];
  expect(names.filter((name) => !known.includes(name))).toEqual([]);
  expect(known.filter((name) => !names.includes(name))).toEqual([]);
});
