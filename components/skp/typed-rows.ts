import { BLANK_INDICATOR, BLANK_RESULT, type EditorPlan } from '@/lib/skp/rules/editor-plan';
import { type FormValues, nest } from '@/lib/web/form-data';
import type { PlanRows } from './result-fields';

/** The rows of a form as it stands. */
export function typedRows(values: FormValues): PlanRows {
  return numberedRows(listOf(nest(values).results as EditorPlan['results']));
}

/** Each row remembers its number: errors are told by it. */
export function numberedRows(rows: EditorPlan['results']): PlanRows {
  const results = rows.map((row, at) => ({
    ...BLANK_RESULT,
    ...row,
    at,
    indicators: listOf(row.indicators).map((indicator, j) => ({ ...BLANK_INDICATOR, ...indicator, at: j })),
  }));
  return { results };
}

/** What comes back from the browser may be anything. */
function listOf<Row>(rows: Row[] | undefined): Row[] {
  return Array.isArray(rows) ? rows : [];
}
