import { createElement, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it, vi } from 'vitest';
import { readTarget, understood } from '@/lib/goals/rules/targets';
import { UNTOUCHED } from '@/lib/web/form-state';
import { IndicatorForm } from './indicator-form';

// The frame of a form asks for a request; its fields do not.
vi.mock('@/components/forms/action-form', () => ({ ActionForm: ({ children }: { children: ReactNode }) => children }));

const page = (typed: string) => {
  const row = readTarget('', typed, { measure: '' });
  if ('wrong' in row) throw new Error(row.wrong);
  return renderToStaticMarkup(
    createElement(IndicatorForm, {
      ...{ action: async () => UNTOUCHED, hidden: {}, periods: [], button: 'Simpan' },
      values: { target: typed },
      read: understood(row),
    }),
  );
};

it.each([
  ['80–90%', '80–90%: di dalam rentang berarti sesuai ekspektasi.'],
  ['WTP', 'WTP: urutannya'],
])('says beside the target %s how it was read, as a plan does', (typed, words) => {
  expect(page(typed)).toContain(words);
});

it('shows examples where the target goes without saying', () => {
  expect(page('95 persen')).toContain('Seperti pada Perjanjian Kinerja');
});
