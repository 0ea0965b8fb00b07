import { Agent, createServer, get, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { pipeToNodeResponse } from 'next/dist/server/pipe-readable';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { noteBroken, noteFault } from '@/lib/web/faults';
import { openFrontDoor } from '@/lib/web/front-door';
import { contentSecurityPolicy } from '@/scripts/lib/content-security-policy.mjs';
import { lastingServer, listener, stopKeepAlive } from '@/scripts/lib/listener.mjs';
import { heardLog } from '@/tests/support/heard-log';

type Handler = (request: IncomingMessage, response: ServerResponse) => unknown;

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** Starts a server with the listener and with `handler` in the place of Next. Returns its address. */
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

describe('what was refused', () => {
  const noted: Record<string, unknown>[] = [];
  beforeEach(() => {
    noted.length = 0;
    openFrontDoor({
      senderStatus: async () => 'stranger',
      noteRefused: async ({ kind, url, cookies }) => void noted.push({ kind, url, cookies }),
      noteForeign: ({ detail }) => void noted.push({ detail }),
    });
  });

  it('is noted with user and address, also for a page that does not exist', async () => {
    const origin = await served((request, response) => {
      const [, status = '200', location] = /^\/(\d+)(?:-to-(.*))?/.exec(request.url!) ?? [];
      if (location) response.setHeader('location', `/${location}`);
      response.writeHead(Number(status)).end();
    });
    const ask = (path: string, init: RequestInit = {}) =>
      fetch(origin + path, { redirect: 'manual', headers: { cookie: 'a=1' }, ...init });
    for (const path of ['/200', '/404', '/403', '/307-to-tidak-ditemukan', '/307-to-login', '/tidak-ditemukan'])
      await ask(path);
    // This one is not noted by the listener: forms note their refusals themselves.
    await ask('/303-to-tidak-ditemukan', { method: 'POST' });
    expect(noted).toEqual([
      { kind: 'not-found', url: '/404', cookies: 'a=1' },
      { kind: 'refused', url: '/403', cookies: 'a=1' },
      { kind: 'not-found', url: '/307-to-tidak-ditemukan', cookies: 'a=1' },
    ]);
  });

  it('is noted when another site caused it, without its values', async () => {
    const origin = await served(html);
    await fetch(`${origin}/skp?cari=rahasia`, {
      method: 'POST',
      headers: { origin: 'https://jahat.example' },
      body: 'x',
    });
    expect(noted).toEqual([{ detail: 'https://jahat.example /skp' }]);
  });
});

describe('odd spelling', () => {
  it.each(['/skp/%E0%A4%A', '/%', '/goals/%ED%A0%80/indicators/new'])(
    'an address like %s is not found',
    async (path) => {
      const origin = await served(html);
      const response = await fetch(origin + path);
      expect(response.status).toBe(404);
      expect(await response.text()).toContain('Halaman tidak ditemukan');
    },
  );

  it('an address with a percent sign or letters of any kind is asked for, whatever stands in its query', async () => {
    const origin = await served(html);
    for (const path of ['/skp/100%25', '/skp/%F0%9F%8C%BE', '/skp?cari=%E0%A4%A'])
      expect((await fetch(origin + path)).status).toBe(200);
  });

  it('an empty origin is none', async () => {
    const seen: IncomingMessage['headers'][] = [];
    const origin = await served((asked, response) => {
      seen.push(asked.headers);
      response.end();
    });
    const { port } = new URL(origin);
    await new Promise((resolve) =>
      request({ port, method: 'POST', headers: { origin: '' } }, (answer) => answer.resume().on('end', resolve)).end(),
    );
    expect(seen[0]).not.toHaveProperty('origin');
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

  it('leaves other answers of an error as they are', async () => {
    const origin = await served((_request, response) => {
      response.statusCode = 500;
      response.setHeader('content-type', 'text/x-component');
      response.end('0:E{}');
    });
    expect(await (await fetch(origin)).text()).toBe('0:E{}');
  });
});

/** Sends pieces of an answer with Next's own function: headers before the first piece; if a piece fails, the connection is cut. */
function sentByNext(response: ServerResponse, pieces: () => Generator<string>): Promise<void> {
  const source = pieces();
  const encoder = new TextEncoder();
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      const { done, value } = source.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
  });
  return pipeToNodeResponse(stream, response);
}

const RENDERED = 'text/html; charset=utf-8';
const EMPTY_DOCUMENT =
  '<html id="__next_error__"><script>self.__next_f.push([1,"E{\\"digest\\":\\"2187\\"}"])</script></html>';

describe('an answer that broke', () => {
  it.each([
    ['with its status', 500],
    ['after its status was said to be well', 200],
  ])('is a page in words %s, with the number of the log', async (_, status) => {
    const log = heardLog();
    const origin = await served(async (_request, response) => {
      response.statusCode = status;
      response.setHeader('content-type', RENDERED);
      noteBroken(new Error('rahasia 199001012015011001'), 'render');
      await sentByNext(response, function* () {
        yield EMPTY_DOCUMENT.slice(0, 30);
        yield EMPTY_DOCUMENT.slice(30);
      });
    });
    const response = await fetch(origin);
    const page = await response.text();
    expect(response.status).toBe(500);
    expect(page).toContain('Halaman ini sedang bermasalah');
    expect(page).toContain(`Nomor rujukan: ${log[0]!.number}.`);
    expect(page).not.toContain('__next_f');
    expect(response.headers.get('content-security-policy')).not.toContain('script-src');
    expect(log).toEqual([expect.objectContaining({ during: 'render', kind: 'Error', method: 'GET' })]);
  });

  it('says what is wrong with the storage, if that is the reason', async () => {
    const log = heardLog();
    const origin = await served(async (_request, response) => {
      const full = Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
      noteBroken(new Error('failed to pipe response', { cause: full }), 'route');
      response.statusCode = 500;
      response.end();
    });
    const response = await fetch(origin);
    expect(response.status).toBe(503);
    const page = await response.text();
    expect(page).toContain('Penyimpanan server penuh. Permintaan Anda tidak dijalankan dan tidak ada yang tersimpan.');
    expect(page).toContain(`Nomor rujukan: ${log[0]!.number}.`);
  });

  it.each([
    ['text/plain', 500, 'Internal Server Error'],
    ['text/plain', 400, 'Invalid Server Action request.'],
    ['text/html', 500, EMPTY_DOCUMENT],
    ['text/x-component', 500, '1:E{"digest":"42"}'],
  ])(
    'is a page that asks for the form again where what was sent could not be read: %s %i',
    async (type, status, said) => {
      const log = heardLog();
      const origin = await served(async (_request, response) => {
        noteBroken(new Error('Unexpected end of form'), 'action');
        response.statusCode = status;
        response.setHeader('content-type', type);
        response.end(said);
      });
      const response = await fetch(origin, { method: 'POST', body: 'x' });
      expect(response.status).toBe(400);
      expect(await response.text()).toContain('Permintaan tidak dapat dibaca');
      expect(log).toEqual([expect.objectContaining({ level: 'warn', event: 'unread' })]);
    },
  );

  it('leaves the word by which an open page learns that the application was updated', async () => {
    heardLog();
    const origin = await served((_request, response) => {
      noteFault(new Error('Failed to find Server Action'), 'server');
      response.statusCode = 404;
      response.setHeader('content-type', 'text/plain');
      response.setHeader('x-nextjs-action-not-found', '1');
      response.end('Server action not found.');
    });
    const response = await fetch(origin, { method: 'POST', body: 'x' });
    expect(response.status).toBe(404);
    expect(response.headers.get('x-nextjs-action-not-found')).toBe('1');
  });

  it('is a page also where a route handler answered nothing', async () => {
    const origin = await served((_request, response) => {
      response.statusCode = 500;
      response.end();
    });
    const response = await fetch(origin);
    expect(response.status).toBe(500);
    expect(await response.text()).toMatch(/Halaman ini sedang bermasalah.*Nomor rujukan: \d{9}\./s);
  });

  const FILE = { 'content-type': 'text/csv', 'content-disposition': 'attachment; filename="rekap.csv"' };

  it('is a page where a file fails before its first byte', async () => {
    const log = heardLog();
    const origin = await served(async (_request, response) => {
      for (const [name, value] of Object.entries(FILE)) response.setHeader(name, value);
      await sentByNext(response, function* () {
        if (FILE) throw new Error('rusak');
        yield '';
      });
    });
    const response = await fetch(origin);
    expect(response.status).toBe(500);
    expect(response.headers.get('content-disposition')).toBeNull();
    expect(response.headers.get('content-type')).toBe(RENDERED);
    expect(await response.text()).toContain(`Nomor rujukan: ${log[0]!.number}.`);
  });

  it('breaks off when a file fails half-way, so that no half file looks complete', async () => {
    const log = heardLog();
    const origin = await served(async (_request, response) => {
      for (const [name, value] of Object.entries(FILE)) response.setHeader(name, value);
      await sentByNext(response, function* () {
        yield 'nama;nip\n'.repeat(10_000);
        throw new Error('rusak');
      });
    });
    await expect(fetch(origin).then((response) => response.text())).rejects.toThrow();
    await vi.waitFor(() => expect(log).toHaveLength(1));
    expect(log[0]).toMatchObject({ kind: 'Error', cause: { kind: 'Error' } });
  });

  it('names its number in the data for an already open page, and changes nothing else', async () => {
    const log = heardLog();
    const typed = '1:E{"digest":"42"}';
    const payload = `0:{"a":"$@1"}\n1:E{"digest":"3355002168"}\n`;
    let isBroken = true;
    const origin = await served((_request, response) => {
      if (isBroken) noteBroken(Object.assign(new Error('rusak'), { digest: '3355002168' }), 'action');
      response.statusCode = isBroken ? 500 : 200;
      response.setHeader('content-type', 'text/x-component');
      response.end(isBroken ? payload : typed);
    });
    expect(await (await fetch(origin)).text()).toBe(payload.replace('3355002168', String(log[0]!.number)));
    expect(log[0]).toMatchObject({ digest: '3355002168' });
    isBroken = false;
    expect(await (await fetch(origin)).text()).toBe(typed);
  });

  it('is a page where the handler itself throws', async () => {
    const log = heardLog();
    const origin = await served(() => {
      throw new Error('rusak');
    });
    const response = await fetch(origin);
    expect(response.status).toBe(500);
    expect(await response.text()).toContain(`Nomor rujukan: ${log[0]!.number}.`);
    expect(log).toHaveLength(1);
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

  it('is kept open longer than by proxies, and the next request may begin as late', async () => {
    const origin = await open((_request, response) => response.end('ya'));
    expect(Number(String(await keptOpen(origin)).match(/timeout=(\d+)/)![1])).toBeGreaterThanOrEqual(65);
    expect(server!.headersTimeout).toBeGreaterThan(server!.keepAliveTimeout);
  });

  it.each([
    [
      'heads that are too long',
      `GET / HTTP/1.1\r\nhost: x\r\ncookie: ${'a'.repeat(20_000)}\r\n\r\n`,
      431,
      'Hapus kuki',
    ],
    ['an address that is too long', `GET /${'a'.repeat(20_000)} HTTP/1.1\r\nhost: x\r\n\r\n`, 431, 'terlalu panjang'],
    ['no request at all', 'GET apa kabar\r\n\r\n', 400, 'tidak dapat dibaca'],
    [
      'two lengths',
      'POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 3\r\ntransfer-encoding: chunked\r\n\r\n',
      400,
      'Buka lagi',
    ],
  ])('that brings %s is answered in words and closed', async (_what, words, status, sentence) => {
    const origin = new URL(await open((_request, response) => response.end('ya')));
    const socket = connect(Number(origin.port), origin.hostname, () => socket.write(words));
    const answer = await text(socket);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} .*text/html.*${sentence}`, 's'));
  });

  it('speaks no other protocol: a request for one is answered like any other', async () => {
    const origin = new URL(await open((_request, response) => response.end('ya')));
    server!.on('upgrade', () => {});
    const heads = 'connection: upgrade, close\r\nupgrade: websocket\r\nhost: x';
    const socket = connect(Number(origin.port), origin.hostname, () =>
      socket.write(`GET / HTTP/1.1\r\n${heads}\r\n\r\n`),
    );
    expect(await text(socket)).toMatch(/^HTTP\/1.1 200 /);
  });

  it('does not delay a server that stops: the last answer is sent, and then it ends', async () => {
    let finish = () => {};
    const origin = await open((_request, response) => {
      finish = () => response.end('ya');
    });
    const answered = keptOpen(origin);
    await new Promise((resolve) => server!.once('request', resolve));
    const since = performance.now();
    const closed = new Promise((resolve) => server!.close(resolve));
    stopKeepAlive(server!);
    finish();
    await answered;
    await closed;
    expect(performance.now() - since).toBeLessThan(5000);
  });
});
