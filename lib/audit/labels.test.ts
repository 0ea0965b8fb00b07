import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { EVENT_LABELS, eventLabel } from './labels';
import { DETAIL_LABELS, detailInWords } from './labels/details';

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
  ['{"skpId":"yhv2L89NPIFrvgSR","purpose":"practice","grade":null,"extra":3}', 'tujuan: LATIHAN; extra: 3'],
  [
    '{"purpose":"Rapat pimpinan","format":"xlsx","rows":58,"filter":"{}"}',
    'tujuan: Rapat pimpinan; berkas: XLSX; jumlah pegawai: 58',
  ],
  [
    '{"filter":"{\\"status\\":\\"no-skp\\",\\"predikat\\":\\"kurang\\",\\"period\\":\\"yhv2L89NPIFrvgSR\\"}"}',
    'saringan: status SKP belum disusun, predikat Kurang/Misconduct',
  ],
  [
    '{"resultsRating":"diatas","behaviourRating":"sesuai","predikat":"sangat-baik"}',
    'rating hasil kerja: Di atas ekspektasi; rating perilaku kerja: Sesuai ekspektasi; predikat: Sangat Baik',
  ],
  ['{"verdict":"menunjukkan-kemajuan","isHead":true}', 'simpulan: Menunjukkan kemajuan; pimpinan unit kerja: ya'],
  ['{"expiresAt":"2026-12-06T09:59:05.000Z"}', 'berlaku sampai: 6 Desember 2026 pukul 16.59 WIB'],
])('tells the detail %s', (detail, words) => {
  expect(detailInWords(detail, 'Asia/Jakarta')).toBe(words);
});

const DETAIL = /\bdetail: \{([^{}]*)\}/g;
/** Values under these are ids, which are not shown. */
const OF_IDS = /Id$|^(excuse|of)$/;

/** The keys that stand in the commands themselves; what comes in by a spread is told by the test of a whole year. */
function keysOf(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(DETAIL)]
    .flatMap(([, parts]) => parts!.split(',').map((part) => part.trim().split(':')[0]!))
    .filter((key) => /^\w+$/.test(key) && !OF_IDS.test(key));
}

it.each(files.filter((file) => keysOf(file).length > 0))('%s has words for what it tells', (file) => {
  for (const key of keysOf(file)) expect(DETAIL_LABELS, key).toHaveProperty([key]);
});
