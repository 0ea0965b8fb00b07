import { expect, it } from 'vitest';
import { supportOptions } from './support-options';

const result = { lineage: 'l', goalId: null, copiedFrom: null, wording: 'Hasil tim' };
const goal = { id: 'g', wording: 'Sasaran unit' };
const superior = (hasPlan: boolean, results = [result]) => ({ name: 'Rahmat', position: 'Kepala', hasPlan, results });

it.each([
  ['the results of the superior', { superior: superior(true), goals: [] }, false, ['Hasil tim']],
  ['only objectives', { superior: superior(false, []), goals: [goal] }, true, ['Sasaran unit']],
  ['nobody', { superior: undefined, goals: [] }, true, []],
  [
    'a team and objectives',
    { superior: superior(false), goals: [goal] },
    false,
    ['Hasil tim', 'Sasaran unit (sementara)'],
  ],
])('calls provisional only what is: %s', (_, support, isProvisional, labels) => {
  const options = supportOptions(support);
  expect([options.isProvisional, options.results.map(({ label }) => label)]).toEqual([isProvisional, labels]);
});
