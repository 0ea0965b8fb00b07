import { expect, it } from 'vitest';
import { canServe } from './parents';

const goal = { id: 'a', cycleId: '2026', unitPath: 'kota/dinas/bidang/' };
const parent = { id: 'b', cycleId: '2026', unitPath: 'kota/dinas/', withdrawnAt: null };

it.each([
  ['of the unit right above', goal, parent, ['b'], undefined],
  ['of a unit further above', goal, { ...parent, unitPath: 'kota/' }, ['b'], undefined],
  ['for an objective that is only being entered', { ...goal, id: undefined }, parent, ['b', 'a'], undefined],
  ['of another year', goal, { ...parent, cycleId: '2025' }, ['b'], /tahun kinerja yang sama/],
  ['of the same unit', goal, { ...parent, unitPath: goal.unitPath }, ['b'], /di atas unit ini/],
  ['of a unit below', { ...goal, unitPath: 'kota/' }, parent, ['b'], /di atas unit ini/],
  ['of a unit beside', goal, { ...parent, unitPath: 'kota/badan/' }, ['b'], /di atas unit ini/],
  ['that comes from here itself', goal, parent, ['b', 'c', 'a'], /berputar/],
  ['that was withdrawn', goal, { ...parent, withdrawnAt: new Date() }, ['b'], /sudah dicabut/],
] as const)('an objective above %s [TUJUAN-05]', (_, asked, above, wayUp, words) => {
  const decision = canServe(asked, above, wayUp);
  if (!words) expect(decision).toEqual({ allowed: true });
  else expect(decision.allowed ? '' : decision.reasons.join()).toMatch(words);
});
