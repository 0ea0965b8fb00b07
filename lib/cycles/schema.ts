import { z } from 'zod';
import { readDay } from '@/lib/kernel/dates';
import { CYCLE_PURPOSES } from './rules/lifecycle';
import { PERIODIC_KINDS } from './rules/periods';

const MAX_NAME = 100;
const MAX_REASON = 300;
const MIN_REASON = 5;

const day = z.string().transform((text, ctx) => {
  const { day: read, fault } = readDay(text);
  if (read) return read;
  ctx.addIssue({ code: 'custom', message: text.trim() ? fault : 'Isi tanggal, misalnya 31 Januari 2026.' });
  return z.NEVER;
});
const id = z.string().trim().min(1).max(64);

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
  revision: z.coerce.number().int(),
  planningFromOn: day,
  planningToOn: day,
  midYearFromOn: day,
  midYearToOn: day,
  appraisalFromOn: day,
  appraisalToOn: day,
  windows: z.record(id, z.object({ from: day, to: day })).default({}),
});

export const cycleInput = z.object({ cycleId: id });

export const excusePeopleInput = z.object({
  cycleId: id,
  /** Check boxes of one name, joined by newlines. */
  assignments: z
    .string('Pilih sekurang-kurangnya satu pegawai.')
    .transform((text) => text.split('\n').filter(Boolean))
    .pipe(z.array(id).min(1).max(100)),
  reason,
});

export const withdrawExcuseInput = z.object({ cycleId: id, excuseId: id });
