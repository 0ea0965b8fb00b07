import { z } from 'zod';
import { MAX_TARGET } from '@/lib/goals/rules/target-faults';
import { readTarget } from '@/lib/goals/rules/targets';
import { checkBox, id, revision, text } from '@/lib/kernel/shapes';
import { COPIED_PARTS } from './rules/copying';
import { CORE_VALUE_KEYS } from './rules/core-values';
import { HEAD_CONTROL_LEVELS, MANUAL_LIMITS } from './rules/manual';
import { PLAN_LIMITS } from './rules/plan';
import { readAverage } from './rules/study-results';
import {
  ANNEX_BLOCKS,
  APPROACHES,
  ASPECTS,
  DIRECTIONS,
  PERSPECTIVES,
  REPORTING_PERIODS,
  RESULT_KINDS,
} from './rules/vocabulary';

const chosenOf = <Words extends readonly [string, ...string[]]>(words: Words, ask: string) =>
  z.union([z.literal('').transform(() => null), z.enum(words, ask)], ask).default(null);

/**
 * Makes a list of rows from a record of rows by lineage. The field names of these forms contain the lineage and not a position. So a typed
 * value still belongs to its row if other rows were added or removed meanwhile.
 */
const byLineage = <Row extends object>(rows: Readonly<Record<string, Row>>) =>
  Object.entries(rows).map(([lineage, row]) => ({ lineage, ...row }));

const indicator = z
  .object({
    lineage: text(64),
    title: text(PLAN_LIMITS.title),
    aspect: chosenOf(ASPECTS, 'Pilih aspek dari daftar.'),
    direction: z.union([z.literal(''), z.enum(DIRECTIONS)], 'Pilih arah dari daftar.').default(''),
    target: text(MAX_TARGET),
    measure: text(PLAN_LIMITS.measure),
    perspective: chosenOf(PERSPECTIVES, 'Pilih perspektif dari daftar.'),
    sure: checkBox,
  })
  .transform(({ target: typed, sure: targetIsSure, ...row }, ctx) => {
    const { direction, measure, aspect } = row;
    const read = readTarget(direction, typed, { measure, isAboutTime: aspect === 'waktu' });
    if (!('wrong' in read)) return { ...row, ...read, targetIsSure };
    ctx.addIssue({ code: 'custom', path: ['target'], message: read.wrong });
    return z.NEVER;
  });

const result = z.object({
  lineage: text(64),
  kind: z.enum(RESULT_KINDS, 'Pilih utama atau tambahan.').default('utama'),
  title: text(PLAN_LIMITS.title),
  supportedLineage: text(64),
  supportedText: text(PLAN_LIMITS.title),
  assignedBy: text(PLAN_LIMITS.assignedBy),
  indicators: z
    .array(indicator)
    .max(PLAN_LIMITS.indicators, `Paling banyak ${PLAN_LIMITS.indicators} indikator untuk satu hasil kerja.`)
    .default([]),
});

const expectations = z
  .object(Object.fromEntries(CORE_VALUE_KEYS.map((key) => [key, text(PLAN_LIMITS.expectation)])))
  .default({});

/** A text with one point on each line, read as a list of points. Spaces around a point and empty lines are left out. */
const lines = text(PLAN_LIMITS.annexLines * PLAN_LIMITS.annexLine)
  .transform((typed) =>
    typed
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  )
  .pipe(
    z
      .array(z.string().max(PLAN_LIMITS.annexLine, `Satu butir paling panjang ${PLAN_LIMITS.annexLine} huruf.`))
      .max(PLAN_LIMITS.annexLines, `Paling banyak ${PLAN_LIMITS.annexLines} butir.`),
  );

export const savePlanInput = z.object({
  skpId: id,
  revision,
  intent: z
    .union([
      // Each intent first saves the plan. `bank` then opens the page with examples from the bank. `roles` takes all waiting roles of the
      // matrices.
      z.enum(['save', 'submit', 'bank', 'approach:kuantitatif', 'approach:kualitatif', 'roles']),
      // `role:` takes one role of a matrix. `merge:` opens the page on which this role is joined with a result of the plan.
      z.string().regex(/^(role|merge):[\w-]{1,64}$/),
      // `take:` takes over one objective of the unit, `take:all` takes over all.
      z.string().regex(/^take:[\w-]{1,64}$/),
    ])
    .catch('save'),
  results: z.array(result).max(PLAN_LIMITS.results, `Paling banyak ${PLAN_LIMITS.results} hasil kerja.`).default([]),
  expectations,
  annex: z.object(Object.fromEntries(ANNEX_BLOCKS.map((block) => [block, lines]))).prefault({}),
});

