import { type ReaderSegment, readerSegmentsOf } from '@/lib/cycles/queries/hands';
import { inYear, openYearsOf } from '@/lib/cycles/queries/running-years';
import { dayIn } from '@/lib/kernel/dates';
import type { Task, TaskOffer, TaskSearch } from '@/lib/kernel/tasks';
import { teamPaths } from './paths';
import { isTeamOver } from './rules/terms';

type Kind = 'answer-membership';

export const teamTasks: TaskOffer<Kind> = {
  kinds: {
    'answer-membership': {
      words: ({ team }) => `Setujui atau tolak penugasan dalam tim ${team}`,
      many: () => 'Setujui atau tolak penugasan dalam tim kerja',
      counted: 'penugasan',
      place: ({ recordId, memberId = '' }) => teamPaths.member(recordId ?? '', memberId),
    },
  },
  find: (look) => readerSegmentsOf(look).flatMap((hand) => (hand.isOwn ? [] : askedAbout(look, hand))),
};

/**
 * The memberships that wait for an answer of the reader, who appraises the person (R6 p.46 no.10). They have no due day. After the end of
 * the year, only memberships that were entered after it are included.
 */
function askedAbout(look: TaskSearch, { asked, name, readerId }: ReaderSegment): Task<Kind>[] {
  const { today, timeZone } = look;
  return asked.flatMap(({ teamId, team, memberId, cycleId, addedAt, toOn }): Task<Kind>[] => {
    const year = openYearsOf(look).find(({ id }) => id === cycleId);
    const sinceOn = dayIn(timeZone, new Date(addedAt));
    const isAsked = year && !isTeamOver({ toOn }, year, today) && (today <= year.endOn || sinceOn > year.endOn);
    if (!isAsked) return [];
    return [{ kind: 'answer-membership', ...inYear(year), name, recordId: teamId, memberId, team, sinceOn, readerId }];
  });
}
