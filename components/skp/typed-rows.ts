import { BLANK_INDICATOR, BLANK_RESULT, type EditorPlan } from '@/lib/skp/rules/editor-plan';
import { type FormValues, nest } from '@/lib/web/form-data';
import type { PlanRows } from './result-fields';

/** The rows of a form as typed. */
export function typedRows(values: FormValues): PlanRows {
  return numberedRows(listOf(nest(values).results as EditorPlan['results']));
}

/** Each row keeps its number, which errors refer to. */
export function numberedRows(rows: EditorPlan['results']): PlanRows {
  const results = rows.map((row, at) => ({
    ...BLANK_RESULT,
    ...row,
    at,
    indicators: listOf(row.indicators).map((indicator, j) => ({ ...BLANK_INDICATOR, ...indicator, at: j })),
  }));
  return { results };
}

/** The browser may send anything. */
function listOf<Row>(rows: Row[] | undefined): Row[] {
  return Array.isArray(rows) ? rows : [];
}
