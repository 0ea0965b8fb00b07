import { request } from 'node:http';

export type Answer = {
  status: number;
  location: string;
  headers: Record<string, string | string[] | undefined>;
  /** The size of the body as it was sent, compressed. */
  wireBytes: number;
  body: string;
};

type Asked = { cookie?: string; method?: string; headers?: Record<string, string> };

/** Sends one request and follows no redirect. `cookie` is the value of the session cookie. */
export function fetchPage(
  origin: string,
  path: string,
  { cookie, method = 'GET', headers = {} }: Asked = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(new URL(path, origin), {
      method,
      headers: { ...(cookie ? { cookie: `capaian-session=${cookie}` } : {}), ...headers },
    });
    sent.once('error', reject);
    sent.once('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.once('end', () => {
        const bytes = Buffer.concat(chunks);
        const location = response.headers.location ?? '';
        const compressed = Boolean(response.headers['content-encoding']);
        const body = compressed ? '' : bytes.toString('utf8');
        resolve({
          status: response.statusCode ?? 0,
          location,
          headers: response.headers,
          wireBytes: bytes.length,
          body,
        });
      });
    });
    sent.end();
  });
}
