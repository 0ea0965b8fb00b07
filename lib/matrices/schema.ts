import { z } from 'zod';
import { chosen, revision, text } from '@/lib/kernel/shapes';
import { parseIndonesianNumber } from '../kernel/numbers';
import { RESULT_KINDS } from '../skp/rules/vocabulary';
import { CELL_LIMITS } from './rules/cell';
import { columnOfId } from './rules/matrix-key';
import { CASCADE_METHODS, CELL_ROLES, ROW_ORDERS } from './rules/vocabulary';

const key = z.string().trim().min(1).max(140);

const NO_NUMBER = 'Bagian target berupa angka; tulis seperti 5 atau 2,5.';
const share = text(60).transform((typed, ctx) => {
  if (typed === '') return null;
  const read = parseIndonesianNumber(typed);
  if (read !== undefined) return read;
  ctx.addIssue({ code: 'custom', message: NO_NUMBER });
  return z.NEVER;
});

const column = key.transform((id, ctx) => {
  const named = columnOfId(id);
  if (named) return named;
  ctx.addIssue({ code: 'custom', message: 'Kolom itu tidak dikenal. Buka lagi matriksnya, lalu pilih selnya.' });
  return z.NEVER;
});

const orNone = <Words extends readonly [string, ...string[]]>(words: Words, ask: string) =>
  z.union([z.literal('').transform(() => null), z.enum(words, ask)], ask).default(null);

/**
 * The largest number (ordinal) of a result in a cell. Deleted results leave gaps in the numbers, so it is much higher than the limit of
 * results.
 */
const MOST_ORDINALS = 9_999;

/** The page from which the form of a cell was opened. After saving, the user returns there. */
const CELL_ORIGINS = ['matriks', 'pegawai', 'kolom'] as const;

export const saveCellInput = z.object({
  matrix: key,
  column,
  assignmentId: key,
  /** Left out in the form of a cell with one result, whose number is 0. */
  ordinal: z.coerce.number().int().min(0).max(MOST_ORDINALS).default(0),
  revision,
  role: orNone(CELL_ROLES, 'Pilih apakah pegawai ini memiliki peran.'),
  wording: text(CELL_LIMITS.wording),
  resultKind: z.enum(RESULT_KINDS, 'Pilih utama atau tambahan.').default('utama'),
  method: orNone(CASCADE_METHODS, 'Pilih cara pembagian dari daftar.'),
  share,
  from: z.enum(CELL_ORIGINS).catch('matriks'),
  intent: z.enum(['save', 'next', 'another']).catch('save'),
  /** Whether the cell was written inside the table. The page then stays open. */
  inPlace: z.literal('ya').optional().catch(undefined),
});

const WRONG_PLACE = 'Nomor urut berupa bilangan bulat, misalnya 3.';
const place = z
  .string()
  .trim()
  .default('')
  .refine((typed) => /^\d{0,4}$/.test(typed), WRONG_PLACE)
  .transform((typed) => (typed === '' ? null : Number(typed)));
export const orderRowsInput = z.object({
  matrix: key,
  revision,
  rowOrder: z.enum(ROW_ORDERS, 'Pilih urutan dari daftar.'),
  rows: z
    .record(key, z.object({ place }))
    .default({})
    .transform((rows) => Object.entries(rows).map(([assignmentId, row]) => ({ assignmentId, ...row }))),
});

export const fillRowInput = z.object({ matrix: key, assignmentId: key });
export const fillColumnInput = z.object({ matrix: key, column });
export const moveColumnInput = z.object({
  matrix: key,
  column,
  to: z
    .string()
    .default('')
    .transform((id) => columnOfId(id) ?? null),
});

export const mergeRoleInput = z.object({
  skpId: key,
  cellId: key,
  revision,
  lineage: chosen('Pilih hasil kerja yang digabungkan.'),
  wording: z.enum(['mine', 'matrix'], 'Pilih rumusan yang dipakai.'),
});
