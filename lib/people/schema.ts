import { z } from 'zod';
import { checkBox, day, id, optionalDay, required, revision, text } from '@/lib/kernel/shapes';
import { isNoName, NO_NAME, NO_POST } from './rules/names';
import {
  ACCREDITATIONS,
  APPRAISER_CAPACITIES,
  EMPLOYMENTS,
  FUNCTIONAL_LEVELS,
  POSITION_CLASSES,
  STATE_KINDS,
  STUDY_LEVELS,
  STUDY_PLACES,
} from './rules/vocabulary';

const unitFields = {
  code: required('Kode unit wajib diisi. Pakai kode singkat yang tetap, misalnya DINKES.', 40).regex(
    /^[A-Za-z0-9._/-]+$/,
    'Kode unit hanya boleh berisi huruf, angka, titik, garis miring, garis bawah, dan tanda hubung, tanpa spasi.',
  ),
  name: required('Nama unit wajib diisi.', 200).refine((name) => !isNoName(name), NO_NAME),
  parent: text(240),
  isIndependent: checkBox,
};
export const addUnitInput = z.object(unitFields);
export const changeUnitInput = z.object({ unitId: id, revision, ...unitFields });
export const closeUnitInput = z.object({
  unitId: id,
  closedOn: day('Tanggal penutupan wajib diisi.'),
});

/** The fields of a post, for a person's post and for a post of a unit. */
const postFields = {
  position: required('Nama jabatan wajib diisi, misalnya Nutrisionis Ahli Muda.', 200).refine(
    (name) => !isNoName(name),
    NO_POST,
  ),
  positionClass: z.enum(POSITION_CLASSES, { error: 'Pilih jenis jabatan.' }),
  functionalLevel: z
    .union([z.enum(FUNCTIONAL_LEVELS), z.literal('')], { error: 'Pilih jenjang yang ada di daftar.' })
    .default('')
    .transform((level) => level || null),
  isHead: checkBox,
};
export const addPositionInput = z.object({ unitId: id, ...postFields });
export const changePositionInput = z.object({ positionId: id, revision, ...postFields });
export const closePositionInput = z.object({
  positionId: id,
  closedOn: day('Tanggal penutupan wajib diisi.'),
});

const identityFields = {
  name: required('Nama wajib diisi, lengkap dengan gelar seperti tercetak di dokumen.', 150),
  employment: z.enum(EMPLOYMENTS, { error: 'Pilih jenis kepegawaian.' }),
  identityNumber: text(40),
  signInName: text(40),
  grade: text(40),
};
const unit = required('Unit kerja wajib diisi: tulis kode atau nama lengkapnya.', 240);
export const addEmployeeInput = z.object({
  ...identityFields,
  unit,
  ...postFields,
  fromOn: day('Tanggal mulai bertugas wajib diisi.'),
  isOther: checkBox,
});
export const changeEmployeeInput = z.object({ employeeId: id, revision, ...identityFields });
export const moveEmployeeInput = z.object({
  employeeId: id,
  unit,
  ...postFields,
  fromOn: day('Tanggal mulai di jabatan baru wajib diisi.'),
  revision,
});

const reason = required('Alasan wajib diisi.', 500);
export const endAssignmentInput = z.object({
  employeeId: id,
  revision,
  lastOn: day('Hari terakhir wajib diisi.'),
  reason: required('Alasan wajib diisi, misalnya pensiun atau pindah instansi.', 500),
});
export const withdrawPostInput = z.object({
  employeeId: id,
  revision,
  reason: required('Alasan pembatalan wajib diisi, misalnya surat keputusannya dicabut.', 500),
});
export const deactivateEmployeeInput = z.object({
  employeeId: id,
  revision,
  lastOn: day('Hari terakhir wajib diisi.'),
  reason: required('Alasan wajib diisi, misalnya pensiun atau pindah instansi.', 500),
});
export const reactivateEmployeeInput = z.object({ employeeId: id, revision });

const appointmentFields = {
  appraiser: required('Pejabat penilai wajib diisi: tulis NIP, NRP, atau nama masuknya.', 150),
  capacity: z.enum(APPRAISER_CAPACITIES, { error: 'Pilih kedudukan pejabat penilai.' }),
  letterNumber: text(120),
  reason,
  fromOn: day('Tanggal mulai wajib diisi.'),
  toOn: optionalDay,
};
export const appointForPersonInput = z.object({ assignmentId: id, ...appointmentFields });
export const appointForUnitInput = z.object({ unitId: id, ...appointmentFields });
export const withdrawAppointmentInput = z.object({ appointmentId: id });

const oneOf = <Word extends string>(words: readonly [Word, ...Word[]]) =>
  z
    .union([z.enum(words), z.literal('')], { error: 'Pilih salah satu dari daftar.' })
    .default('')
    .transform((word) => word || null);
export const recordStateInput = z.object({
  employeeId: id,
  kind: z.enum(STATE_KINDS, { error: 'Pilih jenis keadaannya.' }),
  fromOn: day('Tanggal mulai wajib diisi.'),
  toOn: optionalDay,
  letterNumber: required('Nomor surat wajib diisi, misalnya nomor SK atau SPMT.', 120),
  note: text(500),
  studyLevel: oneOf(STUDY_LEVELS),
  studyPlace: oneOf(STUDY_PLACES),
  universityAccreditation: oneOf(ACCREDITATIONS),
  programmeAccreditation: oneOf(ACCREDITATIONS),
  institution: text(200),
  programme: text(200),
});
export const endStateInput = z.object({ stateId: id, lastOn: day('Hari terakhir wajib diisi.') });
export const withdrawStateInput = z.object({
  stateId: id,
  reason: required('Alasan pembatalan wajib diisi, misalnya salah orang atau salah tanggal.', 500),
});

export const slipRunInput = z.object({ runId: id });
export const importInput = z.object({ importId: id });
const TWIN_FIELD = /^row-(\d{1,7})$/;
export const answerImportInput = z.object({
  importId: id,
  effectiveOn: optionalDay,
  /**
   * The answers by row number; empty answers are left out. The form fields are named `row-12`, because a number alone would mean a position
   * in a list.
   */
  twins: z
    .record(z.string().max(12), z.enum(['same', 'other', '']))
    .default({})
    .transform((typed) => {
      const answers = Object.entries(typed).map(([field, answer]) => [field.match(TWIN_FIELD)?.[1], answer] as const);
      return Object.fromEntries(answers.filter(([row, answer]) => row && answer)) as Record<string, 'same' | 'other'>;
    }),
});

export const reportAppraiserInput = z.object({
  assignmentId: id,
  reason: text(1000),
  proposedId: text(40),
  proposedText: text(150),
});
export const settleReportInput = z.object({ reportId: id, revision, note: text(1000) });
export const declineReportInput = z.object({ reportId: id, revision, answer: text(1000) });
