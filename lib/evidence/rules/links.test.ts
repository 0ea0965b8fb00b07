import { describe, expect, it } from 'vitest';
import { linkChanges, whyNotLink, wrongLinks } from './links';

describe('an address of evidence', () => {
  it.each([
    'https://drive.contoh.go.id/laporan?x=1#y',
    'http://10.10.0.5/berkas',
    'HTTPS://CONTOH.GO.ID',
    `https://contoh.go.id/${'a'.repeat(479)}`,
  ])('%s is kept', (url) => {
    expect(whyNotLink(url)).toBeUndefined();
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://contoh.go.id',
    'contoh.go.id/laporan',
    'https://',
    'https://contoh.go.id/a b',
    'https:\\\\contoh.go.id',
    'https://budi:rahasia@contoh.go.id',
    'https://budi@contoh.go.id',
    `https://contoh.go.id/${'a'.repeat(480)}`,
    '',
  ])('%s is refused', (url) => {
    expect(whyNotLink(url)).toMatch(/[a-z]/);
  });
});

it('names faults by row and ignores blank rows', () => {
  const rows = [
    { id: '', url: '', note: '' },
    { id: '', url: 'https://a.go.id', note: '' },
    { id: '', url: '', note: 'Foto' },
  ];
  expect(Object.keys(wrongLinks(rows))).toEqual(['1.note', '2.url']);
});

it('ends a rewritten or left-out link and adds the new one', () => {
  const kept = [
    { id: 'a', url: 'https://a.go.id', note: 'A' },
    { id: 'b', url: 'https://b.go.id', note: 'B' },
    { id: 'c', url: 'https://c.go.id', note: 'C' },
  ];
  const typed = [kept[0]!, { ...kept[1]!, note: 'B baru' }, { id: '', url: '', note: '' }];
  const changes = linkChanges(kept, typed);
  expect(changes.ended.map(({ id }) => id)).toEqual(['b', 'c']);
  expect(changes.added).toEqual([{ id: 'b', url: 'https://b.go.id', note: 'B baru' }]);
  expect(changes.foreign).toBe(false);
  expect(linkChanges(kept, [{ id: 'lain', url: 'https://a.go.id', note: 'A' }]).foreign).toBe(true);
});
