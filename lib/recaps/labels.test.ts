import { expect, it } from 'vitest';
import { RECAP_STATE_LABELS, waitingWords } from './labels';
import { RECAP_STATES } from './rules/states';

it.each(RECAP_STATES)('shows %s in the list with the words of its filter', (state) => {
  expect(waitingWords(state, 'drg. Maya Lestari', 'Masa persiapan pensiun')).toMatch(
    new RegExp(`^${RECAP_STATE_LABELS[state]}`),
  );
});
