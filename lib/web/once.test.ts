import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Connection } from '@/db/client';
import { agencies, formTokens } from '@/db/schema';
import { command } from '@/lib/kernel/command';
import { Rejection } from '@/lib/kernel/decision';
import { cast } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { countAuditEntries } from '@/tests/support/refused';
import type { FormValues } from './form-data';
import { type Landing, markOf, once } from './once';

let db: Connection;
beforeEach(() => {
  db = freshDatabase();
});

type Input = { address: string };

const changeAddress = command('agency.settings-changed', { moves: 'agency' }, (ctx, { address }: Input) => {
  ctx.db.update(agencies).set({ address }).run();
  return { subject: 'agency' };
});
const ctx = () => actingAs(db, cast.agencyAdmin, '2026-03-02');
const address = () => db.select().from(agencies).get()?.address;
const tokens = () => db.select().from(formTokens).all();
function send(nonce: string, typed: string, content: string | undefined = typed, landing: Partial<Landing> = {}) {
  return once(ctx(), { nonce, content }, (within) => {
    changeAddress(within, { address: typed });
    return { goto: '/agency', say: `Alamat: ${typed}`, ...landing };
  });
}

describe('a form that is sent twice', () => {
  it('does its work once, and answers as at the first time', () => {
    const before = countAuditEntries(db);
    const first = send('n-1', 'Jalan A');
    expect(first).toEqual({ goto: '/agency', say: 'Alamat: Jalan A' });
    db.update(agencies).set({ address: 'Jalan orang lain' }).run();
    expect(send('n-1', 'Jalan A')).toEqual(first);
    expect(countAuditEntries(db)).toBe(before + 1);
    expect(address()).toBe('Jalan orang lain');
    expect(tokens()).toHaveLength(1);
  });

  it('with other values is refused, and the first sending stays', () => {
    send('n-1', 'Jalan A');
    const before = countAuditEntries(db);
    expect(() => send('n-1', 'Jalan B')).toThrow(Rejection);
    expect(() => send('n-1', 'Jalan B')).toThrow(/sudah pernah dikirim/);
    expect(address()).toBe('Jalan A');
    expect(countAuditEntries(db)).toBe(before);
  });

  it('is recognised by its number alone if its values were not hashed, then or now', () => {
    send('n-1', 'Jalan A');
    const again = vi.fn();
    expect(once(ctx(), { nonce: 'n-1' }, again)).toMatchObject({ say: 'Alamat: Jalan A' });
    db.update(formTokens).set({ content: null }).run();
    expect(once(ctx(), { nonce: 'n-1', content: 'lain' }, again)).toMatchObject({ say: 'Alamat: Jalan A' });
    expect(again).not.toHaveBeenCalled();
  });
});

it('is not the same as another form with the same values', () => {
  send('n-1', 'Jalan A');
  const before = countAuditEntries(db);
  send('n-2', 'Jalan A');
  expect(countAuditEntries(db)).toBe(before + 1);
  expect(tokens().map(({ token }) => token)).toEqual(['n-1', 'n-2']);
});

it('that was refused can be sent again, and leaves nothing', () => {
  const before = countAuditEntries(db);
  const refused = () =>
    once(ctx(), { nonce: 'n-1', content: 'x' }, (within) => {
      changeAddress(within, { address: 'Jalan setengah' });
      throw new Rejection(['Belum boleh.']);
    });
  expect(refused).toThrow('Belum boleh.');
  expect(tokens()).toEqual([]);
  expect(countAuditEntries(db)).toBe(before);
  expect(address()).not.toBe('Jalan setengah');
  expect(send('n-1', 'Jalan A')).toMatchObject({ say: 'Alamat: Jalan A' });
});

it('is remembered with its sender, address and sentence; the first answer also has the rest', () => {
  const draft = { revision: 3, before: { address: 'Lama' } };
  expect(send('n-1', 'Jalan A', 'mark', { draft, own: 'saved' })).toEqual({
    goto: '/agency',
    say: 'Alamat: Jalan A',
    draft,
    own: 'saved',
  });
  expect(tokens()).toMatchObject([
    {
      token: 'n-1',
      employeeId: cast.agencyAdmin.id,
      goTo: '/agency',
      say: 'Alamat: Jalan A',
      content: 'mark',
      shownAt: null,
    },
  ]);
});

describe('the hash of the values of a form', () => {
  it('is another one for another value, field name or button', () => {
    const said = { address: 'Jalan A', intent: 'save' };
    const marks = [
      said,
      { ...said, address: 'Jalan B' },
      { address: 'Jalan A' },
      { alamat: 'Jalan A', intent: 'save' },
      { ...said, intent: 'submit' },
    ].map((values) => markOf(values as FormValues));
    expect(new Set(marks).size).toBe(marks.length);
    for (const mark of marks) expect(mark).toMatch(/^[\w-]{22}$/);
  });

  it('is the same for the same values, whatever the token of the page', () => {
    expect(markOf({ address: 'Jalan A', _token: 'a.b' })).toBe(markOf({ address: 'Jalan A', _token: 'c.d' }));
  });
});
