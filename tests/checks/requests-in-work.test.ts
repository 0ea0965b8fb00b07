import { EventEmitter } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listener } from '@/scripts/lib/listener.mjs';
import { isLimited, requestsInWork } from '@/scripts/lib/requests-in-work.mjs';

const ROOM = { all: 6, reading: 4, strangers: 3, ofOne: 2 };

let takePlace: ReturnType<typeof requestsInWork>;
beforeEach(() => {
  takePlace = requestsInWork(ROOM);
});

type Asked = { path?: string; method?: string; of?: string; isInner?: boolean; closed?: boolean };

/** Asks for a place for a request. Returns the response that holds the place, or undefined if there is no room. */
function ask({
  path = '/skp',
  method = 'GET',
  of,
  isInner = false,
  closed = false,
}: Asked = {}): EventEmitter | undefined {
  const response = Object.assign(new EventEmitter(), { closed });
  const headers = of ? { cookie: `lain=1; capaian-session=${of}` } : {};
  const request = { url: path, method, headers } as unknown as IncomingMessage;
  if (!isLimited(request, isInner)) return response;
  return takePlace(request, response as unknown as ServerResponse) ? response : undefined;
}
const many = (count: number, asked: (i: number) => Asked) => Array.from({ length: count }, (_, i) => ask(asked(i)));
const taken = (answers: unknown[]) => answers.filter(Boolean).length;

describe('a place to be worked on', () => {
  it('is taken until the answer is written or its client gone, and once', () => {
    const places = many(6, (i) => ({ of: `s${i}` }));
    expect(taken(places)).toBe(ROOM.reading);
    places[0]!.emit('finish');
    places[0]!.emit('close');
    expect(taken(many(3, (i) => ({ of: `t${i}` })))).toBe(1);
    places[1]!.emit('close');
    expect(ask({ of: 'u' })).toBeDefined();
    expect(ask({ of: 'u' })).toBeUndefined();
  });

  it('is not taken for a client that is gone already', () => {
    for (let n = 0; n < 20; n += 1) expect(ask({ of: `s${n}`, closed: true })).toBeDefined();
    expect(taken(many(20, (i) => ({ of: `t${i}` })))).toBe(ROOM.reading);
  });

  it('is kept for saving and signing in, with any number of readers', () => {
    expect(taken(many(10, (i) => ({ of: `s${i}` })))).toBe(ROOM.reading);
    expect(ask({ method: 'POST', of: 's0' })).toBeDefined();
    expect(ask({ path: '/login?kembali=%2F' })).toBeDefined();
    expect(ask({ method: 'POST', of: 's1' })).toBeUndefined();
  });

  it('is not taken by strangers where others need it', () => {
    expect(taken(many(10, (i) => ({ method: i % 2 ? 'POST' : 'GET' })))).toBe(ROOM.strangers);
    expect(ask({ of: 'a' })).toBeDefined();
    expect(ask({ of: 'b', method: 'POST' })).toBeDefined();
  });

  it('is not taken by one session alone', () => {
    expect(taken(many(10, () => ({ of: 'a' })))).toBe(ROOM.ofOne);
    expect(ask({ of: 'b' })).toBeDefined();
  });

  it.each(['/api/health', '/_next/static/chunks/a-1.js', '/plain.css', '/icon.svg'])(
    'is not asked for at %s',
    (path) => {
      many(20, (i) => ({ method: 'POST', of: `s${i}` }));
      expect(taken(many(50, () => ({ path })))).toBe(50);
      expect(ask({ of: 'x' })).toBeUndefined();
    },
  );

  it('is not needed for a request of Next to its own server', () => {
    many(20, (i) => ({ method: 'POST', of: `s${i}` }));
    expect(ask({ isInner: true, of: 's1' })).toBeDefined();
  });
});

describe('a server with more requests than it can serve', () => {
  let server: Server | undefined;
  afterEach(() => {
    server?.closeAllConnections();
    server?.close();
  });

  it('answers at once with a page that says when to come again, and goes on when there is room', async () => {
    let open = () => {};
    const opened = new Promise<void>((resolve) => {
      open = resolve;
    });
    let arrived = 0;
    server = createServer(
      listener(async (_request: IncomingMessage, response: ServerResponse) => {
        await opened;
        response.end('ya');
      }),
    ).on('request', () => {
      arrived += 1;
    });
    await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const cookie = (i: number) => ({ cookie: `capaian-session=s${i}` });
    const asked = Array.from({ length: 200 }, (_, i) => fetch(`${origin}/skp`, { headers: cookie(i) }));
    while (arrived < 200) await new Promise((later) => setTimeout(later, 10));
    const turnedAway = await fetch(`${origin}/skp`, { headers: cookie(500) });
    expect([turnedAway.status, turnedAway.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await turnedAway.text()).toContain('Capaian sedang ramai');
    const sent = { method: 'POST', body: 'a', headers: { ...cookie(500), 'next-action': 'x' } };
    const scripted = fetch(`${origin}/skp`, sent);
    open();
    expect(await (await scripted).text()).toBe('ya');
    expect((await Promise.all(asked)).every(({ status }) => status === 200)).toBe(true);
    expect((await fetch(`${origin}/skp`, { headers: cookie(500) })).status).toBe(200);
  });
});
