import { EventEmitter } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fewAtOnce } from '@/scripts/lib/few-at-once.mjs';
import { listener } from '@/scripts/lib/listener.mjs';

describe('the turn of a request', () => {
  let takeTurn: ReturnType<typeof fewAtOnce>;
  let begun: string[];
  beforeEach(() => {
    vi.useFakeTimers();
    takeTurn = fewAtOnce({ atOnce: 2, longestMs: 250 });
    begun = [];
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** A request waits for its turn from now on. Returns its response. */
  function comes(name: string) {
    const response = Object.assign(new EventEmitter(), { closed: false });
    takeTurn(response as unknown as ServerResponse).then(() => begun.push(name));
    return response;
  }
  const settled = () => vi.advanceTimersByTimeAsync(0);
  function leaves(response: ReturnType<typeof comes>, event: 'finish' | 'close') {
    response.closed = true;
    response.emit(event);
    return settled();
  }

  it('comes in the order of arrival, when an earlier answer is written or its client gone', async () => {
    const [a, b] = ['a', 'b', 'c', 'd', 'e'].map(comes);
    await settled();
    expect(begun).toEqual(['a', 'b']);
    await leaves(b!, 'finish');
    expect(begun).toEqual(['a', 'b', 'c']);
    await leaves(a!, 'close');
    expect(begun).toEqual(['a', 'b', 'c', 'd']);
  });

  it('ends once, however often the answer says that it ended', async () => {
    const [a] = ['a', 'b', 'c', 'd', 'e'].map(comes);
    await leaves(a!, 'finish');
    await leaves(a!, 'close');
    expect(begun).toEqual(['a', 'b', 'c']);
  });

  it('does not wait for a request that waits for something else', async () => {
    const [a] = ['a', 'b', 'c', 'd', 'e', 'f'].map(comes);
    await vi.advanceTimersByTimeAsync(249);
    expect(begun).toEqual(['a', 'b']);
    await vi.advanceTimersByTimeAsync(1);
    expect(begun).toEqual(['a', 'b', 'c', 'd']);
    await leaves(a!, 'finish');
    expect(begun).toEqual(['a', 'b', 'c', 'd']);
  });

  it('is not held by a request whose client left while it waited', async () => {
    const [a, , c] = ['a', 'b', 'c', 'd', 'e'].map(comes);
    await leaves(c!, 'close');
    await leaves(a!, 'finish');
    expect(begun).toEqual(['a', 'b', 'c', 'd']);
  });
});

describe('a request whose client left before its turn', () => {
  let server: Server;
  let handled: string[];
  let answers: (() => void)[];
  beforeEach(async () => {
    [handled, answers] = [[], []];
    const handle = (request: IncomingMessage, response: ServerResponse) =>
      new Promise<void>((resolve) => {
        handled.push(`${request.method} ${request.url}`);
        answers.push(() => resolve(void response.end('ya')));
      });
    server = createServer(listener(handle));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  /** Sends a request. Returns a function that closes the connection. */
  async function sent(method: string, path: string): Promise<() => Promise<void>> {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    const arrived = new Promise<ServerResponse>((resolve) =>
      server.once('request', (_, response) => resolve(response)),
    );
    const length = method === 'POST' ? 'content-length: 0\r\norigin: http://a\r\n' : '';
    socket.write(`${method} ${path} HTTP/1.1\r\nhost: a\r\n${length}cookie: capaian-session=s\r\n\r\n`);
    const response = await arrived;
    return async () => {
      const gone = new Promise((resolve) => response.once('close', resolve));
      socket.destroy();
      await gone;
    };
  }

  it('is left out if it only reads, and done if it saves', async () => {
    for (const n of [1, 2, 3, 4]) await sent('GET', `/held/${n}`);
    await vi.waitFor(() => expect(handled).toHaveLength(4));
    const leaves = [await sent('GET', '/read'), await sent('POST', '/saved')];
    for (const leave of leaves) await leave();
    answers[0]!();
    answers[1]!();
    await vi.waitFor(() => expect(handled.slice(4)).toEqual(['POST /saved']));
  });
});
