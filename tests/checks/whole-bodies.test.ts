import { createServer, type IncomingMessage, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FORM_BYTES, STRANGERS_BYTES, TABLE_BYTES } from '@/lib/web/body-limits';
import { openFrontDoor, type SenderStatus } from '@/lib/web/front-door';
import { sentenceOf } from '@/lib/web/not-taken';
import { wholeBodies } from '@/scripts/lib/whole-bodies.mjs';

const MB = 1024 * 1024;
const BOUNDS = { heldBytes: 64 * MB, strangersBytes: MB, silentMs: 60_000 };

/** How long tests wait for a result: a busy computer may be slow. */
const SOON = { timeout: 10_000, interval: 50 };

let server: Server | undefined;
let reached: { length: number; paths: string[] };
beforeEach(() => {
  reached = { length: 0, paths: [] };
  // In these tests the value of the cookie is the status of the sender.
  openFrontDoor({
    senderStatus: async ({ cookies }) => (cookies || 'stranger') as SenderStatus,
    noteRefused: async () => {},
    noteForeign: () => {},
  });
});
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** Starts a server whose application reads the whole body, as Next does. Returns its address. */
async function served(bounds = BOUNDS, read: (request: IncomingMessage) => Promise<string> = text): Promise<URL> {
  const receive = wholeBodies(bounds);
  server = createServer(async (incoming, response) => {
    const request = await receive(incoming, response);
    if (!request) return;
    reached.paths.push(request.url!);
    reached.length += (await read(request)).length;
    response.end('sampai');
  });
  await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve));
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
}

type Sent = { path?: string; as?: SenderStatus; bytes: number; chunked?: boolean; headers?: Record<string, string> };

function send(origin: URL, { path = '/skp', as = 'stranger', bytes, chunked = false, headers = {} }: Sent) {
  const body = chunked ? pieces(bytes) : Buffer.alloc(bytes, 'a');
  const init = { method: 'POST', body, headers: { cookie: as, ...headers }, duplex: 'half', redirect: 'manual' };
  return fetch(new URL(path, origin), init as RequestInit);
}

function pieces(bytes: number): ReadableStream<Uint8Array> {
  let left = bytes;
  return new ReadableStream({
    pull(controller) {
      const piece = Math.min(left, 65_536);
      left -= piece;
      if (piece === 0) controller.close();
      else controller.enqueue(Buffer.alloc(piece, 'a'));
    },
  });
}

describe('a body that fits', () => {
  it.each([
    ['a few words of a stranger', { bytes: 300 }],
    ['a few words without a length', { bytes: 300, chunked: true }],
    ['as much as a stranger may', { bytes: STRANGERS_BYTES }],
    ['a long form after its session ended', { as: 'known', bytes: FORM_BYTES }],
    ['a long form without a length', { as: 'entitled', bytes: FORM_BYTES, chunked: true }],
    ['a file of somebody who may', { path: '/people/import/upload', as: 'entitled', bytes: 5 * MB, chunked: true }],
  ] satisfies [string, Sent][])('arrives whole: %s', async (_what, sent) => {
    const response = await send(await served(), sent);
    expect(await response.text()).toBe('sampai');
    expect(reached.length).toBe(sent.bytes);
  });

  it('arrives whole however the application reads', async () => {
    const readers: ((request: IncomingMessage) => Promise<string>)[] = [
      (request) =>
        new Promise((done) => {
          let all = '';
          request.on('data', (piece) => (all += piece)).on('end', () => done(all));
        }),
      async (request) => {
        let all = '';
        for await (const piece of request) all += piece;
        return all;
      },
      // The way in which Next passes a body to a route handler. It fails if the stream has already been read.
      (request) =>
        new Request('http://localhost', {
          method: 'POST',
          body: request,
          duplex: 'half',
        } as unknown as RequestInit).text(),
      async (request) => {
        await new Promise((later) => setTimeout(later, 20));
        return text(request);
      },
    ];
    for (const read of readers) {
      const origin = await served(BOUNDS, read);
      for (const bytes of [0, 1, 65_536, 500_000]) {
        reached.length = 0;
        expect(await (await send(origin, { as: 'known', bytes, chunked: true })).text()).toBe('sampai');
        expect(reached.length).toBe(bytes);
      }
      server!.close();
    }
  });

  it('goes on over one connection, one after the other', async () => {
    const origin = await served();
    for (let time = 0; time < 5; time += 1) await (await send(origin, { bytes: 1000 })).text();
    expect(reached).toEqual({ length: 5000, paths: Array(5).fill('/skp') });
  });
});

