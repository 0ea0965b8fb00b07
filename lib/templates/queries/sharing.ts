import type { Db } from '@/lib/kernel/context';
import { appraiserCard, employeeCard } from '@/lib/people/queries/cards';
import { type PostOfSegment, postOfSegment } from '@/lib/people/queries/positions';
import { contentOf, type IndicatorRow, type SkpHead } from '@/lib/skp/queries';
import { plainWording } from '@/lib/skp/rules/wording';
import { namesSomebody } from '../rules/names';
import { wordingsFor } from './bank';

/**
 * A result as the bank would offer it. `state`: `new` can be added, `there` is already in the bank, `named` contains a NIP or the name of
 * the owner or the appraiser.
 */
export type SharedResult = ReturnType<typeof shareableResults>[number];

/**
 * The results of the version in force, each with the state that tells whether it can be added to the bank. Empty if the segment of the plan
 * does not exist. Unscoped: the caller has found the plan.
 */
export function shareableResults(db: Db, skp: SkpHead) {
  const post = postOfSegment(db, skp.assignmentId);
  if (!post) return [];
  const { positionClass, functionalLevel } = post;
  const names = [employeeCard(db, skp.assignmentId), appraiserCard(db, skp.assignmentId, skp.cycleEndOn)];
  const people = names.flatMap((card) => (card ? [card.name] : []));
  const meant = {
    form: skp.form,
    positionClass,
    functionalLevel,
    positionName: positionNameOf(post),
    unitId: skp.unitId,
  };
  const known = wordingsFor(db, meant);
  return contentOf(db, skp.versionId).results.map(({ lineageId, kind, title, indicators }) => {
    const row = { ...meant, kind, title, wording: plainWording(title) };
    const isNamed = [title, ...indicators.map((indicator) => indicator.title)].some((text) =>
      namesSomebody(text, people),
    );
    const state = isNamed ? ('named' as const) : known.has(row.wording) ? ('there' as const) : ('new' as const);
    return { lineage: lineageId, row, indicators: indicators satisfies IndicatorRow[], state };
  });
}

/**
 * The name that posts of the same kind have in common: the name without the functional level. Empty for the head of a unit, whose post is
 * described by class and unit.
 */
function positionNameOf({ name, functionalLevel, isHead }: PostOfSegment): string {
  const called = plainWording(name);
  const level = ` ${functionalLevel?.replace('-', ' ')}`;
  if (isHead) return '';
  return called.endsWith(level) ? called.slice(0, -level.length) : called;
}
