import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Connection } from '@/db/client';
import { agencies } from '@/db/schema';
import { command } from '@/lib/kernel/command';
import { enforceCurrent, Rejection, StaleRevision } from '@/lib/kernel/decision';
import { cast } from '@/tests/support/cast';
import { countAuditEntries } from '@/tests/support/refused';
import { newRequest, request } from '@/tests/support/request';
import { serveFolder } from '@/tests/support/served-folder';
import { sessionCookieFor } from '@/tests/support/session-cookie';
import { draftSaved, handIn } from './draft';
import { formAction } from './form-action';
import { type FormState, UNTOUCHED } from './form-state';
import { issueFormToken } from './form-token';

let served: ReturnType<typeof serveFolder>;
let db: Connection;

beforeEach(async () => {
  served = serveFolder();
  db = served.db;
  newRequest();
  request.jar.set('capaian-session', await sessionCookieFor(db, cast.agencyAdmin.id));
  request.headers = new Headers({ host: 'localhost', origin: 'http://localhost', 'x-capaian-url': '/agency' });
});
afterEach(() => {
  served.end();
});

type Input = { address: string };

const saveAddress = command('agency.settings-changed', { moves: 'nothing' }, (ctx, { address }: Input) => {
  ctx.db.update(agencies).set({ address }).run();
  return { subject: 'agency' };
});
const sendAddress = command(
  'agency.settings-changed',
  { moves: 'nothing' },
  (ctx, { address }: { address: string }) => {
    if (address === '') throw new Rejection([], { address: 'Alamat belum diisi.' });
    ctx.db.update(agencies).set({ signaturePlace: 'Terkirim' }).run();
    return { subject: 'agency' };
  },
);
const draftAction = formAction(
  z.object({ address: z.string(), note: z.string().default(''), revision: z.coerce.number(), intent: z.string() }),
  (ctx, input) => {
    saveAddress(ctx, input);
    const draft = draftSaved(
      { goto: '/agency', say: 'Draf tersimpan.' },
      { revision: input.revision + 1, before: { address: 'Lama', note: '' } },
    );
    if (input.intent === 'save') return draft;
    return handIn(ctx, draft, 'Draf tersimpan, tetapi belum diajukan.', (within) => {
      sendAddress(within, input);
      return { goto: '/agency/sent', say: 'Terkirim.' };
    });
  },
);

async function send(fields: Record<string, string>, token?: string) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ revision: '1', ...fields })) form.set(name, value);
  form.set('_token', token ?? (await issueFormToken()));
  return draftAction(UNTOUCHED, form);
}
const landingOf = (answer: Promise<FormState>) =>
  answer.then(
    () => undefined,
    (error: { digest?: string }) => error.digest?.split(';')[2],
  );
const saved = () => db.select().from(agencies).get();