const limitedText = (name: string, most: number) =>
  z.string().trim().max(most, `${name} paling panjang ${most} huruf. Singkatkan isian ini.`).default('');

export const saveManualInput = z.object({
  skpId: id,
  revision,
  indicator: id,
  purpose: limitedText('Tujuan', MANUAL_LIMITS.purpose),
  definition: limitedText('Definisi', MANUAL_LIMITS.definition),
  formula: limitedText('Formula', MANUAL_LIMITS.formula),
  controlLevel: chosenOf(HEAD_CONTROL_LEVELS, 'Pilih kualitas dan tingkat kendali dari daftar.'),
  dataSource: limitedText('Sumber data', MANUAL_LIMITS.dataSource),
  reporting: chosenOf(REPORTING_PERIODS, 'Pilih periode pelaporan dari daftar.'),
});

export const draftSkpInput = z.object({ cycleId: id, assignmentId: id });
export const skpStepInput = z.object({ skpId: id, revision });
export const submitSkpInput = skpStepInput.extend({
  isUnchanged: checkBox,
});
export const returnSkpInput = skpStepInput.extend({
  reason: text(PLAN_LIMITS.title),
  /** The approach in which the plan has to be written again; null if the approach does not change. */
  approach: chosenOf(APPROACHES, 'Pilih pendekatan dari daftar.'),
});
export const agreeSkpInput = skpStepInput.extend({ expectations });
export const openChangeInput = skpStepInput.extend({ reason: text(PLAN_LIMITS.title) });

/**
 * One verdict for each plan on the page, by the id of the plan. So rows keep their field names if other plans are set or returned
 * meanwhile.
 */
export const reviewPlansInput = z.object({
  cycleId: id,
  plans: z
    .record(
      id,
      z.object({
        revision,
        choice: z.enum(['leave', 'agree', 'return'], 'Pilih salah satu.').default('leave'),
        reason: text(PLAN_LIMITS.title),
      }),
    )
    .refine((plans) => Object.keys(plans).length <= 20)
    .default({}),
});

export const relinkInput = skpStepInput.extend({
  links: z
    .record(id, z.object({ supportedLineage: text(64) }))
    .refine((links) => Object.keys(links).length <= PLAN_LIMITS.results)
    .default({})
    .transform(byLineage),
});

export const takeStudyInput = skpStepInput.extend({
  stateId: id,
  average: z
    .string()
    .trim()
    .min(1, 'Isi IPK yang diharapkan.')
    .max(60, 'Tulis IPK seperti 3,50.')
    .transform((typed, ctx) => {
      const { average, wrong } = readAverage(typed);
      if (wrong !== undefined) ctx.addIssue({ code: 'custom', message: wrong });
      return average ?? '';
    }),
  academic: checkBox,
  progress: checkBox,
});
export const addActingInput = skpStepInput.extend({ appointmentId: id });

/** The version number in an address; undefined if there is none. A text that is no number becomes NaN, and no version has this number. */
export function printedVersionOf(asked: string | null): number | undefined {
  return asked === null ? undefined : Number(asked);
}

/** The values of check boxes with the same name, which arrive as lines of one text. */
const ticked = z
  .string()
  .default('')
  .transform((lines) => lines.split('\n').filter(Boolean))
  .pipe(z.array(id).max(PLAN_LIMITS.results));

const NOTHING_PICKED = 'Centang hasil kerja yang ingin disalin, atau bagian lain di bawahnya.';
export const copyResultsInput = z
  .object({
    skpId: id,
    revision,
    from: id,
    picks: ticked,
    parts: ticked.pipe(z.array(z.enum(COPIED_PARTS))),
  })
  .refine(({ picks, parts }) => picks.length + parts.length > 0, { path: ['picks'], message: NOTHING_PICKED });

export const checkTargetsInput = z.object({
  skpId: id,
  revision,
  rows: z
    .record(id, z.object({ value: text(PLAN_LIMITS.title), isChecked: checkBox }))
    .refine((rows) => Object.keys(rows).length <= PLAN_LIMITS.results * PLAN_LIMITS.indicators)
    .default({})
    .transform(byLineage),
});
