import { BLANK_INDICATOR, BLANK_RESULT, type EditorPlan } from '@/lib/skp/rules/editor-plan';
import { type FormValues, nest } from '@/lib/web/form-data';
import type { PlanRows } from './result-fields';

/** The rows of the plan as they were typed into a sent form. */
export function typedRows(values: FormValues): PlanRows {
  return numberedRows(listOf(nest(values).results as EditorPlan['results']));
}

/** The rows with their present indexes (from 0), to which the errors of an answer refer. */
export function numberedRows(rows: EditorPlan['results']): PlanRows {
  const results = rows.map((row, checkedIndex) => ({
    ...BLANK_RESULT,
    ...row,
    checkedIndex,
    indicators: listOf(row.indicators).map((indicator, j) => ({ ...BLANK_INDICATOR, ...indicator, checkedIndex: j })),
  }));
  return { results };
}

/** The rows; none if the browser sent something else than a list. */
function listOf<Row>(rows: Row[] | undefined): Row[] {
  return Array.isArray(rows) ? rows : [];
}
