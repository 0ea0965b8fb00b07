import { expect, it } from 'vitest';
import { readUpload, TooLarge } from './upload';

function upload(bytes: number): Request {
  const form = new FormData();
  form.set('file', new File([new Uint8Array(bytes)], 'pegawai.csv'));
  return new Request('http://localhost/', { method: 'POST', body: form });
}

it('reads a form with its file, and nothing beyond the limit', async () => {
  const form = await readUpload(upload(1000), 5000);
  expect((form.get('file') as File).size).toBe(1000);
  await expect(readUpload(upload(6000), 5000)).rejects.toThrow(TooLarge);
});

it('finds no form in a request without one', async () => {
  await expect(readUpload(new Request('http://localhost/', { method: 'POST' }), 5000)).rejects.toThrow();
});
