import { z } from 'zod';
import { day, id, revision } from '@/lib/kernel/shapes';
import { CYCLE_PURPOSES, PERIODIC_KINDS } from './rules/vocabulary';

const MAX_NAME = 100;
const MAX_REASON = 300;
const MIN_REASON = 5;

const date = day('Isi tanggal, misalnya 31 Januari 2026.');

const reason = z
  .string()
  .trim()
  .min(MIN_REASON, `Alasan wajib diisi, sekurang-kurangnya ${MIN_REASON} huruf.`)
  .max(MAX_REASON, `Alasan paling panjang ${MAX_REASON} huruf.`);

export const draftCycleInput = z.object({
  year: z
    .string()
    .trim()
    .regex(/^\d{4}$/, 'Tahun wajib diisi dengan empat angka, misalnya 2026.')
    .transform(Number),
  name: z.string().trim().max(MAX_NAME, `Nama paling panjang ${MAX_NAME} huruf.`),
  purpose: z.enum(CYCLE_PURPOSES, 'Pilih apakah tahun ini resmi atau untuk latihan.'),
  periodicKind: z.enum(PERIODIC_KINDS, 'Pilih evaluasi triwulanan atau bulanan.'),
});

export const changeCycleDatesInput = z.object({
  cycleId: id,
  revision,
  planningFromOn: date,
  planningToOn: date,
  midYearFromOn: date,
  midYearToOn: date,
  appraisalFromOn: date,
  appraisalToOn: date,
  windows: z.record(id, z.object({ from: date, to: date })).default({}),
});

export const cycleInput = z.object({ cycleId: id });

export const excusePeopleInput = z.object({
  cycleId: id,
  /** The ids of the ticked check boxes, which all have this name; they arrive joined by newlines. */
  assignments: z
    .string('Pilih sekurang-kurangnya satu pegawai.')
    .transform((text) => text.split('\n').filter(Boolean))
    .pipe(z.array(id).min(1).max(100)),
  reason,
});

export const withdrawExcuseInput = z.object({ cycleId: id, excuseId: id });
