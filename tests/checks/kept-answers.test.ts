import { globSync, readFileSync } from 'node:fs';
import { eq } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { getTableConfig } from 'drizzle-orm/sqlite-core';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Connection } from '@/db/client';
import * as schema from '@/db/schema';
import { agencies, employees, skps } from '@/db/schema';
import { type CycleRow, periodsOf } from '@/lib/cycles/queries';
import { countYear } from '@/lib/cycles/queries/population';
import { command, piece } from '@/lib/kernel/command';
import type { Db } from '@/lib/kernel/context';
import { TOPICS, type Topic } from '@/lib/kernel/topics';
import { cachedUntilMoved } from '@/lib/kernel/until-moved';
import { boardOf } from '@/lib/planning/queries/board';
import { recapPeopleOf } from '@/lib/recaps/queries/people';
import { cast } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { givenAgreedSkp, givenOpenCycle } from '@/tests/support/given';
import { unnamedTopics } from '@/tests/support/read-topics';
import { TABLE_TOPICS, TABLES_WITHOUT_TOPIC } from '@/tests/support/table-topics';

const TODAY = '2026-05-04';
let db: Connection;
let cycle: CycleRow;

beforeEach(() => {
  db = freshDatabase();
  cycle = givenOpenCycle(db);
});

/** Every answer that is cached until a topic moves, by the file that caches it. */
const KEPT: Readonly<Record<string, (db: Db) => unknown>> = {
  'lib/cycles/queries/population.ts': (at) => countYear(at, cycle, TODAY),
  'lib/planning/queries/board.ts': (at) => boardOf(at, { cycle, today: TODAY, timeZone: 'Asia/Jakarta' }),
  'lib/recaps/queries/people.ts': (at) =>
    recapPeopleOf(at, { period: periodsOf(at, cycle.id)[0]!, scope: ['/'], unitPath: '/', today: TODAY }),
};

describe('kept answers', () => {
  it('are all known here', () => {
    const sources = globSync('{lib,app,components}/**/*.{ts,tsx}').filter((file) => !file.includes('.test.'));
    const keepers = sources.filter((file) => /\bcachedUntilMoved[<(]/.test(readFileSync(file, 'utf8')));
    expect(keepers.filter((file) => file !== 'lib/kernel/until-moved.ts').sort()).toEqual(Object.keys(KEPT).sort());
  });

  it.each(Object.keys(KEPT))('%s names every topic that its statements read', (file) => {
    expect(unnamedTopics(db, KEPT[file]!)).toEqual([]);
  });

  it.each([
    { reads: 'select id from skps', names: 'people', lacks: ['plans (skps)'] },
    { reads: 'select revision from skps', names: 'plans', lacks: ['plan-contents (skps)'] },
    {
      reads: 'select id from employees where id in (select owner_id from skps)',
      names: 'plans',
      lacks: ['people (employees)'],
    },
    {
      reads: "select id from appraisals r where r.status = 'released'",
      names: 'appraisals',
      lacks: ['appraisal-drafts (appraisals)'],
    },
    { reads: "select id from appraisals r where r.status <> 'draft'", names: 'appraisals', lacks: [] },
    { reads: 'select count(*) from sessions', names: 'people', lacks: ['sessions has no topic'] },
    { reads: 'select is_head from positions order by unit_id', names: 'cycles', lacks: ['people (positions)'] },
  ])('that read $reads as of $names are found', ({ reads, names, lacks }) => {
    const kept = cachedUntilMoved<unknown>({ topics: [names as Topic], limit: 1 });
    const answer = (at: Db) => kept(at, { question: reads, read: () => db.$client.prepare(reads).all() });
    expect(unnamedTopics(db, answer)).toEqual(lacks);
  });
});

describe('topics', () => {
  it('have every table, or a reason why no cached answer is read from it', () => {
    const tables = Object.values(schema).map((table) => getTableConfig(table as SQLiteTable).name);
    const placed = [...TABLE_TOPICS.keys(), ...Object.keys(TABLES_WITHOUT_TOPIC)];
    expect(placed.toSorted()).toEqual(tables.toSorted());
    const moved = [...TABLE_TOPICS.values()].flatMap(({ topic, quiet }) => (quiet ? [topic, quiet.topic] : [topic]));
    expect([...new Set(moved)].sort()).toEqual([...TOPICS].sort());
  });

  it('are moved by commands alone: nothing else in lib writes to their tables', () => {
    const names = Object.entries(schema).flatMap(([name, table]) =>
      TABLE_TOPICS.has(getTableConfig(table as SQLiteTable).name) ? [name] : [],
    );
    const writes = new RegExp(`\\.(?:insert|update|delete)\\((?:schema\\.)?(?:${names.join('|')})\\)`);
    const inWords = new RegExp(`(?:update|insert into|delete from) (?:${[...TABLE_TOPICS.keys()].join('|')})\\b`);
    const sources = globSync('{lib,app,components}/**/*.{ts,tsx}').filter(
      (file) => !/\.test\.|\/(?:commands|writes)\//.test(file),
    );
    expect(sources.length).toBeGreaterThan(500);
    const writers = sources.filter((file) => {
      const source = readFileSync(file, 'utf8');
      return writes.test(source) || inWords.test(source);
    });
    expect(writers).toEqual([]);
  });
});

describe('a command that declares too little', () => {
  const ctx = () => actingAs(db, cast.agencyAdmin, TODAY);
  const subject = 'x';

  it('is found by every test that runs it', () => {
    const rename = command('test.renamed', { moves: 'plans' }, (within, name: string) => {
      within.db.update(employees).set({ name }).where(eq(employees.id, cast.employee.id)).run();
      return { subject };
    });
    expect(() => rename(ctx(), 'Nama lain')).toThrow(
      'test.renamed does not declare what it moves: people (update employees )',
    );
    const nothing = command('test.idle', { moves: 'nothing' }, (within, name: string) => {
      within.db.update(agencies).set({ name }).run();
      return { subject };
    });
    expect(() => nothing(ctx(), 'Instansi lain')).toThrow('agency (update agencies )');
  });

  it('is found when it moves another record than its subject, or only the contents', () => {
    const { skpId } = givenAgreedSkp(db, cast.employee);
    const set = command(
      'test.set',
      { movesOne: 'plans' },
      (within, { id, status }: { id: string; status: 'draft' | 'agreed' }) => {
        within.db.update(skps).set({ status, revision: 99 }).where(eq(skps.id, skpId)).run();
        return { subject: id };
      },
    );
    expect(() => set(ctx(), { id: 'another', status: 'draft' })).toThrow(`plans (update skps ${skpId})`);
    expect(() => set(ctx(), { id: skpId, status: 'agreed' })).toThrow('plan-contents (update skps');
    expect(() => set(ctx(), { id: skpId, status: 'draft' })).not.toThrow();
  });

  it('is found in a piece of long work as well', () => {
    const write = () =>
      piece(ctx(), { moves: 'nothing' }, (within) => {
        within.db.update(employees).set({ name: 'Nama lain' }).where(eq(employees.id, cast.employee.id)).run();
      });
    expect(write).toThrow('people (update employees )');
  });
});
