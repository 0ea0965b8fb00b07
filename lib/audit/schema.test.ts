import { expect, it } from 'vitest';
import { auditSearch, unreadDays } from './schema';

it.each([
  ['30 Juni 2026', '2026-06-30'],
  ['30-6-2026', '2026-06-30'],
  ['2026-06-30', '2026-06-30'],
  ['besok', undefined],
  ['', ''],
  [undefined, undefined],
])('reads the day %j of an address as %j', (dari, day) => {
  expect(auditSearch.parse({ dari }).dari).toBe(day);
});

it('names an invalid day as it was typed', () => {
  expect(unreadDays({ dari: ' besok ', sampai: '30-6-2026' })).toEqual(['besok']);
  expect(unreadDays({ dari: '', sampai: undefined })).toEqual([]);
  expect(unreadDays({ dari: ['a', 'b'] })).toEqual([]);
});
