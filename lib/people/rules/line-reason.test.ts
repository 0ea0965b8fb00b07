import { expect, it } from 'vitest';
import { lineReason } from './line-reason';

const line = { named: false, actsAsPlt: false, setter: 'leader', reportsTo: 'bidang', appraiserOf: 'bidang' } as const;

it.each([
  [{}, 'tree'],
  [{ named: true, actsAsPlt: true }, 'named'],
  [{ actsAsPlt: true, appraiserOf: 'dinas' }, 'as-plt'],
  [{ appraiserOf: 'dinas' }, 'over-vacancy'],
  [{ appraiserOf: 'kota', setter: 'top' }, 'by-class'],
  [{ setter: 'top' }, 'tree'],
] as const)('[ORANG-05] %j has an appraiser %s', (given, reason) => {
  expect(lineReason({ ...line, ...given })).toBe(reason);
});
