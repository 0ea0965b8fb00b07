import { setTimeout as wait } from 'node:timers/promises';
import type { Random } from '../attack/random';
import { type Answer, type Asked, browser } from './http';
import { quickForm, sentForm } from './quick-form';

/** A simulated user in the last hour before a deadline. */
export type Person = {
  name: string;
  editor: string;
  session: string;
  /** The sign-in data of a user who signs in before each round; left out for the others. */
  signIn?: { name: string; password: string };
};
export type Kind = 'sign-in page' | 'post: sign in' | 'home' | 'editor' | 'post: save' | 'page after it';
export type Visit = { kind: Kind; ms: number; fault?: string; at: number };

/** The mean time between two requests, in which a person reads, thinks and types. */
const THINKS_MS = 10_000;

/**
 * Simulates one person with a browser: home page, editor, save, and the page after the save, again and again until the time `until` (of
 * `performance.now()`). The person begins after a random time of at most `within` milliseconds.
 */
export async function visit(
  origin: string,
  person: Person,
  random: Random,
  { within, until }: { within: number; until: number },
  note: (visit: Visit) => void,
) {
  const own = browser();
  let cookie = `capaian-session=${person.session}`;

  /** Sends one request and notes it. Returns undefined if there is no answer, or if the answer is not the expected page. */
  async function ask(kind: Kind, asked: Asked, fault: (answer: Answer) => string | undefined) {
    const since = performance.now();
    const answer = await own.ask(origin, { cookie, ...asked }).catch((error: NodeJS.ErrnoException) => error);
    const wrong = answer instanceof Error ? (answer.code ?? answer.message) : fault(answer);
    const now = performance.now();
    note({ kind, ms: now - since, fault: wrong, at: now });
    return wrong || answer instanceof Error ? undefined : answer;
  }
  const thinks = () => wait(random.between(THINKS_MS / 2, THINKS_MS * 1.5));
  const isOver = () => performance.now() > until;

  // A random wait, because people do not begin in the same second.
  await wait(random.between(0, within));
  for (let turn = 1; !isOver(); turn += 1) {
    if (person.signIn) {
      const signedIn = await signIn(ask, person.signIn, thinks);
      if (signedIn) cookie = signedIn;
    }
    await ask('home', { path: '/' }, says(person.name));
    await thinks();
    if (isOver()) break;
    const editor = await ask('editor', { path: person.editor }, says('name="results.0.title"'));
    await thinks();
    const form = editor && quickForm(editor.body.toString('utf8'), 'results.0.title');
    if (form && !isOver()) await saved(ask, person, form, turn, thinks);
  }
  own.close();
}

type Ask = (kind: Kind, asked: Asked, fault: (answer: Answer) => string | undefined) => Promise<Answer | undefined>;

async function signIn(ask: Ask, { name, password }: { name: string; password: string }, thinks: () => Promise<void>) {
  const page = await ask('sign-in page', { path: '/login', cookie: '' }, says('name="password"'));
  await thinks();
  const form = page && quickForm(page.body.toString('utf8'), 'password');
  if (!form) return undefined;
  const browserCookie = cookiesOf(page);
  const sent = { path: form.action || '/login', cookie: browserCookie, form: sentForm(form, { name, password }) };
  const answer = await ask('post: sign in', sent, leads(/^\//, 'capaian-session='));
  return answer && cookiesOf(answer);
}

async function saved(
  ask: Ask,
  person: Person,
  form: Parameters<typeof sentForm>[0],
  turn: number,
  thinks: () => Promise<void>,
) {
  const words = { 'results.0.title': `Tersusunnya laporan ke-${turn} tepat waktu`, intent: 'save' };
  const sent = { path: form.action || person.editor, form: sentForm(form, words) };
  const answer = await ask('post: save', sent, leads(/[?&]ok=/));
  if (!answer) return;
  // The browser follows the redirect at once.
  await ask('page after it', { path: String(answer.headers.location) }, says(words['results.0.title']));
  await thinks();
}

function says(words: string) {
  return ({ status, body }: Answer) => {
    if (status !== 200) return `answered ${status}`;
    return body.includes(words) ? undefined : 'is another page';
  };
}

function leads(to: RegExp, cookie = '') {
  return ({ status, headers }: Answer) => {
    if (status !== 303) return `answered ${status} instead of 303`;
    if (!to.test(String(headers.location))) return 'leads elsewhere';
    return String(headers['set-cookie'] ?? '').includes(cookie) ? undefined : 'opens no session';
  };
}

function cookiesOf({ headers }: Answer): string {
  return [headers['set-cookie'] ?? []]
    .flat()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}
