import { expect, it } from 'vitest';
import { progressOf } from '../goals/rules/progress';
import { COMPARISON_LABELS } from './labels';

it('names states so that they fit targets where less is better', () => {
  const waiting = { targetKind: 'number', direction: 'less', target: '15', targetOn: null, measure: 'menit' } as const;
  const { comparison, words } = progressOf(waiting, { value: '17', doneOn: null }, '2026-12-31');
  expect(words).toMatch(/di atas target/);
  expect(COMPARISON_LABELS[comparison]).toBe('Belum memenuhi target');
  expect(Object.values(COMPARISON_LABELS).join()).not.toMatch(/di (?:atas|bawah)/i);
});
