import { Agent, createServer, get, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '@/scripts/lib/content-security-policy.mjs';
import { lastingServer, letGo, listener } from '@/scripts/lib/listener.mjs';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** A listener in front of a handler that stands where Next stands; answers with its address. */
async function served(handler: Handler): Promise<string> {
  server = createServer(listener(handler));
  await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const html: Handler = (_request, response) => {
  response.setHeader('content-type', 'text/html; charset=utf-8');
  for (let piece = 0; piece < 50; piece += 1) response.write(`<p>potongan ${piece} ${'panjang '.repeat(40)}</p>`);
  response.end();
};

describe('what passes before Next', () => {
  it.each([
    ['another site', { origin: 'https://jahat.example' }, 403],
    ['a page that hides where it is', { origin: 'null' }, 403],
    ['another site, as the browser tells', { 'sec-fetch-site': 'cross-site' }, 403],
    ['no browser that tells', {}, 200],
  ])('a post from %s', async (_from, headers, status) => {
    const origin = await served(html);
    const response = await fetch(origin, { method: 'POST', headers: headers as Record<string, string> });
    expect(response.status).toBe(status);
    if (status === 403) expect(await response.text()).toContain('Permintaan ditolak');
  });

  it('names its own nonce, address and method, whatever the client sent under these names', async () => {
    const seen: IncomingMessage['headers'][] = [];
    const origin = await served((request, response) => {
      seen.push(request.headers);
      response.end();
    });
    const lies = {
      'content-security-policy': "script-src 'nonce-x'",
      'x-capaian-url': '/x',
      'x-capaian-method': 'GET',
    };
    const page = '/skp?tahun=2026';
    for (const address of [`${page}&_rsc=abc`, '/skp?_rsc=abc&tahun=2026', '/skp?_rsc=abc', '/?ok=x&_rsc', '/?_rsc']) {
      const response = await fetch(origin + address, { method: 'POST', headers: lies });
      const headers = seen.at(-1)!;
      expect(response.headers.get('content-security-policy')).toBe(headers['content-security-policy']);
      expect(headers['content-security-policy']).not.toContain("'nonce-x'");
      expect(headers['x-capaian-method']).toBe('POST');
    }
    expect(seen.map((headers) => headers['x-capaian-url'])).toEqual([page, page, '/skp', '/?ok=x', '/']);
    expect(new Set(seen.map((headers) => headers['content-security-policy'])).size).toBe(seen.length);
  });

  it('lets a page run eval and inline styles only while it is being developed', () => {
    expect(contentSecurityPolicy('n', false)).not.toMatch(/unsafe/);
    expect(contentSecurityPolicy('n', true)).toMatch(/unsafe-eval.*unsafe-inline/);
  });
});

describe('how an answer leaves', () => {
  it('compresses a page in one piece, though Next asks to flush after each', async () => {
    const origin = await served((request, response) => {
      html(request, response);
      expect((response as { flush?: unknown }).flush).toBeUndefined();
    });
    const response = await fetch(origin, { headers: { 'accept-encoding': 'gzip' } });
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect(await response.text()).toContain('potongan 49');
  });

  it('lets an answer that shows itself while it is made go piece by piece', async () => {
    let finish = () => {};
    const origin = await served((_request, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.setHeader('x-accel-buffering', 'no');
      response.write('<ol><li>12.000 baris dibaca</li>');
      finish = () => response.end('</ol>');
    });
    const response = await fetch(origin, { headers: { 'accept-encoding': 'gzip' } });
    const reader = response.body!.getReader();
    const first = await reader.read();
    expect(new TextDecoder().decode(first.value)).toContain('12.000 baris dibaca');
    finish();
    expect((await reader.read()).value && (await reader.read()).done).toBe(true);
  });

  it('puts a page in words in place of one that threw, with the number of the log', async () => {
    const origin = await served((_request, response) => {
      response.statusCode = 500;
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.write('<html><script>self.__next_f.push([1,"E{\\"digest\\":\\"2187\\"}"])');
      response.end('</script></html>');
    });
    const response = await fetch(origin);
    const page = await response.text();
    expect(response.status).toBe(500);
    expect(page).toContain('Halaman ini sedang bermasalah');
    expect(page).toContain('Nomor rujukan: 2187');
    expect(page).not.toContain('__next_f');
    expect(response.headers.get('content-security-policy')).not.toContain('script-src');
  });

  it('leaves other answers of an error as they are', async () => {
    const origin = await served((_request, response) => {
      response.statusCode = 500;
      response.setHeader('content-type', 'text/x-component');
      response.end('0:E{}');
    });
    expect(await (await fetch(origin)).text()).toBe('0:E{}');
  });

  it('says so in words when the handler itself fails', async () => {
    const complaints: unknown[] = [];
    const { error } = console;
    console.error = (...words: unknown[]) => complaints.push(...words);
    const origin = await served(() => {
      throw new Error('rusak');
    });
    const response = await fetch(origin);
    console.error = error;
    expect(response.status).toBe(500);
    expect(await response.text()).toContain('Halaman ini sedang bermasalah');
    expect(complaints).toHaveLength(1);
  });
});

describe('a connection', () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  afterEach(() => agent.destroy());

  async function open(handler: Handler): Promise<string> {
    server = lastingServer().on('request', handler);
    await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }
  const keptOpen = (origin: string) =>
    new Promise<unknown>((resolve) =>
      get(origin, { agent }, (answer) => answer.resume().on('end', () => resolve(answer.headers['keep-alive']))),
    );

  it('is kept open for longer than proxies keep theirs, and the next request may begin as late', async () => {
    const origin = await open((_request, response) => response.end('ya'));
    expect(Number(String(await keptOpen(origin)).match(/timeout=(\d+)/)![1])).toBeGreaterThanOrEqual(65);
    expect(server!.headersTimeout).toBeGreaterThan(server!.keepAliveTimeout);
  });

  it('holds no server back that stops: the last answer is given, and then it ends', async () => {
    let finish = () => {};
    const origin = await open((_request, response) => {
      finish = () => response.end('ya');
    });
    const answered = keptOpen(origin);
    await new Promise((resolve) => server!.once('request', resolve));
    const since = performance.now();
    const closed = new Promise((resolve) => server!.close(resolve));
    letGo(server!);
    finish();
    await answered;
    await closed;
    expect(performance.now() - since).toBeLessThan(5000);
  });
});
