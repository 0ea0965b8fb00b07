import { parse } from 'node-html-parser';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { BankEntry } from '@/lib/templates/queries/bank';
import { EntrySheet } from './entry-sheet';

const indicator = { id: 'i', title: 'Indeks', aspect: null, perspective: null, direction: 'ge', measure: 'poin' };

it.each(['head', 'staff'] as const)('labels each value of a phone with the heading of its column: %s', (form) => {
  const entry = { form, kind: 'utama', indicators: [indicator] } as unknown as BankEntry;
  const sheet = parse(renderToStaticMarkup(<EntrySheet entry={entry} />));
  const headings = sheet.querySelectorAll('thead th').map(({ text }) => text);
  const labels = sheet.querySelectorAll('tbody td').map((cell) => cell.getAttribute('data-label'));
  expect(labels).toEqual(headings.slice(1));
});
