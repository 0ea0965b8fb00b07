import { Agent, request } from 'node:http';
import { gunzipSync } from 'node:zlib';

export type Asked = {
  path: string;
  cookie?: string;
  /** The form to post; if left out, the page is read. */
  form?: { body: Buffer; type: string };
};
export type Answer = {
  status: number;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  /** The number of transferred bytes of the body. If the server compresses the body, these are the compressed bytes. */
  bytes: number;
  body: Buffer;
};

/** A client that keeps its connections open, as a browser does. */
export type Browser = { ask: (origin: string, asked: Asked) => Promise<Answer>; close: () => void };

/**
 * Sends one request as a browser without JavaScript would: on a kept-alive connection, with gzip accepted. Redirects are not followed. At
 * most eight requests are sent at the same time.
 */
export const { ask } = browser(8);

/** Makes a client. By default, it has one connection. */
export function browser(connections = 1): Browser {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  return { ask: (origin, asked) => askBy(agent, origin, asked), close: () => agent.destroy() };
}

function askBy(agent: Agent, origin: string, { path, cookie, form }: Asked): Promise<Answer> {
  const headers: Record<string, string> = { accept: 'text/html,*/*', 'accept-encoding': 'gzip' };
  if (cookie) headers.cookie = cookie;
  if (form) Object.assign(headers, { origin, 'content-type': form.type, 'content-length': String(form.body.length) });
  return new Promise((resolve, reject) => {
    const again = (error: NodeJS.ErrnoException) =>
      // The server closed this kept-alive connection just before the request arrived, and gave no answer. So the request is sent again.
      asked.reusedSocket && error.code === 'ECONNRESET'
        ? resolve(askBy(agent, origin, { path, cookie, form }))
        : reject(error);
    const asked = request(new URL(path, origin), { agent, headers, method: form ? 'POST' : 'GET' }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () => {
        const raw = Buffer.concat(chunks);
        const body = answer.headers['content-encoding'] === 'gzip' ? gunzipSync(raw) : raw;
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, bytes: raw.length, body });
      });
    });
    asked.on('error', again);
    asked.end(form?.body);
  });
}
