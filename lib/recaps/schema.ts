import { z } from 'zod';
import { PREDIKATS, type Predikat } from '@/lib/appraisals/rules/vocabulary';
import { id, revision } from '@/lib/kernel/shapes';
import { RECAP_STATES, type RecapState } from './rules/states';

/** The parameters of the address, not validated yet. */
export type AskedFilter = {
  q?: string;
  unit?: string;
  period?: string;
  status?: string;
  predikat?: string;
  after?: string;
  before?: string;
};

const NAMES = ['q', 'unit', 'period', 'status', 'predikat', 'after', 'before'] as const;

/** The largest number of letters that are read from a parameter, because addresses have a limited length. No name is as long. */
const MOST_LETTERS = 200;

/** The parameters that a recap knows, if they have a single value. All others are ignored. */
export function askedFilter(params: Readonly<Record<string, unknown>>): AskedFilter {
  return Object.fromEntries(
    NAMES.flatMap((name) => {
      const value = params[name];
      return typeof value === 'string' && value !== '' ? [[name, value.slice(0, MOST_LETTERS)]] : [];
    }),
  );
}

export function statusOf(text: string | undefined): RecapState | undefined {
  return RECAP_STATES.find((state) => state === text);
}

export function predikatNamed(text: string | undefined): Predikat | undefined {
  return PREDIKATS.find((predikat) => predikat === text);
}

export const PURPOSE_MIN = 10;
export const PURPOSE_MAX = 300;

export const exportInput = z.object({
  format: z.enum(['xlsx', 'csv'], 'Pilih format berkas: XLSX atau CSV.').default('xlsx'),
  purpose: z
    .string(`Tujuan wajib diisi: tulis untuk apa berkas ini diunduh, paling sedikit ${PURPOSE_MIN} huruf.`)
    .trim()
    .min(PURPOSE_MIN, `Tujuan wajib diisi: tulis untuk apa berkas ini diunduh, paling sedikit ${PURPOSE_MIN} huruf.`)
    .max(PURPOSE_MAX, `Tujuan paling panjang ${PURPOSE_MAX} huruf.`),
});
/** Why a purpose is refused; undefined if it is good. */
export function purposeFault(typed: string): string | undefined {
  return exportInput.shape.purpose.safeParse(typed).error?.issues[0]?.message;
}

export type ExportInput = z.output<typeof exportInput>;

export const closeCycleInput = z.object({
  cycleId: id,
  revision,
  understood: z.literal('ya', 'Centang pernyataan ini bila Anda mengerti akibat penutupan dan tetap ingin menutup.'),
});