describe('a body that does not', () => {
  it.each([
    ['a form that is too long', { as: 'entitled', bytes: FORM_BYTES + 1 }, 413, /2 MB.*Ringkas/],
    ['a form without a length', { as: 'known', bytes: 3 * FORM_BYTES, chunked: true }, 413, /2 MB/],
    ['the form of a stranger', { bytes: STRANGERS_BYTES + 1 }, 413, /hanya diterima dari yang sudah masuk/],
    ['that of a stranger without a length', { bytes: 8 * MB, chunked: true }, 413, /sudah masuk/],
    ['what an export asks', { path: '/recaps/2026/export', as: 'entitled', bytes: 20_001 }, 413, /Tujuan pengunduhan/],
    [
      'the same without a length',
      { path: '/recaps/x/export?a=1', as: 'entitled', bytes: 8 * MB, chunked: true },
      413,
      /Tujuan/,
    ],
    [
      'anything long for the sign-in library',
      { path: '/api/auth/callback/credentials', bytes: 20_001 },
      413,
      /Kiriman/,
    ],
    ['an emblem', { path: '/agency/emblem', as: 'entitled', bytes: 250_000 }, 413, /200 kB/],
    ['a file', { path: '/people/import/upload', as: 'entitled', bytes: TABLE_BYTES + 1, chunked: true }, 413, /20 MB/],
    ['a file of somebody who may not', { path: '/people/import/upload', as: 'signed-in', bytes: MB }, 404, /tidak ada/],
  ] satisfies [string, Sent, number, RegExp][])('is answered with a page: %s', async (_what, sent, status, words) => {
    const response = await send(await served(), sent);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(await response.text()).toMatch(words);
    expect(reached.paths).toEqual([]);
  });

  it('leads a user whose session ended to the sign-in page and back to the page where the file is chosen', async () => {
    const origin = await served();
    const headers = { referer: `${origin.origin}/people/import` };
    const response = await send(origin, { path: '/people/import/upload', as: 'known', bytes: MB, headers });
    expect([response.status, response.headers.get('location')]).toEqual([303, '/login?kembali=%2Fpeople%2Fimport']);
    const abroad = { ...headers, referer: 'https://jahat.example/x' };
    const astray = await send(origin, { path: '/people/import/upload', bytes: MB, headers: abroad });
    expect(astray.headers.get('location')).toBe('/login?kembali=%2F');
  });

  it('leads back to the page with the form, or home if the browser names another site as its origin', async () => {
    const origin = await served();
    const tooLong = (referer: string) => send(origin, { as: 'known', bytes: FORM_BYTES + 1, headers: { referer } });
    const back = await tooLong(`${origin.origin}/people/import?langkah=2`);
    expect(await back.text()).toContain('<a href="/people/import?langkah=2">Kembali ke halaman sebelumnya</a>');
    const astray = await tooLong('https://jahat.example/x');
    expect(await astray.text()).toContain('<a href="/">Kembali ke beranda</a>');
  });

  it('answers a form that a script sent with a sentence, shown beside the typed values', async () => {
    const headers = { 'next-action': 'x' };
    const response = await send(await served(), { as: 'known', bytes: FORM_BYTES + 1, headers });
    expect(response.headers.get('content-type')).toBe('text/plain');
    expect(sentenceOf(new Error(await response.text()))).toMatch(/^Belum tersimpan\. .*2 MB/);
    expect(sentenceOf(new TypeError('Failed to fetch'))).toBeUndefined();
  });
});

/** Sends raw text to the server; returns everything that the server sent until it closed the connection. */
function said(origin: URL, words: string, then?: (send: (more: string) => void) => void): Promise<string> {
  const socket = connect(Number(origin.port), origin.hostname);
  socket.write(words);
  then?.((more) => socket.write(more));
  socket.on('error', () => {});
  return new Promise((done) => {
    let all = '';
    socket.on('data', (piece) => (all += piece)).on('close', () => done(all));
  });
}

describe('a flood', () => {
  const head = (path: string, length: number | 'chunked') =>
    `POST ${path} HTTP/1.1\r\nhost: capaian\r\ncookie: known\r\n${length === 'chunked' ? 'transfer-encoding: chunked' : `content-length: ${length}`}\r\n\r\n`;

  it('is answered before it arrives, if it announces its length', async () => {
    const origin = await served();
    const first = await new Promise<string>((done) => {
      const socket = connect(Number(origin.port), origin.hostname, () => socket.write(head('/skp', 5_000_000_000)));
      socket.on('data', (piece) => {
        done(String(piece));
        socket.destroy();
      });
    });
    expect(first).toMatch(/^HTTP\/1\.1 413 /);
  });

  it('that stops half-way is told so and closed', async () => {
    const origin = await served({ ...BOUNDS, silentMs: 300 });
    expect(await said(origin, `${head('/skp', 100)}abc`)).toMatch(/^HTTP\/1\.1 408 [\s\S]*berhenti di tengah jalan/);
    expect(reached.paths).toEqual([]);
  }, 10_000);

  it('of many bodies stays within its memory: further ones are asked to come again', async () => {
    const origin = await served({ ...BOUNDS, strangersBytes: 3 * STRANGERS_BYTES });
    const waiting = Array.from({ length: 3 }, () => connect(Number(origin.port), origin.hostname));
    for (const socket of waiting) {
      socket.write(`POST /skp HTTP/1.1\r\nhost: capaian\r\ncontent-length: ${STRANGERS_BYTES}\r\n\r\n`);
      socket.write(Buffer.alloc(STRANGERS_BYTES - 1));
      socket.on('error', () => {});
    }
    await vi.waitFor(async () => {
      const crowded = await send(origin, { bytes: 10_000 });
      expect([crowded.status, crowded.headers.get('retry-after')]).toEqual([503, '10']);
    }, SOON);
    // The limit of memory for strangers does not concern users who are signed in.
    expect((await send(origin, { as: 'known', bytes: 100_000 })).status).toBe(200);
    for (const socket of waiting) socket.destroy();
    await vi.waitFor(async () => expect((await send(origin, { bytes: 10_000 })).status).toBe(200), SOON);
  });

  it('leaves nothing behind when its client goes away', async () => {
    const origin = await served({ ...BOUNDS, strangersBytes: STRANGERS_BYTES });
    for (let time = 0; time < 20; time += 1) {
      const socket = connect(Number(origin.port), origin.hostname);
      socket.write(`POST /skp HTTP/1.1\r\nhost: capaian\r\ncontent-length: 60000\r\n\r\n${'a'.repeat(50_000)}`);
      await new Promise((later) => setTimeout(later, 10));
      socket.destroy();
    }
    await vi.waitFor(async () => expect((await send(origin, { bytes: 60_000 })).status).toBe(200), SOON);
  });
});
