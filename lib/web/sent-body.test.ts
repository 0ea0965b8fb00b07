import { expect, it } from 'vitest';
import { bodyLimitOf, EMBLEM_BYTES, FORM_BYTES, TABLE_BYTES } from './body-limits';
import { readForm, TooLarge } from './sent-body';

async function upload(bytes: number, path = '/agency/emblem'): Promise<Request> {
  const form = new FormData();
  form.set('file', new File([new Uint8Array(bytes)], 'pegawai.csv'));
  const packed = new Response(form);
  const headers = { 'content-type': packed.headers.get('content-type')! };
  return new Request(`http://localhost${path}`, { method: 'POST', headers, body: await packed.arrayBuffer() });
}

it('reads a form with its file, and nothing above the limit of its address', async () => {
  const form = await readForm(await upload(EMBLEM_BYTES));
  expect((form.get('file') as File).size).toBe(EMBLEM_BYTES);
  await expect(readForm(await upload(EMBLEM_BYTES + 20_000))).rejects.toThrow(TooLarge);
  await expect(readForm(await upload(30_000, '/recaps/2026/export'))).rejects.toThrow(TooLarge);
});

it('stops reading at the limit, though more would come', async () => {
  let pulled = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      pulled += 1;
      // The stream ends after 100 pieces, so that a reader without a limit fails this test and does not read for ever.
      if (pulled > 100) controller.close();
      else controller.enqueue(new Uint8Array(64 * 1024));
    },
  });
  const init = { method: 'POST', body, duplex: 'half' } as RequestInit;
  await expect(readForm(new Request('http://localhost/logout', init))).rejects.toThrow(TooLarge);
  expect(pulled).toBeLessThan(5);
});

it('reads an empty form from a request without a form', async () => {
  for (const body of [undefined, 'apa kabar', '{"a":1}']) {
    expect([...(await readForm(new Request('http://localhost/', { method: 'POST', body })))]).toEqual([]);
  }
});

it('accepts as much as the screens promise, and at an address without its own limit as much as a form', () => {
  expect(bodyLimitOf('/people/import/upload').mostBytes).toBe(TABLE_BYTES);
  expect(bodyLimitOf('/people/import/upload/').mostBytes).toBe(FORM_BYTES);
  expect(bodyLimitOf('/apa/saja').mostBytes).toBe(FORM_BYTES);
  expect(bodyLimitOf('/api/apa/saja').mostBytes).toBe(20_000);
});
