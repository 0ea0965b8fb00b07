import { expect, it } from 'vitest';
import { missingBasis } from './basis';

const label = 'Triwulan III';

it.each([
  ['tahunan', null, null, ['Check-in Triwulan III belum diajukan.', 'Penilaian Triwulan III belum dibuat.']],
  ['tahunan', 'draft', 'draft', ['Check-in Triwulan III belum diajukan.', 'Penilaian Triwulan III belum diserahkan.']],
  ['tahunan', 'submitted', 'released', ['Check-in Triwulan III belum ditanggapi.']],
  ['tahunan', 'adjustment', 'received', ['Check-in Triwulan III masih diperbaiki pegawai.']],
  ['tahunan', 'reviewed', 'released', []],
  ['periodik', 'reviewed', null, []],
  ['periodik', null, 'draft', ['Check-in Triwulan III belum diajukan.']],
] as const)('[NILAI-12] %s with a report %s and an appraisal %s', (scope, checkIn, appraisal, missing) => {
  expect(missingBasis(scope, [{ label, checkIn, appraisal }])).toEqual(missing);
});
