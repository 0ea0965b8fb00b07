import { beforeEach, describe, expect, it } from 'vitest';
import { type Connection, openDatabase } from '@/db/client';
import { cast } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { command, piece } from './command';
import { countMoves, movedSoFar } from './topics';
import { cachedUntilMoved, type MovedRecords } from './until-moved';

const setPlan = command('test.plan-set', { movesOne: 'plans' }, (_, subject: string) => ({ subject }));
const setPlans = command('test.plans-set', { moves: 'plans' }, (_, subject: string) => ({ subject }));
const saveContents = command('test.saved', { moves: 'plan-contents' }, (_, subject: string) => ({ subject }));
const move = command('test.moved', { moves: ['people', 'teams'] }, (_, subject: string) => ({ subject }));
const look = command('test.looked', { moves: 'nothing' }, (_, subject: string) => ({ subject }));

let db: Connection;
let reads: number;
let renewed: MovedRecords[];
const kept = cachedUntilMoved<number>({ topics: ['people'], oneByOne: ['plans', 'appraisals'], limit: 2 });
const ctx = () => actingAs(db, cast.agencyAdmin, '2026-03-01');
const ask = (question = 'a', at = db) =>
  kept(at, {
    question,
    read: () => ++reads,
    renew: (answer, records) => {
      renewed.push(records);
      return answer;
    },
  });

beforeEach(() => {
  db = freshDatabase();
  reads = 0;
  renewed = [];
});

describe('an answer', () => {
  it('is read once, and again when one of its topics has changed', () => {
    expect([ask(), ask()]).toEqual([1, 1]);
    move(ctx(), 'x');
    expect([ask(), ask()]).toEqual([2, 2]);
  });

  it('stays whatever else is changed', () => {
    ask();
    look(ctx(), 'x');
    saveContents(ctx(), 'x');
    expect(ask()).toBe(1);
    expect(renewed).toEqual([]);
  });

  it('has only the changed records renewed', () => {
    ask();
    setPlan(ctx(), 'one');
    setPlan(ctx(), 'two');
    expect(ask()).toBe(1);
    expect(renewed).toEqual([
      [
        ['plans', ['one', 'two']],
        ['appraisals', []],
      ],
    ]);
    ask();
    expect(renewed).toHaveLength(1);
  });

  it('is read again if it is not known which records changed: several at once, or too many', () => {
    ask();
    setPlan(ctx(), 'one');
    setPlans(ctx(), 'import');
    expect(ask()).toBe(2);
    for (let at = 0; at < 512; at += 1) setPlan(ctx(), `plan ${at}`);
    expect(ask()).toBe(2);
    for (let at = 0; at < 513; at += 1) setPlan(ctx(), `plan ${at}`);
    expect(ask()).toBe(3);
    expect(renewed).toHaveLength(1);
  });

  it('belongs to its question; those of the latest questions are kept', () => {
    expect([ask('a'), ask('b'), ask('a'), ask('c'), ask('a'), ask('b')]).toEqual([1, 2, 1, 3, 1, 4]);
  });

  it('is read again when another process changes a topic', () => {
    const other = openDatabase(db.$client.serialize());
    expect([ask('a', other), ask('a', other)]).toEqual([1, 1]);
    other.$client.prepare('update topic_counters set moved = moved + 1').run();
    other.$client.prepare("insert into topic_counters values ('people', 1) on conflict do nothing").run();
    expect(ask('a', other)).toBe(2);
  });

  it('is read each time and not cached within a transaction, because that may be rolled back', () => {
    ask();
    expect(() =>
      db.transaction((tx) => {
        move({ ...ctx(), db: tx }, 'x');
        expect([kept(tx, { question: 'a', read: () => 70 }), kept(tx, { question: 'a', read: () => 71 })]).toEqual([
          70, 71,
        ]);
        throw new Error('rolled back');
      }),
    ).toThrow('rolled back');
    expect(ask()).toBe(1);
  });
});

describe('a move', () => {
  it('is stored with the written records, once for each command, and not for a refused one', () => {
    const nested = command('test.outer', { movesOne: 'plans' }, (within, subject: string) => {
      setPlan(within, 'inner');
      return { subject };
    });
    const counted = () => [...movedSoFar(db, ['plans', 'people']).values()].reduce((sum, moved) => sum + moved, 0);
    const before = counted();
    nested(ctx(), 'outer');
    expect(counted()).toBe(before + 2);
    const refused = command('test.refused', { moves: 'people' }, (): { subject: string } => {
      throw new Error('no');
    });
    expect(() => refused(ctx(), undefined)).toThrow('no');
    expect(counted()).toBe(before + 2);
  });

  it('is stored with its piece of long work', () => {
    ask();
    piece(ctx(), { moves: 'people' }, () => undefined);
    expect(ask()).toBe(2);
    countMoves(db, { moves: ['people'] });
    expect(ask()).toBe(3);
  });
});
