import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Rejection, StaleRevision } from '@/lib/kernel/decision';
import { newRequest, request } from '@/tests/support/request';
import { serveFolder } from '@/tests/support/served-folder';
import { addressAfter, answered, asRejection, ownDraft, refusedPart, refusedState, savedDraft } from './form-answer';
import { UNTOUCHED } from './form-state';

let served: ReturnType<typeof serveFolder>;
beforeEach(() => {
  served = serveFolder();
  newRequest();
});
afterEach(() => served.end());

const TYPED = { address: 'Jalan A', newPassword: 'rahasia', _token: 'a.b', $ACTION_1: 'x' };

describe('an answer', () => {
  it('has a count of one or more, whatever count the browser sends', async () => {
    expect((await answered(UNTOUCHED, {})).answer).toBe(1);
    expect((await answered({ ...UNTOUCHED, answer: 4 }, {})).answer).toBe(5);
    for (const odd of ['x', null, undefined, {}, Number.NaN])
      expect((await answered({ ...UNTOUCHED, answer: odd as number }, {})).answer).toBe(1);
  });

  it('has a new token, and nothing of the answer before', async () => {
    const before = { ...UNTOUCHED, refusals: ['Lama.'], fields: { address: 'Lama.' } };
    const one = await answered(before, {});
    const two = await answered(before, {});
    expect(one).toMatchObject({ refusals: [], fields: {} });
    expect(one.token).toMatch(/^[\w-]{12}\.[\w-]{22}$/);
    expect(two.token).not.toBe(one.token);
  });
});

describe('a refusal', () => {
  it('shows its reasons and the typed values, without secrets and hidden fields', async () => {
    const answer = await refusedState(UNTOUCHED, TYPED, new Rejection(['Belum boleh.'], { address: 'Kosong.' }));
    expect(answer).toMatchObject({ refusals: ['Belum boleh.'], fields: { address: 'Kosong.' } });
    expect(answer.values).toEqual({ address: 'Jalan A' });
    expect(answer.stale).toBeUndefined();
    expect(request.remade).toEqual([]);
  });

  it('of an older page contains the saved values, and reloads the page only if no values are compared', async () => {
    const compared = await refusedState(UNTOUCHED, TYPED, new StaleRevision({ address: 'Jalan lain' }, 7));
    expect(compared.stale).toMatchObject({ current: { address: 'Jalan lain' }, revision: 7 });
    expect(request.remade).toEqual([]);
    await refusedState(UNTOUCHED, TYPED, new StaleRevision({}, 7));
    expect(request.remade).toEqual(['/']);
  });

  it('of a shape names the first reason of each field, or of the form if no field is named', () => {
    const shape = z.object({ a: z.string().min(3, 'Terlalu pendek.').regex(/^\d+$/, 'Hanya angka.'), b: z.string() });
    const fields = asRejection(shape.safeParse({ a: 'x', b: 'x' }).error!).fields;
    expect(fields).toEqual({ a: 'Terlalu pendek.' });
    expect(asRejection(z.string('Bukan teks.').safeParse(1).error!).fields).toEqual({ form: 'Bukan teks.' });
    const nested = z.object({ rows: z.array(z.object({ title: z.string('Kosong.') })) });
    expect(asRejection(nested.safeParse({ rows: [{ title: 'x' }, {}] }).error!).fields).toEqual({
      'rows.1.title': 'Kosong.',
    });
  });
});

describe('a form of several operations', () => {
  const refused = { reasons: ['Satu belum boleh.'], fields: { 'rows.1': 'Belum.' } };

  it('says what was done and what was not', async () => {
    const landing = { goto: '/x', say: 'Dua tersimpan.', refused };
    const answer = await refusedPart(UNTOUCHED, TYPED, landing, refused);
    expect(answer).toMatchObject({
      refusals: ['Satu belum boleh.'],
      fields: { 'rows.1': 'Belum.' },
      values: { address: 'Jalan A' },
      done: { say: 'Dua tersimpan.' },
    });
  });

  it('says that nothing was done if every operation was refused', async () => {
    const answer = await refusedPart(UNTOUCHED, TYPED, { goto: '/x', say: '', refused }, refused);
    expect(answer.done).toBeUndefined();
  });

  it('stays a saved draft if it was one', async () => {
    const landing = { goto: '/x', say: 'Draf tersimpan.', refused, draft: { revision: 3, before: {} } };
    const answer = await refusedPart(UNTOUCHED, TYPED, landing, refused);
    expect(answer).toMatchObject({ isSaved: true, note: 'Draf tersimpan.', values: { revision: '3' } });
    expect(answer.done).toBeUndefined();
  });
});

describe('a draft', () => {
  it('goes on with the new revision', () => {
    expect(savedDraft(TYPED, { goto: '/x', say: '', draft: { revision: 4, before: {} } })).toEqual({
      isSaved: true,
      values: { address: 'Jalan A', revision: '4' },
    });
    expect(savedDraft(TYPED, { goto: '/x', say: '' })).toBeUndefined();
  });

  it('that only its writer reads stays as typed, or is discarded', () => {
    expect(ownDraft(TYPED, { goto: '/x', say: 'Draf tersimpan.', own: 'saved' })).toEqual({
      values: { address: 'Jalan A' },
      isDraft: true,
    });
    expect(ownDraft(TYPED, { goto: '/x', say: 'Dibuang.', own: 'discarded' })).toEqual({
      done: { say: 'Dibuang.', brief: 'Draf dibuang.' },
      isSaved: true,
    });
    expect(ownDraft(TYPED, { goto: '/x', say: '' })).toBeUndefined();
  });

  it('leads to the field that was changed last; a form without a draft does not', () => {
    const draft = { revision: 2, before: { address: 'Lama' } };
    expect(addressAfter(TYPED, { goto: '/agency', say: '', draft }, 'nonce')).toBe('/agency?ok=nonce#f-address');
    expect(addressAfter(TYPED, { goto: '/agency', say: '' }, 'nonce')).toBe('/agency?ok=nonce');
  });
});
