import { expect, it } from 'vitest';
import { findWrongCitations } from '../../scripts/checks/citations.mjs';
import { plantTree } from './planted-tree';

const wrong = (line: string) => findWrongCitations(plantTree({ 'lib/feedback/rules/a.ts': `${line}\n` }));

it.each([
  '/** Who gives it (R6 Ps 18(2), 19(4)). */',
  '/** (R6 Ps 20(2)-(3), p.59 *, p.107 ***) */',
  "const words = 'PermenPANRB 6/2022 Pasal 14 ayat (2)';",
  '/** PP 30/2019 Ps 59, UU 5/2014 Ps 131, R6 Ps 41 */',
])('is content with %s', (line) => {
  expect(wrong(line)).toEqual([]);
});

it.each([
  ['/** R6 Ps 18(4) */', 'Ps 18(4)'],
  ['/** R6 Ps 20(2)-(9) */', 'Ps 20(2)-(9)'],
  ['/** R6 Ps 42 */', 'Ps 42'],
  ['/** R6 p.55 ** */', 'p.55 **'],
  ['/** R6 p.57 * */', 'p.57 *'],
  ["'Pasal 18 ayat (4)'", 'Pasal 18 ayat (4)'],
])('finds in %s that there is no %s', (line, cited) => {
  expect(wrong(line)).toEqual([`lib/feedback/rules/a.ts:1: PermenPANRB 6/2022 has no ${cited}`]);
});
