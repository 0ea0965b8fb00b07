import { periodInSentence } from '@/lib/cycles/labels';
import { inYear, openYearsOf } from '@/lib/cycles/queries/running-years';
import { formatCount } from '@/lib/kernel/numbers';
import type { TaskOffer } from '@/lib/kernel/tasks';
import { goalPaths } from './paths';
import { listMissingRealisations } from './queries/missing-realisations';

export const goalTasks: TaskOffer<'enter-realisations'> = {
  kinds: {
    'enter-realisations': {
      isOffice: true,
      words: ({ count = 0, period }) =>
        `Isi realisasi sasaran ${count > 1 ? `${formatCount(count)} unit` : 'unit'} untuk ${period}`,
      many: () => 'Isi realisasi sasaran unit',
      place: ({ recordId, periodId = '' }) => goalPaths.realisations(recordId ?? '', periodId),
    },
  },
  find: (look) => {
    const isOver = openYearsOf(look).some(({ periods }) => periods.some(({ endOn }) => endOn < look.today));
    if (!isOver) return [];
    return listMissingRealisations(look).map(({ readerId, cycleId, periodId, units, unitId }) => {
      const year = openYearsOf(look).find(({ id }) => id === cycleId)!;
      const period = year.periods.find(({ id }) => id === periodId)!;
      const words = { ...inYear(year), period: periodInSentence(period), dueOn: period.windowToOn, count: units };
      return { kind: 'enter-realisations', ...words, periodId, recordId: unitId, readerId };
    });
  },
};
