import { request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { agencyPaths } from '@/lib/agency/paths';
import { peoplePaths } from '@/lib/people/paths';
import { skpPaths } from '@/lib/skp/paths';
import { paths } from '@/lib/web/paths';
import { ask } from '../client';
import type { Field, Row } from '../field';
import { bytesOf, memoryOf, mostMemory } from '../memory';
import { each, wait } from '../pace';
import type { Tally } from '../tally';
import type { Target } from '../target';
import { draftWith } from '../writers';

const BODY_MB = 120;
const MOST_MEMORY_MB = 350;
const SLOW = 200;
const SLOW_FOR_MS = 6000;
const READERS = 400;
const OTHERS_WITHIN_MS = 5000;
const PATIENCE_MS = 40_000;

/**
 * Sends large bodies, slow bodies, and many requests at once. Large bodies may take less than 350 MB of memory. The server may refuse with
 * 503 but must have no other server error, and it must serve other users within seconds.
 */
export const floods: Row = {
  name: 'floods',
  attack: async (field, tally) => {
    const target = await field.serve();
    await largeBodies(target, field, tally);
    await slowBodies(target, field, tally);
    await manyRequests(target, field, tally);
    tally.count((await target.isHealthy()) ? undefined : 'the server is not well afterwards');
    tally.count(target.faults.length === 0 ? undefined : `a fault in the log: ${target.faults[0]}`);
  },
};

function postAddresses({ world }: Field): string[] {
  return [
    ...[paths.signIn, paths.home, paths.signOut, skpPaths.edit(world.draftSkpId), agencyPaths.show, '/agency/emblem'],
    ...['/people/import/upload', '/skp/import/upload', '/people/slips/print', '/planning/people/export'],
    ...[`/recaps/${world.cycleId}/export`, '/api/presence', '/api/auth/callback/credentials', '/tidak-ada'],
  ];
}

async function largeBodies(target: Target, field: Field, tally: Tally): Promise<void> {
  const { cookies } = field.world;
  const senders = { anonymous: undefined, 'an employee': cookies.employee, 'the agency admin': cookies.agencyAdmin };
  for (const [who, session] of Object.entries(senders)) {
    const before = memoryOf(target.pid);
    const most = await mostMemory(target.pid, () =>
      each(postAddresses(field), 4, async (path) => {
        const status = await sendLarge(target, path, session, field.triesFor(BODY_MB));
        tally.count(isFitAnswer(status) ? undefined : `${path} with a large body of ${who}: ${status}`);
      }),
    );
    const more = Math.round(most - before);
    tally.count(more < MOST_MEMORY_MB ? undefined : `large bodies of ${who} took ${more} MB of memory`);
  }
}

/**
 * Whether this status is a fit answer to a large body. The server answers before it has received the whole body, so a connection that ends
 * without an answer (0) is a fault.
 */
export function isFitAnswer(status: number): boolean {
  return (status > 0 && status < 500) || status === 503;
}

/** Sends a large body without stating its length. Returns the status; 0 if the connection ends without an answer. */
function sendLarge(target: Target, path: string, session: string | undefined, megabytes: number): Promise<number> {
  const headers: Record<string, string> = {
    origin: target.origin,
    'content-type': 'multipart/form-data; boundary=x',
    ...(session && { cookie: `capaian-session=${session}` }),
  };
  return new Promise((resolve) => {
    const sent = request(new URL(path, target.origin), { method: 'POST', headers, agent: false, timeout: PATIENCE_MS });
    const piece = bytesOf(1);
    let left = megabytes;
    let status = 0;
    const more = () => {
      while (left > 0 && !sent.destroyed) {
        left -= 1;
        if (!sent.write(piece)) return void sent.once('drain', more);
      }
      sent.end();
    };
    sent.once('response', (answer) => {
      status = answer.statusCode ?? 0;
      answer.resume();
      answer.once('end', () => {
        sent.destroy();
        resolve(status);
      });
    });
    sent.once('timeout', () => sent.destroy());
    sent.once('close', () => resolve(status));
    sent.on('error', () => resolve(status));
    more();
  });
}

/**
 * Opens 200 connections (at the usual size). Each sends one byte every half second and never completes its body. Meanwhile, another user
 * must be served.
 */
async function slowBodies(target: Target, field: Field, tally: Tally): Promise<void> {
  const port = Number(new URL(target.origin).port);
  const head = `POST /login HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: ${target.origin}\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 60000\r\n\r\n`;
  const sockets: Socket[] = [];
  for (let n = 0; n < field.triesFor(SLOW); n += 1) {
    const socket = connect(port, '127.0.0.1', () => socket.write(head));
    socket.on('error', () => {});
    sockets.push(socket);
  }
  const drip = setInterval(() => {
    for (const socket of sockets) if (socket.writable) socket.write('x');
  }, 500);
  const until = performance.now() + SLOW_FOR_MS;
  while (performance.now() < until) {
    tally.count(await servedFault(target, field, 'amid slow bodies'));
    await wait(500);
  }
  clearInterval(drip);
  for (const socket of sockets) socket.destroy();
}

async function servedFault(target: Target, { world }: Field, when: string): Promise<string | undefined> {
  const since = performance.now();
  const { status } = await ask(target.origin, { path: skpPaths.list, session: world.cookies.employee! });
  const ms = performance.now() - since;
  if (status !== 200) return `somebody was answered ${status} ${when}`;
  return ms < OTHERS_WITHIN_MS ? undefined : `somebody waited ${ms.toFixed(0)} ms ${when}`;
}

/**
 * Requests more pages at once than the limit of the server. A reader must get the page, a redirect, or 503 with Retry-After. A save at the
 * same time must succeed within ten seconds.
 */
async function manyRequests(target: Target, field: Field, tally: Tally): Promise<void> {
  const { cookies } = field.world;
  const draft = await draftWith(target, field.world, 'Disimpan di tengah keramaian');
  const pages = [skpPaths.list, paths.home, paths.signIn, peoplePaths.list];
  const readers = Array.from({ length: field.triesFor(READERS) }, (_, n) =>
    read(target, pages[n % pages.length]!, cookies.agencyAdmin!),
  );
  await wait(100);
  const since = performance.now();
  const saved = await ask(target.origin, draft);
  const ms = performance.now() - since;
  tally.count(saved.status === 303 ? undefined : `a saving amid many readers was answered ${saved.status}`);
  tally.count(ms < OTHERS_WITHIN_MS * 2 ? undefined : `a saving amid many readers waited ${ms.toFixed(0)} ms`);
  for (const { status, retryAfter } of await Promise.all(readers)) {
    const isAsked = status === 503 && retryAfter !== undefined;
    tally.count(
      status === 200 || status === 307 || status === 303 || isAsked
        ? undefined
        : `a reader among many was answered ${status}`,
    );
  }
}

/** Reads a page on its own connection, as another browser would. The status is 0 if there is no answer. */
function read(target: Target, path: string, session: string): Promise<{ status: number; retryAfter?: string }> {
  return new Promise((resolve) => {
    const headers = { cookie: `capaian-session=${session}` };
    const sent = request(new URL(path, target.origin), { headers, agent: false, timeout: PATIENCE_MS }, (answer) => {
      answer.resume();
      answer.once('end', () => resolve({ status: answer.statusCode ?? 0, retryAfter: answer.headers['retry-after'] }));
    });
    sent.once('timeout', () => sent.destroy());
    sent.once('error', () => resolve({ status: 0 }));
    sent.end();
  });
}
