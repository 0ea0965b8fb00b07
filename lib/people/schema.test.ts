import { expect, it } from 'vitest';
import { nest } from '@/lib/web/form-data';
import { addPositionInput, addUnitInput, answerImportInput } from './schema';

it('reads the answers of a preview by row, as the form sends them', () => {
  const sent = {
    importId: 'i',
    effectiveOn: '1-8-26',
    'twins.row-2': 'same',
    'twins.row-10': '',
    'twins.row-31': 'other',
  };
  expect(answerImportInput.parse(nest(sent))).toEqual({
    ...{ importId: 'i', effectiveOn: '2026-08-01' },
    twins: { 2: 'same', 31: 'other' },
  });
  expect(answerImportInput.parse(nest({ importId: 'i' }))).toEqual({ importId: 'i', effectiveOn: null, twins: {} });
  expect(answerImportInput.safeParse(nest({ importId: 'i', effectiveOn: '1-1-2206' })).success).toBe(false);
});

it.each(['(kosong)', 'Lowong', '-', '#N/A', '<belum ada>'])('takes %j for no unit and no post', (name) => {
  const unit = { code: 'A', name };
  expect(addUnitInput.safeParse(unit).success).toBe(false);
  expect(addUnitInput.safeParse({ ...unit, name: 'Bidang Kosong' }).success).toBe(true);
  const post = { unitId: 'u', position: name, positionClass: 'pelaksana' };
  expect(addPositionInput.safeParse(post).success).toBe(false);
  expect(addPositionInput.safeParse({ ...post, position: 'Analis' }).success).toBe(true);
});
