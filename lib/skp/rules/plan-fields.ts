import type { TargetRow } from '../../goals/rules/target-value';
import { directionField, explanationOf, targetField } from '../../goals/rules/targets';
import type { EditorPlan } from './editor-plan';
import { ANNEX_BLOCKS, type AnnexBlock, type Aspect, type Perspective, type ResultKind } from './vocabulary';

type Content = {
  results: readonly {
    lineageId: string;
    kind: ResultKind;
    title: string;
    supportedLineageId: string | null;
    supportedText: string;
    supportIsProvisional: boolean;
    goalId: string | null;
    assignedBy: string;
    indicators: readonly (TargetRow & {
      lineageId: string;
      title: string;
      aspect: Aspect | null;
      perspective: Perspective | null;
    })[];
  }[];
  expectations: Readonly<Record<string, string>>;
  annex: Readonly<Record<AnnexBlock, readonly string[]>>;
};

/**
 * The plan as the editor shows it. `choices`: what a result can support today (results of the superior, or objectives). If a saved choice
 * is not among them, it is shown as text. Without `choices`, every saved result of the superior counts as a choice.
 */
export function editorPlanOf(content: Content, choices?: readonly string[]): EditorPlan {
  return {
    results: content.results.map((result) => ({
      lineage: result.lineageId,
      kind: result.kind,
      title: result.title,
      ...supportFields(result, choices),
      assignedBy: result.assignedBy,
      indicators: result.indicators.map((indicator) => ({
        lineage: indicator.lineageId,
        title: indicator.title,
        aspect: indicator.aspect ?? '',
        direction: directionField(indicator, indicator.aspect === 'waktu'),
        target: targetField(indicator),
        measure: indicator.measure,
        perspective: indicator.perspective ?? '',
        ...readOf(indicator),
      })),
    })),
    expectations: content.expectations,
    annex: Object.fromEntries(
      ANNEX_BLOCKS.map((block) => [block, content.annex[block].join('\n')]),
    ) as EditorPlan['annex'],
  };
}

function readOf(indicator: TargetRow): { read?: string } {
  const read = explanationOf(indicator);
  return read ? { read } : {};
}

type Support = Pick<
  Content['results'][number],
  'supportedLineageId' | 'supportedText' | 'supportIsProvisional' | 'goalId'
>;

function supportFields(
  { supportedLineageId, supportedText, supportIsProvisional, goalId }: Support,
  choices?: readonly string[],
) {
  const goal = supportIsProvisional && goalId !== null ? goalChoice(goalId) : undefined;
  if (goal && choices?.includes(goal)) return { supportedLineage: goal, supportedText: '' };
  const isChoice = supportedLineageId !== null && (choices?.includes(supportedLineageId) ?? true);
  return isChoice
    ? { supportedLineage: supportedLineageId, supportedText: '' }
    : { supportedLineage: '', supportedText };
}

/** The value of a choice in the form: the result supports this objective of the superior's unit. */
export function goalChoice(goalId: string): string {
  return `goal:${goalId}`;
}

/**
 * The saved values by field name, as the editor shows them. They are compared with a form that was opened before the plan changed. The
 * lineages of the rows are left out.
 */
export function planFields(content: Content): Record<string, string> {
  const fields: Record<string, string> = {};
  const { results, expectations, annex } = editorPlanOf(content);
  results.forEach(({ lineage: _, indicators, ...result }, i) => {
    for (const [key, value] of Object.entries(result)) fields[`results.${i}.${key}`] = value;
    indicators.forEach(({ lineage: __, read: ___, ...indicator }, j) => {
      for (const [key, value] of Object.entries(indicator)) fields[`results.${i}.indicators.${j}.${key}`] = value;
    });
  });
  for (const [key, value] of Object.entries(expectations)) fields[`expectations.${key}`] = value ?? '';
  for (const block of ANNEX_BLOCKS) fields[`annex.${block}`] = annex[block];
  return fields;
}
