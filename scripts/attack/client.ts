import { Agent, type IncomingHttpHeaders, request } from 'node:http';

/** The host names and addresses of this machine. The attack refuses all others. */
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;
const PATIENCE_MS = 60_000;

export type Asked = {
  path: string;
  method?: string;
  /** The value of the session cookie; left out for a request without a session. */
  session?: string;
  headers?: Readonly<Record<string, string>>;
  body?: Body;
};
export type Body = { bytes: Buffer; type: string };
export type Answer = { status: number; location: string; headers: IncomingHttpHeaders; body: string };

const agent = new Agent({ keepAlive: true, maxSockets: 32 });

/** Throws if an address is not on this machine. */
export function assertLoopback(origin: string): void {
  if (!LOOPBACK.test(new URL(origin).hostname))
    throw new Error(`The attack is for its own server on this machine, never for ${origin}.`);
}

/**
 * Sends one request with these headers, the session cookie, and the type and length of the body. Headers that a browser adds, such as
 * Origin, are not added. Redirects are not followed. Rejects after a minute without data.
 */
export function send(origin: string, asked: Asked): Promise<Answer> {
  assertLoopback(origin);
  const { path, method = asked.body ? 'POST' : 'GET', session, headers = {}, body } = asked;
  const all: Record<string, string> = { ...headers };
  if (session) all.cookie = `capaian-session=${session}${headers.cookie ? `; ${headers.cookie}` : ''}`;
  if (body) Object.assign(all, { 'content-type': body.type, 'content-length': String(body.bytes.length) });
  return new Promise((resolve, reject) => {
    const sent = request(new URL(path, origin), { agent, method, headers: all, timeout: PATIENCE_MS }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('error', reject);
      response.once('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          location: response.headers.location ?? '',
          headers: response.headers,
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      );
    });
    sent.once('timeout', () => sent.destroy(new Error(`${path} was not answered within a minute`)));
    // The server closed this kept-alive connection just before the request arrived, and gave no answer. So the request is sent again.
    sent.once('error', (error: NodeJS.ErrnoException) =>
      sent.reusedSocket && error.code === 'ECONNRESET' ? resolve(send(origin, asked)) : reject(error),
    );
    sent.end(body?.bytes);
  });
}

/**
 * Requests a page, or the fragment of it that Next's scripts fetch. Next redirects a fragment to an address with its key `_rsc`. Only that
 * redirect is followed.
 */
export async function ask(origin: string, asked: Asked): Promise<Answer> {
  const answer = await send(origin, asked);
  return /[?&]_rsc\b/.test(answer.location) ? send(origin, { ...asked, path: answer.location }) : answer;
}

/** Encodes fields as `multipart/form-data`, as a browser does. */
export async function bodyWith(fields: FormData): Promise<Body> {
  const encoded = new Response(fields);
  return { bytes: Buffer.from(await encoded.arrayBuffer()), type: encoded.headers.get('content-type') ?? '' };
}
