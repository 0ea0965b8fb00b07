import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { checkBox, chosen, day, id, optionalDay, required, revision, text } from './shapes';

const WHAT_TO_DO = 'Pilih salah satu.';
/** The value that a shape reads, or the sentence of its refusal. */
const read = (shape: z.ZodType, sent: unknown) => {
  const { success, data, error } = shape.safeParse(sent);
  return success ? { read: data } : { refused: error.issues[0]?.message };
};

describe('the shapes that all forms are made of', () => {
  it.each([
    ['a', 'a'],
    [' unit-dinkes ', 'unit-dinkes'],
    ['x'.repeat(64), 'x'.repeat(64)],
  ])('takes %j as the id of a record', (sent, taken) => {
    expect(read(id, sent)).toEqual({ read: taken });
    expect(read(chosen(WHAT_TO_DO), sent)).toEqual({ read: taken });
  });

  it.each(['', '   ', 'x'.repeat(65), undefined, null, 7, ['a', 'b'], { $ne: '' }])(
    'does not take %j for the id of a record',
    (sent) => {
      expect(read(id, sent)).toEqual({ refused: expect.any(String) });
      expect(read(chosen(WHAT_TO_DO), sent)).toEqual({ refused: WHAT_TO_DO });
    },
  );

  it.each([
    ['0', 0],
    ['12', 12],
    [3, 3],
  ])('takes %j as a revision', (sent, taken) => {
    expect(read(revision, sent)).toEqual({ read: taken });
  });

  it.each(['-1', '1.5', 'satu', '1e400', undefined, '9'.repeat(20)])('refuses %j as a revision', (sent) => {
    expect(read(revision, sent)).toEqual({ refused: expect.any(String) });
  });

  it('reads text without white space around it, and says how long it may be', () => {
    expect(read(text(5), '  kata ')).toEqual({ read: 'kata' });
    expect(read(text(5), undefined)).toEqual({ read: '' });
    expect(read(text(5), '123456')).toEqual({ refused: 'Paling panjang 5 huruf.' });
    expect(read(required('Wajib diisi.', 5), ' a ')).toEqual({ read: 'a' });
    for (const sent of ['', '  ', undefined]) {
      expect(read(required('Wajib diisi.', 5), sent)).toEqual({ refused: 'Wajib diisi.' });
    }
    expect(read(required('Wajib diisi.', 5), '123456')).toEqual({ refused: 'Paling panjang 5 huruf.' });
  });

  it('reads a day as people write it, and says what is wrong with it', () => {
    for (const shape of [day('Isi tanggal.'), optionalDay]) {
      expect(read(shape, ' 31 Januari 2026 ')).toEqual({ read: '2026-01-31' });
      expect(read(shape, '31-1-2026')).toEqual({ read: '2026-01-31' });
      expect(read(shape, '31 Februari 2026').refused).toMatch(/^Tanggal tidak dikenal/);
    }
    for (const sent of ['', '  ', undefined]) {
      expect(read(day('Isi tanggal.'), sent)).toEqual({ refused: 'Isi tanggal.' });
      expect(read(optionalDay, sent)).toEqual({ read: null });
    }
  });

  it('reads a check box as ticked only if it sends its one word', () => {
    expect(['ya', '', undefined, 'on', 'YA'].map((sent) => read(checkBox, sent))).toEqual(
      [true, false, false, false, false].map((taken) => ({ read: taken })),
    );
  });
});
