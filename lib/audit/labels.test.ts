import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cast } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { NEVER } from '@/tests/support/trail-watch';
import { command } from '../kernel/command';
import { KEY_BEGUN } from '../kernel/trail';
import { EVENT_LABELS, eventLabel } from './labels';
import { DETAIL_LABELS, detailInWords } from './labels/details';
import { SHOWN_DETAIL, SHOWN_FILTERS, shownKeys } from './rules/shown';

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

it('shows an event of an older version as it was stored', () => {
  expect(eventLabel('something.gone')).toBe('something.gone');
});

it.each([
  ['skp.drafted', '{}', ''],
  ['clock.moved', '{"from":"2026-03-31","to":"2026-04-01"}', 'dari: 31 Maret 2026; menjadi: 1 April 2026'],
  ['cycle.drafted', '{"id":"yhv2L89NPIFrvgSR","purpose":"practice","year":null,"extra":3}', 'tujuan: LATIHAN'],
  [
    'recap.exported',
    '{"purpose":"Rapat pimpinan","format":"xlsx","rows":58,"filter":"{}"}',
    'tujuan: Rapat pimpinan; berkas: XLSX; jumlah pegawai: 58',
  ],
  [
    'planning.exported',
    '{"filter":"{\\"status\\":\\"no-skp\\",\\"predikat\\":\\"kurang\\",\\"period\\":\\"yhv2L89NPIFrvgSR\\",\\"note\\":\\"x\\"}"}',
    'saringan: status SKP belum disusun, predikat Kurang/Misconduct',
  ],
  ['appraisal.achievement-set', '{"achievement":"baik","was":null}', 'capaian: Baik'],
  ['unit.changed', '{"name":"constructor"}', 'nama: constructor'],
  ['position.changed', '{"isHead":true}', 'pimpinan unit kerja: ya'],
  [
    'account.password-issued',
    '{"expiresAt":"2026-12-06T09:59:05.000Z"}',
    'berlaku sampai: 6 Desember 2026 pukul 16.59 WIB',
  ],
])('describes %s %s', (event, detail, words) => {
  expect(detailInWords(event, detail, 'Asia/Jakarta')).toBe(words);
});

describe('the detail of an entry beside who, when and what kind', () => {
  const events = [...new Set(files.flatMap(eventsOf)), KEY_BEGUN];

  /** A detail that has every key of any entry and an unknown key, each with a different text. */
  const everything = Object.fromEntries(
    [...new Set([...Object.values(SHOWN_DETAIL).flat(), ...NEVER, 'unknown'])].map((key) => [key, `isi-${key}`]),
  );
  const told = JSON.stringify({ ...everything, filter: JSON.stringify(everything) });

  it('is named for each event that can be written, and for no other', () => {
    expect(Object.keys(SHOWN_DETAIL).sort()).toEqual(Object.keys(EVENT_LABELS).sort());
    for (const event of events) expect(SHOWN_DETAIL, event).toHaveProperty([event]);
  });

  it.each([...events, 'something.gone'])('of %s shows only what may be shown', (event) => {
    const words = detailInWords(event, told, 'Asia/Jakarta');
    const shown = [...words.matchAll(/isi-(\w+)/g)].map(([, key]) => key!);
    const allowed = [...shownKeys(event), ...(shownKeys(event).includes('filter') ? SHOWN_FILTERS : [])];
    expect(shown.filter((key) => !allowed.includes(key))).toEqual([]);
  });

  it.each(Object.entries(SHOWN_DETAIL))(
    'of %s has no rating, no state of health and no free text of people',
    (_, keys) => {
      expect(keys.filter((key) => NEVER.includes(key))).toEqual([]);
    },
  );

  it.each(Object.entries(SHOWN_DETAIL))('of %s has words for the keys that are shown', (_, keys) => {
    for (const key of keys) expect(DETAIL_LABELS, key).toHaveProperty([key]);
  });

  it.each(['', '{', 'null', '[1]', '"x"'])('is empty if it cannot be read: %j', (detail) => {
    expect(detailInWords('recap.exported', detail, 'Asia/Jakarta')).toBe('');
    expect(detailInWords('recap.exported', JSON.stringify({ filter: detail }), 'Asia/Jakarta')).toMatch(
      /^(saringan: )?$/,
    );
  });

  it('of an unknown event is empty', () => {
    for (const event of ['something.gone', 'constructor', '__proto__', 'toString'])
      expect(detailInWords(event, told, 'Asia/Jakarta')).toBe('');
  });
});

/** A command that gives its detail as no command should: by a variable. */
const asks = (event: string, told: Readonly<Record<string, string>>) =>
  command(event, { moves: 'nothing' }, () => ({ subject: 'x', detail: told }))(
    actingAs(freshDatabase(), cast.employee, '2026-03-02'),
    undefined,
  );

describe('in every test, a command fails that stores a word that nobody may read', () => {
  it.each(NEVER)('%s', (key) => {
    expect(() => asks('skp.drafted', { key: 'isi', [key]: 'isi' })).toThrow('a word that nobody may read');
  });

  it('but the events that keep one may store it', () => {
    expect(asks('skp.returned', { reason: 'isi' }).detail).toEqual({ reason: 'isi' });
    expect(() => asks('skp.returned', { wording: 'isi' })).toThrow();
    expect(() => asks('goal.deleted', { reason: 'isi' })).toThrow();
  });
});
