import { todayOf } from '@/lib/agency/queries';
import { command } from '@/lib/kernel/command';
import type { Context } from '@/lib/kernel/context';
import { missing, Rejection, refuseField } from '@/lib/kernel/decision';
import { compareDecimals, type Decimal, formatNumber } from '@/lib/kernel/numbers';
import { appraiserCard } from '@/lib/people/queries/cards';
import { HIGHEST_AVERAGE } from '@/lib/people/rules/study';
import type { SkpHead } from '../queries';
import { studiesOf } from '../queries/study';
import { namesAssigner } from '../rules/plan-kind';
import { type StudyPart, studyResults } from '../rules/study-results';
import { joinResults } from '../writes/join-results';
import { planToFill } from '../writes/plan-to-fill';
import { countChange } from '../writes/results';

type Input = {
  skpId: string;
  revision: number;
  /** The id of the study assignment. */
  stateId: string;
  /** The expected grade point average. */
  average: Decimal;
  parts: readonly StudyPart[];
};

/**
 * A person on a study assignment adds the expected results of the study to the plan (R6 p.62-64 B). `added`: the number of results that
 * were added or completed.
 */
export const takeStudyResults = command(
  'skp.study-taken',
  { moves: 'plan-contents' },
  (ctx, { stateId, average, parts, ...input }: Input) => {
    const { skp, versionId, content } = planToFill(ctx, input);
    const study = studiesOf(ctx.db, skp, content).find(({ id }) => id === stateId) ?? missing('Tugas belajar');
    if (compareDecimals(average, '0') <= 0 || compareDecimals(average, HIGHEST_AVERAGE) > 0)
      refuseField('average', `IPK lebih dari 0 dan paling tinggi ${formatNumber(HIGHEST_AVERAGE)}.`);
    if (parts.length === 0) refuseField('academic', 'Pilih sekurang-kurangnya satu hasil kerja.');
    const year = { startOn: skp.cycleStartOn, endOn: skp.cycleEndOn };
    const offered = studyResults(study, year, skp, average);
    const assignedBy = assignerOf(ctx, skp);
    const incoming = parts.map((part) => ({ ...offered[part], assignedBy }));
    const { added, completed } = joinResults(ctx.db, versionId, content.results, incoming);
    if (added + completed === 0)
      throw new Rejection(['Hasil studi ini sudah ada dalam SKP, jadi tidak ditambahkan lagi.']);
    countChange(ctx.db, skp.id);
    return { subject: skp.id, added: added + completed, detail: { results: added, completed } };
  },
);

function assignerOf({ db, ...ctx }: Context, skp: SkpHead): string {
  return namesAssigner(skp) ? (appraiserCard(db, skp.assignmentId, todayOf({ db, ...ctx }))?.position ?? '') : '';
}
