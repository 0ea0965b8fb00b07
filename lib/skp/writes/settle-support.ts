import type { Db } from '@/lib/kernel/context';
import { refuseFields } from '@/lib/kernel/decision';
import type { ResultRow, SkpContent, SkpHead } from '../queries';
import { ledGoals } from '../queries/led-goals';
import type { SupportChoices } from '../queries/superior';
import type { PlannedResult } from '../rules/plan';
import { goalChoice } from '../rules/plan-fields';
import { namesAssigner } from '../rules/plan-kind';
import type { SettledResult } from './plan-results';

type Asked = { skp: SkpHead; before: SkpContent; choices: SupportChoices };

/**
 * Decides what each result supports: the superior's result (by lineage), an objective of the superior's unit, or a text. Refused if a
 * choice is not offered. A result of a head's plan supports nothing. A staff result that supports no result of the superior is provisional
 * ("sementara") while the superior has no plan, or while its provisional text is unchanged. If nobody is named as assigner and the form
 * prints one, the superior's post is used.
 */
export function settleSupport(db: Db, asked: Asked, results: readonly PlannedResult[]): SettledResult[] {
  const { skp, before, choices } = asked;
  const { superior, goals } = choices;
  const lineages = new Map((superior?.results ?? []).map(({ lineage, wording }) => [lineage, wording]));
  const goalByChoice = new Map(goals.map((goal) => [goalChoice(goal.id), goal]));
  refuseUnknown(results, (chosen) => lineages.has(chosen) || goalByChoice.has(chosen));
  const own = ownGoals(db, asked);
  const isStaff = skp.form === 'staff';
  return results.map((result) => {
    const chosen = isStaff ? (result.supportedLineage ?? '') : '';
    const goal = goalByChoice.get(chosen);
    const typed = isStaff ? (result.supportedText?.trim() ?? '') : '';
    const was = before.results.find(({ lineageId }) => lineageId === result.lineage);
    const stays = isStaff && chosen === '' && isStillProvisional(was, typed);
    return {
      ...result,
      supportedLineageId: lineages.has(chosen) ? chosen : null,
      supportedText: wordingFromMatrix(was, chosen) ?? lineages.get(chosen) ?? goal?.wording ?? typed,
      supportIsProvisional: isStaff && !lineages.has(chosen) && (!superior?.hasPlan || stays),
      assignedBy: result.assignedBy?.trim() || (namesAssigner(skp) ? (superior?.position ?? '') : ''),
      goalId: own.has(was?.goalId ?? '') || stays ? undefined : (goal?.id ?? null),
    };
  });
}

function refuseUnknown(results: readonly PlannedResult[], isOffered: (chosen: string) => boolean): void {
  const unknown = results.flatMap(({ supportedLineage }, i) =>
    supportedLineage && !isOffered(supportedLineage) ? [`results.${i}.supportedLineage`] : [],
  );
  const reason = 'Pilih salah satu hasil kerja pimpinan dari daftar; daftarnya mungkin baru saja berubah.';
  refuseFields(Object.fromEntries(unknown.map((name) => [name, reason])));
}

/**
 * The objectives that the plan itself takes over: in a head's plan those of all its results, otherwise those of the unit that its owner
 * leads. They are read only if a result belongs to an objective.
 */
function ownGoals(db: Db, { skp, before }: Asked): ReadonlySet<string> {
  const usedGoalIds = before.results.flatMap(({ goalId }) => (goalId === null ? [] : [goalId]));
  if (usedGoalIds.length === 0 || skp.form === 'head') return new Set(usedGoalIds);
  return new Set(ledGoals(db, skp).map(({ id }) => id));
}

/**
 * The saved wording of the supported result, if the result comes from a role matrix and the choice did not change; otherwise undefined. The
 * matrix names the exact indicator, and the superior's result does not (R6 p.59 *).
 */
function wordingFromMatrix(was: ResultRow | undefined, chosen: string): string | undefined {
  return chosen !== '' && was?.roleCellId && was.supportedLineageId === chosen ? was.supportedText : undefined;
}

/**
 * Whether the text of a provisional result is unchanged since it was saved. The result stays provisional until another text or a result of
 * the superior is chosen.
 */
function isStillProvisional(was: ResultRow | undefined, typed: string): boolean {
  return was?.supportIsProvisional === true && was.supportedText !== '' && was.supportedText === typed;
}
