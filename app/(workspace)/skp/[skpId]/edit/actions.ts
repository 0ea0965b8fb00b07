'use server';

import { refuseFields } from '@/lib/kernel/decision';
import { takeRoles } from '@/lib/matrices/commands/take-roles';
import { chooseApproach } from '@/lib/skp/commands/choose-approach';
import { saveSkp } from '@/lib/skp/commands/save-skp';
import { submitSkp } from '@/lib/skp/commands/submit-skp';
import { takeGoals } from '@/lib/skp/commands/take-goals';
import { skpPaths } from '@/lib/skp/paths';
import type { Gap } from '@/lib/skp/rules/completeness';
import { BLANK_INDICATOR, BLANK_RESULT } from '@/lib/skp/rules/editor-plan';
import { PLAN_LIMITS } from '@/lib/skp/rules/plan';
import { savePlanInput } from '@/lib/skp/schema';
import { draftSaved, handIn } from '@/lib/web/draft';
import { formAction } from '@/lib/web/form-action';
import { reshapeRows } from '@/lib/web/form-rows';

const blankIndicator = Object.entries(BLANK_INDICATOR).map(([field, value]) => [`indicators.0.${field}`, value]);
const blanks = {
  results: {
    fields: { ...BLANK_RESULT, ...Object.fromEntries(blankIndicator) },
    most: PLAN_LIMITS.results,
    first: 'title',
  },
  'results.*.indicators': { fields: BLANK_INDICATOR, most: PLAN_LIMITS.indicators, first: 'title' },
};

/**
 * Each button of the editor saves the plan, even if it is incomplete. Only the buttons that add or remove rows do not save (`reshape`).
 * Some buttons then also change the approach, take roles or objectives, or open another page. "Simpan dan ajukan" saves and submits. If
 * something is missing, it only saves and names the fields.
 */
export const savePlanAction = formAction(
  savePlanInput,
  (ctx, { intent, ...plan }) => {
    const { gaps, revision, before } = saveSkp(ctx, plan);
    if (intent.startsWith('approach:')) {
      const approach = intent === 'approach:kualitatif' ? 'kualitatif' : 'kuantitatif';
      chooseApproach(ctx, { skpId: plan.skpId, revision, approach });
      return {
        goto: skpPaths.edit(plan.skpId),
        say: `Draf SKP disimpan, dan berlanjut dengan pendekatan ${approach}.`,
      };
    }
    if (intent === 'bank') return { goto: skpPaths.bank(plan.skpId), say: 'Draf SKP disimpan.' };
    const [button, cellId] = intent.split(':');
    if (button === 'merge' && cellId)
      return { goto: skpPaths.mergeRole(plan.skpId, cellId), say: 'Draf SKP disimpan.' };
    if (button === 'role' || button === 'roles') {
      const { taken } = takeRoles(ctx, { skpId: plan.skpId, cellId });
      return {
        goto: skpPaths.edit(plan.skpId),
        say: `Draf SKP disimpan, dan ${taken} peran dari matriks dimasukkan.`,
      };
    }
    if (intent.startsWith('take:')) {
      const goalId = intent === 'take:all' ? undefined : intent.slice('take:'.length);
      const { taken } = takeGoals(ctx, { skpId: plan.skpId, revision, goalId });
      return {
        goto: skpPaths.edit(plan.skpId),
        say: `Draf SKP disimpan, dan ${taken} sasaran unit diambil ke dalamnya.`,
      };
    }
    const rest = gaps.length === 0 ? 'Isinya sudah lengkap dan dapat diajukan.' : restWords(gaps);
    const landing = { goto: skpPaths.edit(plan.skpId), say: `Draf SKP disimpan. ${rest}` };
    const draft = draftSaved(landing, { revision, before });
    if (intent !== 'submit') return draft;
    return handIn(ctx, draft, NOT_HANDED_IN, (within) => {
      refuseFields(firstByField(gaps));
      submitSkp(within, { skpId: plan.skpId });
      return { goto: skpPaths.show(plan.skpId), say: 'SKP disimpan dan diajukan kepada pejabat penilai.' };
    });
  },
  { reshape: (values) => reshapeRows(values, blanks) },
);

const NOT_HANDED_IN = 'Draf SKP sudah disimpan, tetapi belum diajukan.';
const MOST_NAMED = 3;

/** Says how many things are missing and names the first few of them, so that the writer need not search for them. */
function restWords(gaps: readonly Gap[]): string {
  const named = gaps.slice(0, MOST_NAMED).map(({ reason }, i) => `(${i + 1}) ${reason}`);
  const rest = gaps.length - named.length;
  return `Sebelum diajukan, lengkapi ${gaps.length} hal: ${named.join(' ')}${rest > 0 ? ` Dan ${rest} lainnya.` : ''}`;
}

/** The first reason for each field, by field name, in the order of the page. */
function firstByField(gaps: readonly Gap[]): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const { field, reason } of gaps) fields[field] ??= reason;
  return fields;
}
