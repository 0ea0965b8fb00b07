import Database from 'better-sqlite3';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { heardLog } from '@/tests/support/heard-log';
import { faultsOfLastHour, isClientAbort, noteBroken, noteFault } from './faults';
import { noteBegun, numbered } from './request-number';

const NIP = '199001012015011001';
const NAME = 'Dewi Anggraini';

function thrown(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

function database(): Database.Database {
  const db = new Database(':memory:');
  db.exec('create table people (nip text unique, name text check (length(name) < 3), age integer) strict');
  return db;
}

describe('the line of a fault', () => {
  it('contains its number, its kind and its place in the code', () => {
    const log = heardLog();
    const error = Object.assign(new RangeError('salah'), { code: 'ERR_OUT_OF_RANGE' });
    const number = numbered({ method: 'POST', url: `/people/${NIP}?cari=${NAME}` }, () => {
      noteBegun();
      return noteFault(error, 'route');
    });
    expect(log).toEqual([
      expect.objectContaining({
        level: 'error',
        event: 'fault',
        number,
        during: 'route',
        kind: 'RangeError',
        code: 'ERR_OUT_OF_RANGE',
        method: 'POST',
      }),
    ]);
    expect(number).toMatch(/^[1-9]\d{8}$/);
    expect(log[0]!.place).toContain('lib/web/faults.test.ts:29');
  });

  it.each([
    [
      'a value that is there already',
      (db: Database.Database) => db.exec(`insert into people (nip) values ('${NIP}'), ('${NIP}')`),
    ],
    [
      'a value that a column does not take',
      (db: Database.Database) => db.exec(`insert into people (name) values ('${NAME}')`),
    ],
    ['a value of another type', (db: Database.Database) => db.exec(`insert into people (age) values ('${NAME}')`)],
    ['a statement that cannot be read', (db: Database.Database) => db.exec(`select '${NIP}' from '${NAME}' '`)],
    ['a column that is not there', (db: Database.Database) => db.exec(`select "${NAME}" from people where x = 1`)],
    ['a shape', () => z.object({ [NIP]: z.enum(['a']) }).parse({ [NIP]: NAME })],
    ['JSON', () => JSON.parse(`{"nama": ${NAME}`)],
    ['an address', () => new URL(`http://${NAME} ${NIP}`)],
    [
      'a class and code that were made from what was typed',
      () => {
        throw Object.assign(new Error(NIP), { name: `${NAME} ${NIP}`, code: `${NIP} x`, cause: new Error(NAME) });
      },
    ],
    [
      'a message that looks like a place',
      () => {
        throw new Error(`x\n    at ${NAME} (${process.cwd()}/lib/${NIP}.ts:1:2)`);
      },
    ],
    [
      'a text',
      () => {
        throw `${NAME} ${NIP}`;
      },
    ],
  ])('contains nothing of %s', (_, run) => {
    const log = heardLog();
    const error = thrown(() => run(database()));
    numbered({ method: 'GET', url: `/${NIP}/${encodeURIComponent(NAME)}?cari=${NIP}#${NIP}` }, () =>
      noteBroken(error, 'render'),
    );
    expect(log).toHaveLength(1);
    const line = JSON.stringify(log[0]);
    for (const typed of [NIP, NAME, 'Dewi', encodeURIComponent(NAME)]) expect(line).not.toContain(typed);
  });

  it('names the table or column that is missing or refused', () => {
    const log = heardLog();
    const db = database();
    noteFault(
      thrown(() => db.exec('select 1 from tables_gone')),
      'render',
    );
    noteFault(
      thrown(() => db.exec(`insert into people (nip) values ('${NIP}'), ('${NIP}')`)),
      'action',
    );
    expect(log.map(({ detail }) => detail)).toEqual([
      'no such table: tables_gone',
      'UNIQUE constraint failed: people.nip',
    ]);
  });

  it('is written once for an error that is caught several times, with the number of the first', () => {
    const log = heardLog();
    const error = new Error('salah');
    const numbers = [noteFault(error, 'storage'), noteFault(error, 'action'), noteFault(error, 'server')];
    expect(new Set(numbers).size).toBe(1);
    expect(log).toHaveLength(1);
  });

  it('has one number for all faults of a request', () => {
    const log = heardLog();
    numbered({}, () => {
      noteFault(new Error('satu'), 'storage');
      noteFault(new Error('dua'), 'render');
    });
    noteFault(new Error('tiga'), 'work');
    expect(new Set(log.map(({ number }) => number)).size).toBe(2);
    expect(log[0]!.number).toBe(log[1]!.number);
  });

  it.each([
    Object.assign(new Error('x'), { name: 'AbortError' }),
    Object.assign(new Error('x'), { name: 'ResponseAborted' }),
    Object.assign(new Error('x'), { code: 'ECONNRESET' }),
  ])('is not written for a connection that its client closed', (error) => {
    noteBroken(error, 'route');
    expect(isClientAbort(error)).toBe(true);
    expect(isClientAbort(new Error('x'))).toBe(false);
  });
});

describe('a form that no page of ours sends', () => {
  it('is no fault of the server while Next reads it, but is one as soon as our code runs', () => {
    const log = heardLog();
    const { count } = faultsOfLastHour();
    numbered({ method: 'POST', url: '/agency' }, (asked) => {
      noteBroken(new Error('Unexpected end of form'), 'action');
      expect(asked).toMatchObject({ isUnread: true, isBroken: false });
    });
    numbered({ method: 'GET', url: '/agency', headers: { 'next-router-state-tree': '%' } }, (asked) => {
      noteBroken(new Error('could not be parsed'), 'render');
      expect(asked).toMatchObject({ isUnread: true, isBroken: false });
    });
    expect(log.map(({ event, level }) => [event, level])).toEqual(Array(2).fill(['unread', 'warn']));
    expect(faultsOfLastHour().count).toBe(count);
    numbered({ method: 'POST', url: '/agency' }, (asked) => {
      noteBegun();
      noteBroken(new Error('salah'), 'action');
      expect(asked).toMatchObject({ isUnread: false, isBroken: true });
    });
    numbered({ method: 'GET', url: '/agency' }, () => noteBroken(new Error('a file of the build is gone'), 'render'));
    // The status of the sender is read from the database before the form is read.
    const full = Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
    numbered({ method: 'POST', url: '/agency' }, (asked) => {
      noteBroken(full, 'server');
      expect(asked).toMatchObject({ isUnread: false, says: expect.stringContaining('Penyimpanan server penuh') });
    });
    expect(log.slice(2).map(({ event }) => event)).toEqual(['fault', 'fault', 'fault']);
  });
});

describe('the faults of the last hour', () => {
  afterEach(() => vi.useRealTimers());

  it('are counted with the number of the latest, and forgotten after an hour', () => {
    heardLog();
    vi.useFakeTimers({ now: Date.now() + 10 * 3_600_000, toFake: ['Date'] });
    expect(faultsOfLastHour().count).toBe(0);
    noteFault(new Error('satu'), 'render');
    vi.advanceTimersByTime(3_599_999);
    const number = noteFault(new Error('dua'), 'render');
    expect(faultsOfLastHour()).toMatchObject({ count: 2, isMore: false, latest: { number } });
    vi.advanceTimersByTime(1);
    expect(faultsOfLastHour().count).toBe(1);
    vi.advanceTimersByTime(3_600_000);
    expect(faultsOfLastHour()).toMatchObject({ count: 0, latest: undefined });
  });

  it('are not increased by a monitor that asks again and again', () => {
    heardLog();
    const { count } = faultsOfLastHour();
    noteFault(new Error('penuh'), 'health');
    expect(faultsOfLastHour().count).toBe(count);
  });
});
