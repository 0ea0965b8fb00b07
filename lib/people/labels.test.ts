import { describe, expect, it } from 'vitest';
import { formatNip, identityLabel } from './labels';

describe('words for people', () => {
  it('groups a NIP and does not change an NRP', () => {
    expect(formatNip('198809242012122003')).toBe('19880924\u00a0201212\u00a02\u00a0003');
    expect(formatNip('198809242012122003', ' ')).toBe('19880924 201212 2 003');
    expect(formatNip('87654321')).toBe('87654321');
  });

  it.each([
    ['nip', 'pns', 'NIP'],
    ['nip', 'pppk', 'NI PPPK'],
    ['nrp', 'tni-polri', 'NRP'],
    ['none', 'pejabat-negara', ''],
  ] as const)('calls the number of %s %s "%s"', (kind, employment, label) => {
    expect(identityLabel(kind, employment)).toBe(label);
  });
});
