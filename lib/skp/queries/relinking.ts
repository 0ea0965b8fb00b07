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
  /** The text that it supports for the time being. */
  supportedText: string;
  /** Objective that the result is based on or, for the head of a unit, takes over. */
  goalId: string | null;
  /** The superior's result that takes over the same objective or has the same wording, if there is one. */
  suggested: string;
};
export type Relinking = { rows: RelinkRow[]; superior: Superior };

/** The results of a plan that are "sementara" although the superior has results now; undefined when there is nothing to link. */
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

/** The result for the same objective, else the result with the same wording. */
function suggestionFor({ goalId, supportedText }: Pick<RelinkRow, 'goalId' | 'supportedText'>, { results }: Superior) {
  const wording = plainWording(supportedText);
  const found =
    results.find((result) => goalId !== null && result.goalId === goalId) ??
    results.find((result) => wording !== '' && plainWording(result.wording) === wording);
  return found?.lineage ?? '';
}
