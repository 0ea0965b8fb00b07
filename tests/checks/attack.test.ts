import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { assertLoopback, send } from '../../scripts/attack/client';
import { Random } from '../../scripts/attack/random';
import { isFitAnswer } from '../../scripts/attack/rows/floods';
import { wrongAnswer } from '../../scripts/attack/rows/hostile-files';
import { faultsOf, Tally, tableOf } from '../../scripts/attack/tally';
import { readOptions } from '../../scripts/attack/words';
import { isAnswer } from '../matrix/asking';

describe('where the attack goes', () => {
  it.each(['http://127.0.0.1:4000', 'http://127.8.8.8:4000', 'http://localhost:4000', 'http://[::1]:4000'])(
    'reaches %s',
    (origin) => {
      expect(() => assertLoopback(origin)).not.toThrow();
    },
  );

  it.each([
    'http://skp.kota.example',
    'http://192.168.1.5:3000',
    'http://10.0.0.1',
    'http://localhost.kota.example',
    'http://127.0.0.1.kota.example',
    'http://0.0.0.0:3000',
    'http://[fe80::1]',
  ])('refuses %s, before anything is sent', async (origin) => {
    expect(() => assertLoopback(origin)).toThrow('on this machine');
    await expect(async () => send(origin, { path: '/' })).rejects.toThrow('on this machine');
  });

  it.each([
    [['http://skp.kota.example']],
    [['--target', 'http://127.0.0.1:3000']],
    [['--only']],
    [['--size', '0']],
    [['--size', 'many']],
    [['--size', '101']],
  ])('takes no address and no word that it does not know: %j', (words) => {
    expect(() => readOptions(words)).toThrow();
  });

  it('takes a row, a size and a file', () => {
    expect(readOptions([])).toEqual({ only: '', size: 1, json: undefined });
    expect(readOptions(['--only', 'kills', '--size', '0.5', '--json', 'x.json'])).toEqual({
      only: 'kills',
      size: 0.5,
      json: 'x.json',
    });
  });
});

describe('the table of the attack', () => {
  const tallied = (fill: (tally: Tally) => void) => {
    const tally = new Tally();
    fill(tally);
    return { name: 'a row', tally, seconds: 3 };
  };

  it('counts what was tried, what held and what failed', () => {
    const result = tallied((tally) => {
      tally.count(undefined);
      tally.count('it gave way');
      tally.add(3, ['and once more']);
    });
    expect(tableOf([result])).toContain('| a row | 5 | 3 | 2 | 3 s |');
    expect(faultsOf([result])).toEqual(['a row: it gave way', 'a row: and once more']);
  });

  it('does not count a row without tries as passed', () => {
    expect(faultsOf([tallied(() => {})])).toEqual(['a row: nothing was tried']);
  });

  it('says why a row cannot be tried here', () => {
    const result = tallied((tally) => {
      tally.skipReason = 'needs Linux';
    });
    expect(faultsOf([result])).toEqual([]);
    expect(tableOf([result])).toContain('| a row | – | – | – | needs Linux |');
  });

  it('lists a dozen faults of a row and the number of further ones', () => {
    const faults = faultsOf([tallied((tally) => tally.add(20, Array<string>(20).fill('again')))]);
    expect(faults).toHaveLength(13);
    expect(faults.at(-1)).toBe('a row: and 8 more');
  });
});

it('draws the same numbers in every run, within their bounds', () => {
  const draw = () => {
    const random = new Random(7);
    return Array.from({ length: 200 }, () => random.between(2, 5));
  };
  expect(draw()).toEqual(draw());
  expect(new Set(draw())).toEqual(new Set([2, 3, 4, 5]));
});

it.each([
  [0, false],
  [303, true],
  [413, true],
  [500, false],
  [503, true],
])('judges the answer %i to a large body as fit: %s', (status, isFit) => {
  expect(isFitAnswer(status)).toBe(isFit);
});

it.each([
  ['file', 200, 'Berkas tidak dapat dipakai', undefined],
  ['file', 413, '', undefined],
  ['file', 303, '', 'not refused (303)'],
  ['file', 200, 'Berkas belum diperiksa', 'not refused (200)'],
  ['file', 500, '', '500'],
  ['emblem', 303, '', undefined],
  ['emblem', 500, '', '500'],
])('judges an upload as %s that is answered %i %s: %s', (field, status, body, wrong) => {
  expect(wrongAnswer({ status, body }, field)).toBe(wrong);
});

describe('how the attack judges an answer', () => {
  let server: Server | undefined;
  afterEach(() => server?.close());

  /** Starts a faulty server that answers every request with secret content. Returns its address. */
  async function careless(): Promise<string> {
    server = createServer((_, response) => response.end('<p>rahasia</p>'));
    await new Promise<void>((ready) => server!.listen(0, '127.0.0.1', ready));
    return `http://127.0.0.1:${(server!.address() as AddressInfo).port}`;
  }

  it('finds a page that should be missing or redirect', async () => {
    const answer = await send(await careless(), { path: '/skp/x' });
    expect(isAnswer(answer, 'shown')).toBe(true);
    expect(isAnswer(answer, 'missing')).toBe(false);
    expect(isAnswer(answer, 'elsewhere')).toBe(false);
  });

  it('accepts a redirect to sign-in or to the missing page, by status or by the content of a fragment', () => {
    const login = { status: 307, location: '/login?kembali=%2Fskp', body: '' };
    const missing = { status: 200, location: '', body: 'E{"digest":"NEXT_REDIRECT;replace;/tidak-ditemukan;307;"}' };
    expect(['shown', 'missing', 'elsewhere'].map((expected) => isAnswer(login, expected as 'shown'))).toEqual([
      false,
      false,
      true,
    ]);
    expect(['shown', 'missing', 'elsewhere'].map((expected) => isAnswer(missing, expected as 'shown'))).toEqual([
      false,
      true,
      false,
    ]);
  });
});
