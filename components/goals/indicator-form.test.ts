import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { explanationOf, readTarget } from '@/lib/goals/rules/targets';
import { TargetFields } from './indicator-form';

const page = (typed: string) => {
  const row = readTarget('', typed, { measure: '' });
  if ('wrong' in row) throw new Error(row.wrong);
  return renderToStaticMarkup(createElement(TargetFields, { values: { target: typed }, read: explanationOf(row) }));
};

it.each([
  ['80–90%', '80–90%: di dalam rentang berarti sesuai ekspektasi.'],
  ['WTP', 'WTP: urutannya'],
])('says beside the target %s how it was read, as a plan does', (typed, words) => {
  expect(page(typed)).toContain(words);
});

it('shows examples if the target was understood as typed', () => {
  expect(page('95 persen')).toContain('Seperti pada Perjanjian Kinerja');
});
