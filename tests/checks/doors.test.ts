import { createServer, type IncomingHttpHeaders, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { isHttps } from '@/lib/web/origin';
import { clientAddress, deviceOfRequest } from '@/lib/web/security-log';
import { lastingServer, listener } from '@/scripts/lib/listener.mjs';

let server: Server | undefined;
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  server?.closeAllConnections();
  server?.close();
});

async function served(handler: RequestListener, made = createServer()): Promise<string> {
  server = made.on('request', listener(handler));
  await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Sends these headers; returns the request headers that the application then gets, and the HSTS header of the answer. */
async function told(
  sent: Record<string, string>,
  proxy?: string,
): Promise<{ heads: IncomingHttpHeaders; sts: string | null }> {
  vi.stubEnv('TRUSTED_PROXY', proxy);
  let heads: IncomingHttpHeaders = {};
  const origin = await served((request, response) => {
    heads = { ...request.headers };
    response.end();
  });
  const response = await fetch(origin, { headers: sent });
  server!.close();
  return { heads, sts: response.headers.get('strict-transport-security') };
}

const asHeaders = (heads: IncomingHttpHeaders) => new Headers(heads as Record<string, string>);
const LIES = {
  'x-forwarded-for': '6.6.6.6, 198.51.100.7',
  'x-forwarded-proto': 'https',
  'x-forwarded-host': 'jahat.example',
  'x-real-ip': '6.6.6.6',
  forwarded: 'for=6.6.6.6;proto=https',
  'x-capaian-client': '6.6.6.6',
  'x-capaian-scheme': 'https',
  'x-capaian-pass': 'x'.repeat(32),
};

describe('who asks', () => {
  it('is the other end of the connection without a named proxy, whatever the client sends', async () => {
    vi.spyOn(console, 'warn').mockReturnValue();
    const { heads, sts } = await told(LIES);
    expect(clientAddress(asHeaders(heads))).toBe('127.0.0.1');
    expect(isHttps(asHeaders(heads))).toBe(false);
    expect(JSON.stringify(heads)).not.toMatch(/6\.6\.6\.6|198\.51\.100\.7|jahat/);
    expect(sts).toBeNull();
  });

  it('is the address that the named proxy saw, not the first entry, which the client sent', async () => {
    const { heads, sts } = await told(LIES, '127.0.0.1');
    expect(deviceOfRequest(asHeaders(heads)).address).toBe('198.51.100.7');
    expect(isHttps(asHeaders(heads))).toBe(true);
    expect(heads['x-forwarded-for']).toBe('198.51.100.7');
    expect(JSON.stringify(heads)).not.toMatch(/6\.6\.6\.6|jahat/);
    expect(sts).toMatch(/^max-age=31536000; includeSubDomains$/);
  });

  it('stays the sender of a form while the server requests the page after it from itself', async () => {
    vi.stubEnv('TRUSTED_PROXY', '127.0.0.9');
    vi.spyOn(console, 'warn').mockReturnValue();
    const seen: IncomingHttpHeaders[] = [];
    const origin = await served(async (request, response) => {
      seen.push({ ...request.headers });
      if (request.url === '/dalam') return response.end();
      const { host: _host, connection: _connection, ...heads } = request.headers;
      const within = {
        ...(heads as Record<string, string>),
        'x-capaian-client': '198.51.100.7',
        'x-capaian-scheme': 'https',
      };
      await fetch(`${origin}/dalam`, { headers: within });
      return response.end();
    });
    await fetch(`${origin}/luar`);
    expect(seen.map((heads) => heads['x-capaian-client'])).toEqual(['127.0.0.1', '198.51.100.7']);
    expect(seen.map((heads) => heads['x-capaian-scheme'])).toEqual(['http', 'https']);
  });

  it('warns once on the console about a proxy that is not named', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    vi.stubEnv('TRUSTED_PROXY', '');
    const origin = await served((_request, response) => void response.end());
    for (let i = 0; i < 3; i += 1) await fetch(origin, { headers: { 'x-forwarded-for': '198.51.100.7' } });
    expect(warn).toHaveBeenCalledOnce();
    expect(warn.mock.calls[0]![0]).toMatch(/TRUSTED_PROXY=127\.0\.0\.1/);
    expect(warn.mock.calls[0]![0]).not.toMatch(/198/);
  });

  it('is never guessed from a setting with a typing error', () => {
    vi.stubEnv('TRUSTED_PROXY', 'localhost');
    expect(() => listener(async () => undefined)).toThrow('TRUSTED_PROXY');
  });
});

describe('a method that no browser sends here', () => {
  /** Writes a request to a socket and returns the whole answer. `fetch` cannot be used, because it refuses these methods itself. */
  function raw(origin: string, head: string): Promise<string> {
    const { hostname, port } = new URL(origin);
    return new Promise((resolve, reject) => {
      let said = '';
      const socket = connect(Number(port), hostname, () =>
        socket.write(`${head}\r\nHost: ${hostname}\r\nCookie: rahasia=1\r\nConnection: close\r\n\r\n`),
      );
      socket.setEncoding('utf8').on('data', (text) => (said += text));
      socket.on('end', () => resolve(said)).on('error', reject);
    });
  }

  it.each(['TRACE', 'TRACK', 'CONNECT', 'OPTIONS', 'PUT', 'DELETE', 'PATCH', 'PROPFIND', 'DEBUG', 'get'])(
    '%s is refused, with those that are served, and nothing is sent back',
    async (method) => {
      const reached = vi.fn();
      const origin = await served(reached, lastingServer());
      const answer = await raw(origin, `${method} ${method === 'CONNECT' ? 'x:443' : '/'} HTTP/1.1`);
      expect(answer).toMatch(/^HTTP\/1\.1 405 /);
      expect(answer).toMatch(/^allow: GET, HEAD, POST\r$/im);
      expect(answer).not.toContain('rahasia');
      expect(reached).not.toHaveBeenCalled();
    },
  );

  it.each(['GET', 'HEAD'])('%s is served', async (method) => {
    const origin = await served((_request, response) => void response.end('ya'), lastingServer());
    expect(await raw(origin, `${method} / HTTP/1.1`)).toMatch(/^HTTP\/1\.1 200 /);
  });

  it('is distinguished from a request that cannot be parsed', async () => {
    const origin = await served((_request, response) => void response.end(), lastingServer());
    expect(await raw(origin, 'GET / HTTP/9.9')).toMatch(/^HTTP\/1\.1 400 /);
    expect(await raw(origin, `GET / HTTP/1.1\r\nX-Panjang: ${'a'.repeat(40_000)}`)).toMatch(/^HTTP\/1\.1 431 /);
  });
});
