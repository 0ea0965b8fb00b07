import { readChangedTarget } from '@/lib/goals/rules/targets';
import { command } from '@/lib/kernel/command';
import { missing, Rejection, refuseField } from '@/lib/kernel/decision';
import type { IndicatorRow } from '../queries';
import { isStillToCheck } from '../rules/copying';
import { planToFill } from '../writes/plan-to-fill';
import { changeIndicator, countChange, type NewIndicator } from '../writes/results';

type Input = {
  skpId: string;
  revision: number;
  /**
   * For each indicator (by lineage): `value` is the target as typed, or in a qualitative plan the whole text. `isChecked` means that the
   * owner confirms it unchanged.
   */
  rows: readonly { lineage: string; value: string; isChecked: boolean }[];
};

/**
 * The owner checks copied targets: each one is changed, or confirmed as it is. At least one must be. `left`: how many still have to be
 * checked.
 */
export const checkTargets = command(
  'skp.targets-checked',
  { moves: 'plan-contents' },
  (ctx, { rows, ...input }: Input) => {
    const { skp, content } = planToFill(ctx, input);
    const waiting = content.results.flatMap(({ indicators }) =>
      indicators.filter(({ targetToCheck }) => targetToCheck),
    );
    const changes = rows.flatMap((row) => {
      const indicator = waiting.find(({ lineageId }) => lineageId === row.lineage) ?? missing('Indikator');
      const typed = readRow(skp.approach === 'kualitatif', indicator, row.value, `rows.${row.lineage}.value`);
      const stays = isStillToCheck(indicator, { ...indicator, ...typed });
      return stays && !row.isChecked ? [] : [{ id: indicator.id, set: { ...typed, targetToCheck: false } }];
    });
    if (changes.length === 0)
      throw new Rejection([
        'Ubah targetnya, atau centang target yang tetap sama, untuk sekurang-kurangnya satu indikator.',
      ]);
    for (const { id, set } of changes) changeIndicator(ctx.db, id, set);
    countChange(ctx.db, skp.id);
    const left = waiting.length - changes.length;
    return { subject: skp.id, left, detail: { targets: changes.length } };
  },
);

function readRow(isNarrative: boolean, indicator: IndicatorRow, typed: string, at: string): Partial<NewIndicator> {
  if (isNarrative) return typed === '' ? refuseField(at, 'Tuliskan indikator beserta targetnya.') : { title: typed };
  const read = readChangedTarget(indicator, typed);
  return 'wrong' in read ? refuseField(at, read.wrong) : read;
}
