import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cast } from '@/tests/support/cast';
import { heardLog } from '@/tests/support/heard-log';
import { newRequest } from '@/tests/support/request';
import { serveFolder } from '@/tests/support/served-folder';
import { authOptions } from './next-auth-options';
import { openSession } from './session';

const FAULT = expect.objectContaining({ event: 'fault', during: 'route', code: 'SQLITE_ERROR' });
const TYPED = { name: cast.employee.signInName, password: 'kuda sepeda jendela' };

let served: ReturnType<typeof serveFolder>;
beforeEach(() => {
  newRequest();
  served = serveFolder();
});
afterEach(() => served.end());

const options = () => authOptions(served.db, new Headers());
const take = (table: string) => served.db.$client.exec(`alter table ${table} rename to ${table}_elsewhere`);
const session = () => openSession(served.db, cast.employee.id, { userAgent: '', address: '' }, new Date());
/** Calls a callback of next-auth with the part of its argument that we read. */
const called = async (callback: unknown, argument: unknown) => (callback as (given: unknown) => unknown)(argument);
const authorize = () => {
  const [provider] = options().providers as unknown as [{ options: { authorize: unknown } }];
  return called(provider.options.authorize, TYPED);
};

describe('a fault that next-auth would hide', () => {
  it('is logged if the session of a token cannot be read', async () => {
    const log = heardLog();
    const { id } = session();
    take('sessions');
    await expect(called(options().callbacks?.jwt, { token: { sub: cast.employee.id, sid: id } })).rejects.toThrow();
    expect(log).toEqual([FAULT]);
  });

  it('is logged if the name of a user cannot be read', async () => {
    const log = heardLog();
    take('employees');
    await expect(
      called(options().callbacks?.session, { session: {}, token: { sub: cast.employee.id } }),
    ).rejects.toThrow();
    expect(log).toEqual([FAULT]);
  });

  it('is logged if a session cannot be ended', async () => {
    const log = heardLog();
    take('sessions');
    await expect(called(options().events?.signOut, { token: { sub: cast.employee.id, sid: 'x' } })).rejects.toThrow();
    expect(log).toEqual([FAULT]);
  });

  it('is logged if it stops a sign-in, and next-auth gets only its number', async () => {
    const log = heardLog();
    take('accounts');
    const told = await authorize().catch((error: Error) => error.message);
    expect(log).toEqual([FAULT]);
    expect(told).toBe(log[0]?.number);
  });
});

it('an ended session and a wrong password are no faults', async () => {
  const log = heardLog();
  const ended = called(options().callbacks?.jwt, { token: { sub: cast.employee.id, sid: 'ended' } });
  await expect(ended).rejects.toThrow('The session has ended.');
  expect(await authorize()).toBeNull();
  expect(log).toEqual([]);
});
