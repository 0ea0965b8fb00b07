import { describe, expect, it } from 'vitest';
import { canonicalJson, paperNumber, verificationCodeFrom } from './papers';

const first = { formatCode: 'A.1.7', count: 1, unitCode: 'DINKES', year: 2026, isPractice: false } as const;

describe('numbers of issued papers', () => {
  it.each([
    [first, 'A.1.7/0001/DINKES/2026'],
    [{ ...first, count: 12_345 }, 'A.1.7/12345/DINKES/2026'],
    [{ ...first, isPractice: true }, 'LATIHAN/A.1.7/0001/DINKES/2026'],
  ])('name format, count, unit and year (%#)', (paper, number) => {
    expect(paperNumber(paper)).toBe(number);
  });
});

describe('verification codes', () => {
  it('are twelve letters in groups of four that cannot be misread', () => {
    const code = verificationCodeFrom(Uint8Array.from({ length: 12 }, (_, i) => i * 21));
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
  });
});

describe('canonical content', () => {
  it('does not depend on the order of keys, and leaves out undefined values', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'x' }], a: undefined })).toBe(
      canonicalJson({ b: [1, { c: 'x', d: null }] }),
    );
    expect(canonicalJson({ b: 2, a: 'é"' })).toBe('{"a":"é\\"","b":2}');
  });
});
