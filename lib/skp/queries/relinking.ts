import type { Db } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import { contentOf, type SkpHead } from '../queries';
import { isProvisional } from '../rules/relinking';
import { plainWording } from '../rules/wording';
import { writingOf } from '../rules/writing';
import { type Superior, superiorOf } from './superior';

export type RelinkRow = {
  lineage: string;
  title: string;
  /** The words for what the result supports, until it is linked. */
  supportedText: string;
  /** The objective to which the result belongs, or which it takes over if the owner leads the unit; null if there is none. */
  goalId: string | null;
  /**
   * The lineage of the superior's result to suggest: a result that takes over the same objective or has the same wording. Empty if there is
   * none.
   */
  suggested: string;
};
export type Relinking = { rows: RelinkRow[]; superior: Superior };

/**
 * The provisional results ("sementara") of a plan that can be linked, because the superior has results now. Undefined if there is nothing
 * to link.
 */
export function relinkingOf(db: Db, skp: SkpHead, day: PlainDate): Relinking | undefined {
  if (skp.form === 'head') return undefined;
  const open = contentOf(db, writingOf(skp).versionId).results.filter(isProvisional);
  const superior = open.length > 0 ? superiorOf(db, skp, day) : undefined;
  if (!superior?.hasPlan) return undefined;
  const rows = open.map(({ lineageId, title, supportedText, goalId }) => ({
    lineage: lineageId,
    title,
    supportedText,
    goalId,
    suggested: suggestionFor({ goalId, supportedText }, superior),
  }));
  return { rows, superior };
}

/** The superior's result for the same objective, or with the same wording; empty if there is none. */
function suggestionFor({ goalId, supportedText }: Pick<RelinkRow, 'goalId' | 'supportedText'>, { results }: Superior) {
  const wording = plainWording(supportedText);
  const found =
    results.find((result) => goalId !== null && result.goalId === goalId) ??
    results.find((result) => wording !== '' && plainWording(result.wording) === wording);
  return found?.lineage ?? '';
}
