import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setSessionCookie } from '@/lib/auth/cookie';
import { openSession } from '@/lib/auth/session';
import { bodyLimitOf } from '@/lib/web/body-limits';
import { sentForm } from '@/lib/web/route-context';
import { type CastMember, cast } from '../support/cast';
import { newRequest, request } from '../support/request';
import { serveFolder } from '../support/served-folder';

let served: ReturnType<typeof serveFolder>;
let pulled: number;
beforeEach(() => {
  served = serveFolder();
  newRequest();
  pulled = 0;
});
afterEach(() => served.end());

/** Sends a body of 100 MB to the handler at this address and returns its answer. */
async function flood(path: string, who: CastMember | undefined, from: Record<string, string> = {}) {
  if (who) {
    const opened = openSession(served.db, who.id, { userAgent: '', address: '' }, new Date());
    await setSessionCookie({ ...opened, employeeId: who.id });
  }
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        pulled += 1;
        // The body ends, so that a handler without a limit fails this test instead of reading forever.
        if (pulled > 100) controller.close();
        else controller.enqueue(new Uint8Array(1024 * 1024));
      },
    },
    { highWaterMark: 0 },
  );
  const headers = new Headers({ host: 'localhost', origin: 'http://localhost', ...from });
  request.headers = headers;
  const init = { method: 'POST', body, headers, duplex: 'half' } as RequestInit;
  const answer = await sentForm(new Request(`http://localhost${path}`, init));
  if (!(answer instanceof Response)) throw new Error('a body of 100 MB was taken');
  return answer.status;
}

const UPLOADS = ['/people/import/upload', '/skp/import/upload', '/agency/emblem'];
const OTHERS = ['/recaps/2026/export', '/planning/people/export', '/people/slips/print'];

describe('a body of 100 MB without a length', () => {
  it.each([...UPLOADS, ...OTHERS])('is read to the limit of its address and no further: %s', async (path) => {
    expect(await flood(path, cast.agencyAdmin)).toBe(413);
    expect(pulled).toBe(Math.floor(bodyLimitOf(path).mostBytes / (1024 * 1024)) + 1);
  });

  it.each(UPLOADS)('is not read from a user who may not send one: %s', async (path) => {
    expect(await flood(path, cast.employee)).toBe(404);
    expect(pulled).toBe(0);
  });

  it.each([...UPLOADS, ...OTHERS])('nor of a stranger, nor from another site: %s', async (path) => {
    expect(await flood(path, undefined)).toBe(303);
    expect(await flood(path, cast.agencyAdmin, { origin: 'https://jahat.example' })).toBe(403);
    expect(pulled).toBe(0);
  });
});
