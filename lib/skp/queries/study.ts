import type { Db } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import { type StateRow, statesWithin } from '@/lib/people/queries/states';
import type { Study } from '@/lib/people/rules/study';
import type { SkpContent, SkpHead } from '../queries';
import { partId, STUDY_PARTS, type StudyPart, type StudyTerm } from '../rules/study-results';
import { spanOf } from './span';

export type StudyOfPlan = StudyTerm & Study & { state: StateRow; there: StudyPart[] };

/**
 * The owner's study assignments in the days of the plan, and which results of each study are in the plan (`there`). Unscoped: the caller
 * has found the plan.
 */
export function studiesOf(db: Db, skp: SkpHead, { results }: Pick<SkpContent, 'results'>): StudyOfPlan[] {
  const taken = new Set(results.map(({ origin, originId }) => (origin === 'study' ? originId : null)));
  return statesWithin(db, skp.ownerId, spanOf(skp)).flatMap((state) => {
    const { id, studyLevel, studyPlace, universityAccreditation, programmeAccreditation } = state;
    if (state.kind !== 'tugas-belajar' || !studyLevel || !studyPlace) return [];
    const term = { id, institution: state.institution ?? '', programme: state.programme ?? '', fromOn: state.fromOn };
    const study = { studyLevel, studyPlace, universityAccreditation, programmeAccreditation };
    const there = STUDY_PARTS.filter((part) => taken.has(partId(state, part)));
    return [{ ...term, ...study, toOn: state.toOn, state, there }];
  });
}

/** Whether the owner of a plan is on a study assignment on any of these days. Unscoped: the caller has found the plan. */
export function isStudyingIn(db: Db, { ownerId }: SkpHead, span: { startOn: PlainDate; endOn: PlainDate }): boolean {
  const within = { fromOn: span.startOn, toOn: span.endOn };
  return statesWithin(db, ownerId, within).some(({ kind }) => kind === 'tugas-belajar');
}
