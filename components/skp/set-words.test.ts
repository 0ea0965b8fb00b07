import { expect, it } from 'vitest';
import { successionWords } from './set-words';

it('ends each sentence about a succession with one full stop, also after a degree', () => {
  expect(successionWords('drg. Maya Lestari', 'Agus Salim, S.H., M.H.')).toBe(
    'SKP ini ditetapkan oleh drg. Maya Lestari. Pejabat penilai sekarang Agus Salim, S.H., M.H.',
  );
});
