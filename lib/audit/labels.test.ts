import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { detailInWords, EVENT_LABELS, eventLabel } from './labels';

const EVENT = /\bcommand(?:<[^(]*>)?\(\s*'([^']+)'/g;

function eventsOf(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(EVENT)].map(([, event]) => event!);
}

const files = globSync('lib/**/commands/**/*.ts').filter((file) => !file.endsWith('.test.ts'));

it('finds the commands', () => {
  expect(files.flatMap(eventsOf)).toContain('clock.moved');
});

it.each(files.filter((file) => readFileSync(file, 'utf8').includes('= command')))(
  '%s has words for its events',
  (file) => {
    const events = eventsOf(file);
    expect(events).not.toEqual([]);
    for (const event of events) expect(EVENT_LABELS, event).toHaveProperty([event]);
  },
);

it('shows an event of an older version as it was written', () => {
  expect(eventLabel('something.gone')).toBe('something.gone');
});

it.each([
  ['{}', ''],
  ['{"reason":"Pindah tugas","lastOn":"2026-03-31"}', 'alasan: Pindah tugas; hari terakhir: 31 Maret 2026'],
  ['{"skpId":"yhv2L89NPIFrvgSR","purpose":"practice","grade":null,"extra":3}', 'tujuan: latihan; extra: 3'],
])('tells the detail %s', (detail, words) => {
  expect(detailInWords(detail)).toBe(words);
});
