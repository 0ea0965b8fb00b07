import { parse } from 'node-html-parser';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { PERIOD_STATE_LABELS, PERIOD_STATE_MARKS } from '@/lib/check-ins/labels';
import type { PeriodState } from '@/lib/check-ins/rules/period-state';
import { DistributionChart } from './distribution-chart';
import { ProgressChart } from './progress-chart';
import { StatusGrid } from './status-grid';
import { StepsChart } from './steps-chart';

const progress = (
  <ProgressChart
    id="p"
    name="Laporan terbit"
    value={14}
    targets={[12]}
    isMore
    elapsed={0.5}
    words={{ value: '14 laporan', target: '12 laporan', elapsed: '50% tahun kinerja sudah berlalu' }}
  />
);
const steps = (
  <StepsChart
    id="s"
    name="Laporan terbit"
    periods={[
      { label: 'TW I', value: 3, words: '3 laporan' },
      { label: 'TW II', value: null, words: 'belum ada' },
    ]}
    targets={[12]}
    targetWords="12 laporan"
  />
);
const distribution = (
  <DistributionChart
    id="d"
    title="Sebaran predikat"
    shares={[
      { label: 'Baik', count: 3 },
      { label: 'Kurang', count: 1 },
    ]}
    caption="Bagian pegawai."
    expected={[3, 1]}
  />
);
const CHARTS: [string, ReactElement, string, string][] = [
  [
    'progress',
    progress,
    'Realisasi terhadap target: Laporan terbit',
    'realisasi 14 laporan, target 12 laporan; batang tipis: 50% tahun kinerja sudah berlalu.',
  ],
  ['steps', steps, 'Realisasi menurut periode: Laporan terbit', 'TW I 3 laporan; TW II belum ada. Target 12 laporan.'],
  ['distribution', distribution, 'Sebaran predikat', 'Baik 3 (75%); Kurang 1 (25%).'],
];
const rendered = (element: ReactElement) => parse(renderToStaticMarkup(element));

describe.each(CHARTS)('the %s chart', (_, element, title, description) => {
  const root = rendered(element);
  const svg = root.querySelector('svg')!;

  it('has the name and the description that a screen reader tells', () => {
    expect(svg.getAttribute('role')).toBe('img');
    const ids = svg.getAttribute('aria-labelledby')!.split(' ');
    expect(ids.map((id) => root.querySelector(`#${id}`)?.text)).toEqual([title, description]);
  });

  it('has a visible caption that names what is drawn', () => {
    const caption = root.querySelector('figcaption')!.text;
    expect(caption).toContain(caption.startsWith('Laporan') ? 'Laporan terbit' : 'Bagian pegawai');
    expect(caption.length).toBeGreaterThan(10);
  });

  it('takes its size from its viewBox and has no inline style', () => {
    expect(svg.getAttribute('viewBox')).toMatch(/^0 0 336 \d+$/);
    expect(root.toString()).not.toMatch(/ style=| width="336"|<script/);
  });

  it('names all its ids after itself', () => {
    const ids = [...root.toString().matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => id.startsWith(`${svg.getAttribute('aria-labelledby')!.split('-')[0]}-`))).toBe(true);
  });
});

describe('differences without colour', () => {
  it('hatch what lies beyond a target', () => {
    expect(rendered(progress).querySelector('.chart-beyond')?.getAttribute('fill')).toBe('url(#p-hatch)');
  });

  it('mark each state of a check-in by its own letter', () => {
    const letters = Object.values(PERIOD_STATE_MARKS).map(({ letter }) => letter);
    expect(new Set(letters).size).toBe(letters.length);
    expect(Object.keys(PERIOD_STATE_MARKS).sort()).toEqual(Object.keys(PERIOD_STATE_LABELS).sort());
  });

  it('write the share of everybody beside a bar', () => {
    const texts = rendered(distribution)
      .querySelectorAll('text')
      .map(({ text }) => text);
    expect(texts).toEqual(['Baik', '3 (75%)', 'Kurang', '1 (25%)']);
  });
});

describe('the grid of people and periods', () => {
  const mark = (state: PeriodState) => ({ ...PERIOD_STATE_MARKS[state], words: PERIOD_STATE_LABELS[state] });
  const grid = (people: number) =>
    rendered(
      <StatusGrid
        caption="Check-in"
        rowsAre="Pegawai"
        columns={['TW I', 'TW II']}
        rows={Array.from({ length: people }, (_, i) => ({
          key: String(i),
          name: `Pegawai ${i}`,
          marks: [mark('reviewed'), mark('to-fill')],
        }))}
      />,
    );

  it.each([1, 500])('has a row for each of %d people, in words as well', (people) => {
    const rows = grid(people).querySelectorAll('tbody tr');
    expect(rows).toHaveLength(people);
    expect(
      rows
        .at(-1)!
        .querySelectorAll('th, td')
        .map(({ text }) => text),
    ).toEqual([`Pegawai ${people - 1}`, 'SSudah ditanggapi', 'BBelum diisi']);
  });

  it('explains each letter that it shows, once', () => {
    expect(
      grid(3)
        .querySelectorAll('.legend li')
        .map(({ text }) => text),
    ).toEqual(['S Sudah ditanggapi', 'B Belum diisi']);
  });

  it('is reached by the keyboard where it scrolls, and named', () => {
    const frame = grid(1).querySelector('.status-frame')!;
    expect([frame.getAttribute('tabindex'), frame.getAttribute('aria-label')]).toEqual(['0', 'Check-in']);
    expect(
      grid(1)
        .querySelectorAll('thead th')
        .map((th) => th.getAttribute('scope')),
    ).toEqual(['col', 'col', 'col']);
  });
});
