import { z } from 'zod';
import { parseIndonesianNumber } from '@/lib/kernel/numbers';
import { checkBox, id, required, revision, text } from '@/lib/kernel/shapes';
import { MAX_TARGET } from './rules/target-faults';
import { readTarget } from './rules/targets';
import { DIRECTIONS, type Direction, GOAL_ORIGINS, PERSPECTIVES, TRAJECTORY_KINDS } from './rules/vocabulary';
import { GOAL_LIMITS, MIN_WITHDRAWAL_REASON } from './rules/withdrawal';

const goalFields = {
  title: required('Sasaran wajib diisi, misalnya Meningkatnya mutu layanan kesehatan dasar.', GOAL_LIMITS.title),
  origin: z.enum(GOAL_ORIGINS, 'Pilih asal sasaran ini.'),
  strategicLink: text(GOAL_LIMITS.strategicLink),
  parentGoalId: z
    .string()
    .trim()
    .max(64)
    .default('')
    .transform((typed) => typed || null),
};
export const addGoalInput = z.object({ unitId: id, cycleId: id, ...goalFields });
export const changeGoalInput = z.object({ goalId: id, revision, ...goalFields });
export const goalInput = z.object({ goalId: id, revision });

const reason = z
  .string('Alasan wajib diisi.')
  .trim()
  .min(MIN_WITHDRAWAL_REASON, `Tuliskan alasannya, sekurang-kurangnya ${MIN_WITHDRAWAL_REASON} huruf.`)
  .max(500, 'Alasan paling panjang 500 huruf.');
export const withdrawGoalInput = goalInput.extend({ reason });

const NO_STEP = 'Target per periode berupa angka; tulis seperti 25 atau 1.234,5, atau kosongkan.';

/** The targets of the periods, by id of the period. A period that was left empty has no target of its own. */
const steps = z
  .record(id, text(60))
  .default({})
  .transform((typed, ctx) => {
    const read: Record<string, string> = {};
    for (const [periodId, step] of Object.entries(typed).filter(([, target]) => target !== '')) {
      const target = parseIndonesianNumber(step);
      if (target !== undefined) read[periodId] = target;
      else ctx.addIssue({ code: 'custom', path: [periodId], message: NO_STEP });
    }
    return read;
  });

/** The fields of an indicator. `sure`: the writer confirmed a value that is probably a typing error. */

const indicatorFields = {
  title: required('Indikator wajib diisi, misalnya Indeks kepuasan masyarakat.', GOAL_LIMITS.title),
  direction: z.union([z.literal(''), z.enum(DIRECTIONS)], 'Pilih arah dari daftar.').default(''),
  target: required('Target setahun wajib diisi.', MAX_TARGET),
  measure: text(GOAL_LIMITS.measure),
  perspective: z
    .union([z.literal('').transform(() => null), z.enum(PERSPECTIVES, 'Pilih perspektif dari daftar.')])
    .default(null),
  trajectory: z.enum(TRAJECTORY_KINDS, 'Pilih cara target per periode membentuk target setahun.'),
  targets: steps,
  sure: checkBox,
};
type Typed = {
  direction: Direction | '';
  target: string;
  measure: string;
  targets: Record<string, string>;
  sure: boolean;
};

/** Reads the target. Targets of periods are allowed only if the target is a number, a value on a scale, or an amount per period. */
function withTarget<Fields extends Typed>({ target: typed, sure, ...fields }: Fields, ctx: z.core.$RefinementCtx) {
  const read = readTarget(fields.direction, typed, { measure: fields.measure });
  if ('wrong' in read) {
    ctx.addIssue({ code: 'custom', path: ['target'], message: read.wrong });
    return z.NEVER;
  }
  if (read.target === null && Object.keys(fields.targets).length > 0)
    ctx.addIssue({
      code: 'custom',
      path: ['trajectory'],
      message: 'Target yang bukan angka tidak dibagi per periode. Kosongkan target per periodenya.',
    });
  return { ...fields, ...read, targetIsSure: sure };
}

export const addIndicatorInput = z.object({ goalId: id, ...indicatorFields }).transform(withTarget);
export const changeIndicatorInput = z
  .object({ goalId: id, indicatorId: id, revision, ...indicatorFields })
  .transform(withTarget);
export const indicatorInput = z.object({ goalId: id, indicatorId: id, revision });
export const withdrawIndicatorInput = indicatorInput.extend({ reason });

export const recordRealisationsInput = z.object({
  unitId: id,
  periodId: id,
  revision,
  rows: z
    .record(id, z.object({ value: text(MAX_TARGET), note: text(GOAL_LIMITS.note), isSure: checkBox }))
    .refine((rows) => Object.keys(rows).length <= GOAL_LIMITS.goals * GOAL_LIMITS.indicators)
    .default({})
    .transform((rows) => Object.entries(rows).map(([indicatorId, row]) => ({ indicatorId, ...row }))),
});
