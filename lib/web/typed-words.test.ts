import { expect, it } from 'vitest';
import { lostWords, typedWords } from './typed-words';

const values = {
  checkInId: 'c1',
  revision: '3',
  obstacles: 'Hujan',
  'results.a.indicators.i.value': '12',
  'results.a.evidence.0.id': 'b1',
  'results.a.evidence.0.url': 'https://berkas.go.id',
  'results.b.indicators.j.value': '7',
  'results.b.indicators.j.note': ' ',
  'results.b.evidence.0.note': 'Foto',
  'results.b.sayings.0.about': 'j',
  'report.results.b.indicators.j.value': '6',
};

it('shows what a person typed, and nothing that the page fills itself', () => {
  expect(typedWords(values)).toEqual(['Hujan', '12', 'https://berkas.go.id', '7', 'Foto']);
});

it('shows what was typed into rows that are gone, and nothing of rows that are there', () => {
  const a = ['results.a.indicators.i', 'results.a.evidence'];
  expect(lostWords(values, 'results', a)).toEqual(['7', 'Foto']);
  expect(lostWords(values, 'results', [...a, 'results.b'])).toEqual([]);
  expect(lostWords(values, 'results', ['results.a.indicators.i', 'results.b'])).toEqual(['https://berkas.go.id']);
  expect(lostWords(values, 'results', [])).toEqual(['12', 'https://berkas.go.id', '7', 'Foto']);
  expect(lostWords(values, 'rows', [])).toEqual([]);
});