describe('a draft', () => {
  it('is saved by a plain post, and the page opens at the field that was changed last', async () => {
    expect(await landingOf(send({ address: 'Lama', note: 'Baru', intent: 'save' }))).toMatch(
      /^\/agency\?ok=.+#f-note$/,
    );
    expect(await landingOf(send({ address: 'Lama', intent: 'save' }))).toMatch(/^\/agency\?ok=[^#]+$/);
  });

  it('is saved by a script; the page stays and can save again with the new revision and token', async () => {
    request.headers.set('next-action', 'x');
    const token = await issueFormToken();
    const answer = await send({ address: 'Jalan A', intent: 'save' }, token);
    expect(answer).toMatchObject({ isSaved: true, done: { say: 'Draf tersimpan.' }, values: { revision: '2' } });
    expect(answer.token).not.toBe(token);
    await send({ address: 'Jalan B', intent: 'save' }, answer.token);
    expect(saved()).toMatchObject({ address: 'Jalan B' });
  });

  it.each([['by a script'], ['by a plain post']])(
    'that is incomplete stays saved when it is handed in %s, and only the handing in is refused',
    async (by) => {
      if (by === 'by a script') request.headers.set('next-action', 'x');
      const operations = countAuditEntries(db);
      const answer = await send({ address: '', note: ' “dua”\n"kutip" ', intent: 'submit' });
      expect(answer).toMatchObject({
        isSaved: true,
        note: 'Draf tersimpan, tetapi belum diajukan.',
        fields: { address: 'Alamat belum diisi.' },
        values: { note: ' “dua”\n"kutip" ', revision: '2' },
      });
      expect(answer.done).toBeUndefined();
      expect(saved()).toMatchObject({ address: '' });
      expect(saved()?.signaturePlace).not.toBe('Terkirim');
      expect(countAuditEntries(db)).toBe(operations + 1);
    },
  );

  it('that is complete is saved and handed in', async () => {
    expect(await landingOf(send({ address: 'Jalan C', intent: 'submit' }))).toMatch(/^\/agency\/sent\?ok=/);
    expect(saved()).toMatchObject({ address: 'Jalan C', signaturePlace: 'Terkirim' });
  });
});

describe('a form that is sent twice', () => {
  it('is done once if the values are the same, and both answers are the same', async () => {
    const token = await issueFormToken();
    const operations = countAuditEntries(db);
    const first = await landingOf(send({ address: 'Jalan A', intent: 'submit' }, token));
    expect(await landingOf(send({ address: 'Jalan A', intent: 'submit' }, token))).toBe(first);
    expect(countAuditEntries(db)).toBe(operations + 2);
  });

  it.each([
    ['other words', { address: 'Jalan B', intent: 'save' }],
    ['another button', { address: 'Jalan A', intent: 'submit' }],
  ])('from the page before the first sending, with %s, is never answered as if it was saved', async (_, later) => {
    const token = await issueFormToken();
    await landingOf(send({ address: 'Jalan A', intent: 'save' }, token));
    const operations = countAuditEntries(db);
    const answer = await send(later, token);
    expect(answer).toMatchObject({
      values: { address: later.address },
      refusals: [expect.stringMatching(/sudah pernah dikirim.*Isian Anda masih ada/)],
    });
    expect(countAuditEntries(db)).toBe(operations);
    await landingOf(send(later, answer.token));
    expect(saved()).toMatchObject({ address: later.address });
    expect(countAuditEntries(db)).toBeGreaterThan(operations);
  });
});

describe('a record that was changed meanwhile', () => {
  const compared = (now: number, revision: number) => {
    if (revision !== now) throw new StaleRevision({ address: 'Jalan orang lain' }, now);
  };
  const onlySeen = (now: number, revision: number) => enforceCurrent({ revision: now }, revision);

  it.each([
    ['is compared with what was typed', compared, 0],
    ['is shown by its page, made anew', onlySeen, 1],
  ])('%s, and the second press is done', async (_, check, madeAnew) => {
    request.headers.set('next-action', 'x');
    const action = formAction(z.object({ address: z.string(), revision: z.coerce.number() }), (ctx, input) => {
      check(7, input.revision);
      saveAddress(ctx, input);
      return { goto: '/agency', say: 'Tersimpan.' };
    });
    const press = async (revision: string, previous: FormState = UNTOUCHED) => {
      const form = new FormData();
      const token = previous.token ?? (await issueFormToken());
      for (const [name, value] of Object.entries({ address: 'Jalan saya', revision, _token: token }))
        form.set(name, value);
      return action(previous, form);
    };
    const answer = await press('6');
    expect(answer.refusals).toEqual([
      expect.stringMatching(/diubah sejak halaman Anda dibuka.*Isian Anda masih ada.*sekali lagi\.$/),
    ]);
    expect(answer).toMatchObject({ values: { address: 'Jalan saya' }, stale: { revision: 7 } });
    expect(request.remade).toHaveLength(madeAnew);
    expect(await landingOf(press(String(answer.stale?.revision), answer))).toMatch(/^\/agency\?ok=/);
    expect(saved()).toMatchObject({ address: 'Jalan saya' });
  });
});
