import { connect } from 'node:net';
import { cookieOf, shownAddresses } from '@/tests/matrix/routes';
import { type Answer, send } from '../client';
import type { Row } from '../field';
import { each } from '../pace';
import type { Target } from '../target';

const AT_ONCE = 4;
/** Files of the program, its data and its tools; and addresses at which other programs reveal information. */
const NOT_SERVED = [
  ...[
    '/.git/HEAD',
    '/.git/config',
    '/.env',
    '/package.json',
    '/package-lock.json',
    '/next.config.js',
    '/tsconfig.json',
  ],
  ...['/data/capaian.db', '/capaian.db', '/capaian.db-wal', '/secrets.json', '/audit-keys', '/backups', '/server.pid'],
  ...[
    '/.capaian/actions-key',
    '/.next/BUILD_ID',
    '/_next/server-reference-manifest.json',
    '/_next/static/',
    '/node_modules/',
  ],
  ...['/_next/image?url=%2Ficon.svg&w=64&q=75', '/_next/image?url=https%3A%2F%2Fsitus-lain.example%2Fx.png&w=64&q=75'],
  ...[
    '/%2e%2e/secrets.json',
    '/..%2f..%2fetc%2fpasswd',
    '/_next/static/..%2f..%2fserver.mjs',
    '/icon.svg/../../package.json',
  ],
  ...[
    '/gallery',
    '/api',
    '/api/docs',
    '/metrics',
    '/debug',
    '/actuator/health',
    '/phpmyadmin/',
    '/wp-login.php',
    '/admin',
  ],
  ...[
    '/__nextjs_original-stack-frame',
    '/_next/webpack-hmr',
    '/__nextjs_source-map?filename=server.mjs',
    '/.well-known/',
  ],
];
const ODD_METHODS = ['TRACE', 'TRACK', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND', 'DEBUG'];
const SOURCES = /sourceMappingURL|"sources":\[/;

/**
 * Files of the program and of the data must not be served. Unusual methods must be refused with 405. Every page and file of the matrix must
 * have the security headers.
 */
export const exposure: Row = {
  name: 'what is served',
  attack: async (field, tally) => {
    const target = await field.serve();
    const session = cookieOf(field.world, 'agencyAdmin');
    for (const path of NOT_SERVED) {
      for (const who of [undefined, session]) {
        const { status, body } = await send(target.origin, { path, session: who });
        const isGiven = status === 200 || status >= 500 || SOURCES.test(body);
        tally.count(isGiven ? `${path} was answered ${status}` : undefined);
      }
    }
    for (const method of ODD_METHODS) {
      const status = await statusOf(target, `${method} / HTTP/1.1`);
      tally.count(status === 405 ? undefined : `${method} was answered ${status}`);
    }
    await each(shownAddresses(field.world), AT_ONCE, async ({ address, cookie }) => {
      const answer = await send(target.origin, { path: address, session: cookie });
      for (const fault of headersMissing(answer, Boolean(cookie))) tally.count(`${address}: ${fault}`);
      tally.count(undefined);
    });
    await scripts(target, tally.count.bind(tally));
    await brokenAnswers(target, session, tally.count.bind(tally));
  },
};

function headersMissing({ headers }: Answer, isPrivate: boolean): string[] {
  const policy = String(headers['content-security-policy'] ?? '');
  const type = String(headers['content-type'] ?? '');
  const wanted: [boolean, string][] = [
    [/default-src 'none'/.test(policy) && /base-uri 'none'/.test(policy), 'no strict policy'],
    [/frame-ancestors 'none'/.test(policy), 'may be framed'],
    [!/unsafe|\*/.test(policy), 'a policy that is too wide'],
    [headers['x-content-type-options'] === 'nosniff', 'may be sniffed'],
    [headers['referrer-policy'] === 'same-origin', 'tells its address elsewhere'],
    [headers['x-powered-by'] === undefined && headers.server === undefined, 'says what it runs on'],
    [headers['access-control-allow-origin'] === undefined, 'may be read by other sites'],
    [type !== '' && (!/^text\//.test(type) || /charset=utf-8/i.test(type)), `the type is “${type}”`],
    [!isPrivate || /no-store/.test(String(headers['cache-control'])), 'may be stored'],
  ];
  return wanted.filter(([holds]) => !holds).map(([, fault]) => fault);
}

type Count = (fault: string | undefined) => void;

/** Checks that the scripts and style sheets of the sign-in page name no source files and have no source map. */
async function scripts(target: Target, count: Count): Promise<void> {
  const { body } = await send(target.origin, { path: '/login' });
  const files = [...body.matchAll(/(?:src|href)="(\/_next\/static\/[^"]+\.(?:js|css))/g)].map(([, path]) => path!);
  if (files.length === 0) count('the page names no script, so none was looked at');
  for (const path of new Set(files)) {
    const [script, map] = await Promise.all([path, `${path}.map`].map((one) => send(target.origin, { path: one })));
    count(SOURCES.test(script!.body) ? `${path} names its sources` : undefined);
    count(map!.status === 200 ? `${path} has a map` : undefined);
  }
}

/**
 * Checks that the answers to wrong requests are no server errors, have the header `x-content-type-options`, and reveal nothing internal.
 */
async function brokenAnswers(target: Target, session: string | undefined, count: Count): Promise<void> {
  const asked = [
    { path: '/tidak-ada' },
    { path: '/skp/%00' },
    { path: '/skp/%E0%A4%A', session },
    { path: `/people?cari=${'a'.repeat(4000)}`, session },
    { path: '/login', method: 'POST', headers: { origin: 'https://situs-lain.example' } },
    { path: '/api/auth/session' },
    { path: '/api/auth/callback/credentials', method: 'POST', headers: { origin: target.origin } },
    { path: '/recaps/x/export', method: 'POST', headers: { origin: target.origin }, session },
  ];
  for (const one of asked) {
    const answer = await send(target.origin, one);
    const inside = /node_modules|at [\w.]+ \(|\.ts:\d+|SQLITE_|stack/i.exec(answer.body)?.[0];
    count(inside ? `${one.path} tells of the inside: ${inside}` : undefined);
    count(answer.status >= 500 ? `${one.path.slice(0, 60)} was answered ${answer.status}` : undefined);
    count(
      answer.headers['x-content-type-options'] === 'nosniff' ? undefined : `${one.path.slice(0, 60)}: may be sniffed`,
    );
  }
}

/** Sends a request line over a socket, with only the headers Host and Connection. Returns the status; 0 if there is no HTTP answer. */
function statusOf(target: Target, line: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(target.origin).port), '127.0.0.1', () =>
      socket.write(`${line}\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n`),
    );
    let said = '';
    socket.on('data', (chunk) => (said += chunk));
    socket.once('error', reject);
    socket.once('close', () => resolve(Number(/^HTTP\/1\.1 (\d{3})/.exec(said)?.[1] ?? 0)));
  });
}
