import { afterEach, beforeEach, expect, it } from 'vitest';
import { serveFolder } from '@/tests/support/served-folder';
import { keepFile, readMade, removeMade } from './made-files';

let served: ReturnType<typeof serveFolder>;
beforeEach(() => {
  served = serveFolder();
});
afterEach(() => served.end());

const CONTENT = Buffer.from('baris '.repeat(50_000));

it('a made file is sent whole, with its length', async () => {
  const made = readMade(await keepFile(CONTENT))!;
  expect(made.bytes).toBe(CONTENT.length);
  expect(Buffer.from(await new Response(made.body).arrayBuffer())).toEqual(CONTENT);
});

it('a made file that nobody reads is not opened, and one that is left half-way is closed', async () => {
  const name = await keepFile(CONTENT);
  const [unread, left] = [readMade(name)!, readMade(name)!];
  const reader = left.body.getReader();
  expect((await reader.read()).done).toBe(false);
  await reader.cancel();
  removeMade(name);
  await expect(unread.body.getReader().read()).rejects.toThrow('ENOENT');
});
