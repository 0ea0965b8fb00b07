import type { TargetRow } from '@/lib/goals/rules/target-value';
import { hasSameRequirement, targetText } from '@/lib/goals/rules/targets';
import { command } from '@/lib/kernel/command';
import type { Context, Db } from '@/lib/kernel/context';
import type { PlacedPlan } from '../queries/import-world';
import { indicatorAs, resultChanges } from '../rules/import-compare';
import type { RowDraft } from '../rules/import-row';
import { type PlanVerdict, wordsOfResult } from '../rules/import-verdict';
import { namesAssigner } from '../rules/plan-kind';
import { beginPlan } from '../writes/begin-plan';
import { appendIndicator, appendResult, changeIndicator, changeResult, countChange } from '../writes/results';

type Input = { cycleId: string; fileName: string; plan: PlacedPlan; rows: readonly PlanVerdict[] };

/**
 * Imports the rows of one person. This is a separate command for each person, so that the history of the plan records it. If the person has
 * no plan yet, a plan is begun.
 */
export const importRows = command(
  'skp.rows-imported',
  { moves: 'plan-contents', movesOne: 'plans' },
  (ctx, { cycleId, fileName, plan, rows }: Input) => {
    const { skpId, versionId } = planOf(ctx, cycleId, plan);
    const ofResult = Map.groupBy(rows, ({ draft }) => wordsOfResult(draft!.title));
    for (const own of ofResult.values()) {
      const [{ result }] = own as [PlanVerdict];
      if (result) join(ctx.db, plan, own);
      else
        appendResult(
          ctx.db,
          newResult(plan, own[0]!.draft!, versionId, fileName),
          own.map(({ draft }) => indicatorAs(plan, draft!.indicator)),
        );
    }
    countChange(ctx.db, skpId);
    return { subject: skpId, detail: { fileName, results: ofResult.size } };
  },
);

function planOf(ctx: Context, cycleId: string, plan: PlacedPlan): { skpId: string; versionId: string } {
  const { skpId, versionId, assignmentId, employeeId: ownerId, form } = plan;
  return skpId !== null && versionId !== null
    ? { skpId, versionId }
    : beginPlan(ctx, { cycleId, assignmentId, ownerId, form });
}

/**
 * A new result from the file. In a staff plan, the supported result of the leader is stored as provisional text ("sementara"), until the
 * owner links it.
 */
function newResult(plan: PlacedPlan, draft: RowDraft, versionId: string, fileName: string) {
  const { kind, title, supportedText, assignedBy } = draft;
  const isStaff = plan.form === 'staff';
  return {
    ...{ versionId, kind, title },
    supportedText: isStaff ? supportedText : '',
    supportIsProvisional: isStaff,
    assignedBy: namesAssigner(plan) ? assignedBy : '',
    ...{ origin: 'file' as const, originId: wordsOfResult(title), originLabel: `berkas ${fileName}` },
  };
}

/**
 * Writes the rows of an existing result. The result changes where the file has another value (`resultChanges`). New indicators are added
 * after the others, and existing indicators are changed.
 */
function join(db: Db, plan: PlacedPlan, rows: readonly PlanVerdict[]): void {
  const result = rows[0]!.result!;
  const changes = Object.assign({}, ...rows.map(({ draft }) => resultChanges(draft!, result, plan)));
  const marked = 'supportedText' in changes ? { ...changes, supportIsProvisional: true } : changes;
  if (Object.keys(marked).length > 0) changeResult(db, result.id, marked);
  let ordinal = result.indicators.length;
  for (const { draft, indicator } of rows) {
    const typed = indicatorAs(plan, draft!.indicator);
    if (!indicator) appendIndicator(db, result.id, ordinal++, typed);
    else changeIndicator(db, indicator.id, given(plan, typed, indicator));
  }
}

/** The values of an indicator that the file changes. Columns that the form does not have, or that are empty in the file, stay unchanged. */
function given(
  { approach }: PlacedPlan,
  { title: _, aspect, perspective, ...measured }: RowDraft['indicator'],
  stands: TargetRow,
) {
  return {
    ...(aspect === null ? {} : { aspect }),
    ...(perspective === null ? {} : { perspective }),
    ...(approach === 'kualitatif' || targetText(measured) === '' || hasSameRequirement(measured, stands)
      ? {}
      : measured),
  };
}
