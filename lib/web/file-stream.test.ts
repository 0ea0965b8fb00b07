import { expect, it } from 'vitest';
import { fileStream } from './file-stream';

const bytes = (text: string) => new TextEncoder().encode(text);
const PIECES = ['satu ', 'dua ', 'tiga'].map(bytes);

async function* slowly() {
  for (const piece of PIECES) {
    await Promise.resolve();
    yield piece;
  }
}

it.each([
  ['a list', () => PIECES],
  ['what is written meanwhile', slowly],
])('sends %s whole and in order, as a download', async (_, source) => {
  const answer = fileStream(source(), 'text/csv; charset=utf-8', 'rekap-2026.csv');
  expect(answer.status).toBe(200);
  expect(Object.fromEntries(answer.headers)).toEqual({
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="rekap-2026.csv"',
    'cache-control': 'no-store',
  });
  expect(await answer.text()).toBe('satu dua tiga');
});

it('breaks off the transfer if its source fails, so that no incomplete file looks complete', async () => {
  function* failing() {
    yield PIECES[0]!;
    throw new Error('hilang');
  }
  await expect(fileStream(failing(), 'text/csv', 'a.csv').text()).rejects.toThrow('hilang');
});

it('lets other work run between two pieces', async () => {
  const order: string[] = [];
  function* watched() {
    for (const piece of PIECES) {
      order.push('piece');
      setImmediate(() => order.push('other'));
      yield piece;
    }
  }
  await fileStream(watched(), 'text/csv', 'a.csv').text();
  expect(order.slice(0, 4)).toEqual(['piece', 'other', 'piece', 'other']);
});

it('ends its source if the client stops reading', async () => {
  let isEnded = false;
  function* watched() {
    try {
      for (;;) yield PIECES[0]!;
    } finally {
      isEnded = true;
    }
  }
  const reader = fileStream(watched(), 'text/csv', 'a.csv').body!.getReader();
  await reader.read();
  await reader.cancel();
  expect(isEnded).toBe(true);
});
