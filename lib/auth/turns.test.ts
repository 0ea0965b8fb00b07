import { describe, expect, it } from 'vitest';
import { inTurn, noTurns, type Waiter } from './turns';

const FULL = new Error('penuh');
const LIMITS = { atOnce: 2, most: 200, refusal: () => FULL };

/** A server whose work ends when the test decides. `done` lists the waiters that were served, in order. */
function server() {
  const turns = noTurns();
  const running: (() => void)[] = [];
  const done: string[] = [];
  const refused: string[] = [];
  const come = (of: Waiter['of'], key: string, name = key) => {
    const work = () => new Promise<void>((end) => running.push(end)).then(() => void done.push(name));
    void inTurn(turns, LIMITS, { of, key }, work).catch((error) => {
      if (error !== FULL) throw error;
      refused.push(name);
    });
  };
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  const finish = async (pieces: number) => {
    await settle();
    for (let i = 0; i < pieces; i += 1) {
      running.shift()?.();
      await settle();
    }
  };
  return { come, done, refused, finish, settle, running };
}

const many = (howMany: number) => Array.from({ length: howMany }, (_, i) => i);

describe('while 250 strangers ask at once', () => {
  it('a known device is served after the two that are running, and not after all strangers', async () => {
    const { come, done, finish } = server();
    for (const i of many(250)) come('stranger', `10.0.0.${i}`);
    come('known', 'komputer kantor');
    await finish(3);
    expect(done.slice(0, 3)).toContain('komputer kantor');
  });

  it('known waiters have their own queue, which strangers cannot fill', async () => {
    const { come, refused, settle } = server();
    for (const i of many(250)) come('stranger', `10.0.0.${i}`);
    for (const i of many(200)) come('known', `komputer ${i}`);
    await settle();
    expect(refused).toHaveLength(48);
    expect(refused.filter((name) => name.startsWith('komputer'))).toEqual([]);
  });

  it('strangers get one turn in four while known waiters keep coming', async () => {
    const { come, done, finish } = server();
    for (const i of many(50)) come('stranger', `10.0.0.${i}`);
    for (const i of many(100)) come('known', `komputer ${i}`);
    await finish(42);
    expect(done.slice(2).filter((name) => name.startsWith('10.'))).toHaveLength(10);
  });
});

describe('an address that sends hundreds of requests', () => {
  it('delays nobody at another address', async () => {
    const { come, done, finish } = server();
    for (const i of many(150)) come('stranger', 'penyerang', `penyerang ${i}`);
    come('stranger', 'kantor');
    await finish(4);
    expect(done).toContain('kantor');
  });

  it('loses its own last waiters when the queue is full', async () => {
    const { come, refused, done, finish, settle } = server();
    for (const i of many(202)) come('stranger', 'penyerang', `penyerang ${i}`);
    for (const i of many(3)) come('stranger', `kantor ${i}`);
    await settle();
    expect(refused).toEqual(['penyerang 201', 'penyerang 200', 'penyerang 199']);
    await finish(8);
    expect(done.filter((name) => name.startsWith('kantor'))).toHaveLength(3);
    come('stranger', 'penyerang', 'satu lagi');
    expect(refused).toHaveLength(3);
  });
});

it('runs two at once, in order of arrival, and is free again afterwards', async () => {
  const { come, done, finish, running } = server();
  for (const i of many(5)) come('known', 'sama', `${i}`);
  await finish(0);
  expect(running).toHaveLength(2);
  await finish(5);
  expect(done).toEqual(['0', '1', '2', '3', '4']);
  come('stranger', 'lain');
  await finish(1);
  expect(done.at(-1)).toBe('lain');
});

it('frees the place if the work fails', async () => {
  const turns = noTurns();
  const one = { ...LIMITS, atOnce: 1 };
  const fail = () => Promise.reject(new Error('rusak'));
  await expect(inTurn(turns, one, { of: 'known', key: 'a' }, fail)).rejects.toThrow('rusak');
  expect(turns.running).toBe(0);
});
