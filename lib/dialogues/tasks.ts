import { handByKeyOf, handKey, readerSegmentsOf } from '@/lib/cycles/queries/hands';
import { inYear, openYearsOf } from '@/lib/cycles/queries/running-years';
import type { Task, TaskOffer } from '@/lib/kernel/tasks';
import { skpPaths } from '@/lib/skp/paths';
import { listUnread } from './queries/unread';

const place = ({ recordId }: Task) => (recordId ? skpPaths.dialogue(recordId) : skpPaths.list);

/**
 * Tasks about unread posts of the other side, or about open proposals, which the owner has to answer. While a plan has open proposals, its
 * owner gets only the task about these.
 */
export const dialogueTasks: TaskOffer<'answer-proposals' | 'read-dialogue'> = {
  kinds: {
    'answer-proposals': {
      words: ({ count }) => `Jawab ${count} usulan rumusan dalam dialog ekspektasi`,
      many: () => 'Jawab usulan rumusan dalam dialog ekspektasi',
      place,
    },
    'read-dialogue': {
      words: ({ count }) => `Baca ${count} tanggapan baru dalam dialog ekspektasi`,
      many: () => 'Baca tanggapan baru dalam dialog ekspektasi',
      place,
    },
  },
  find: (look) => {
    if (readerSegmentsOf(look).length === 0) return [];
    return listUnread(look).map((row) => {
      const { isOwn, name } = handByKeyOf(look).get(handKey(row))!;
      return {
        kind: row.open > 0 ? 'answer-proposals' : 'read-dialogue',
        ...inYear(openYearsOf(look).find(({ id }) => id === row.cycleId)!),
        name: isOwn ? undefined : name,
        count: row.open > 0 ? row.open : row.unread,
        recordId: row.skpId,
        readerId: row.readerId,
      };
    });
  },
};
