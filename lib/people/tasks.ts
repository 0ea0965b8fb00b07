import { has, scopeOf } from '@/lib/agency/rules/capabilities';
import { dayIn } from '@/lib/kernel/dates';
import { formatCount } from '@/lib/kernel/numbers';
import type { Reader, Task, TaskOffer, TaskSearch } from '@/lib/kernel/tasks';
import { skpPaths } from '@/lib/skp/paths';
import { leaderlessWords } from './labels';
import { peoplePaths, unitPaths } from './paths';
import { listLeaderless, listLedMeanwhile } from './queries/leaderless';
import { registerCounts } from './queries/register-counts';

type Kind = 'lead-meanwhile' | 'fill-post' | 'answer-reports' | 'issue-passwords';

const MOST_UNITS = 100;

export const peopleTasks: TaskOffer<Kind> = {
  kinds: {
    'lead-meanwhile': {
      words: ({ count = 0 }) => `Anda menilai sementara ${formatCount(count)} pegawai yang unitnya tanpa pimpinan`,
      many: () => 'Anda menilai sementara pegawai yang unitnya tanpa pimpinan',
      counted: 'unit',
      place: () => skpPaths.list,
    },
    'fill-post': {
      isOffice: true,
      words: () => 'Isi jabatan pimpinan atau tunjuk Plt. atau Plh.',
      counted: 'unit',
      place: ({ recordId }) => unitPaths.show(recordId ?? ''),
    },
    'answer-reports': {
      isOffice: true,
      words: ({ count }) => `Jawab ${count} laporan pejabat penilai yang tidak tepat`,
      place: () => peoplePaths.reports,
    },
    'issue-passwords': {
      isOffice: true,
      words: ({ count = 0 }) => `Terbitkan kata sandi pertama untuk ${formatCount(count)} pegawai`,
      place: () => peoplePaths.slips,
    },
  },
  // Few readers keep the register, so the tasks of each reader are queried separately.
  find: (look) => [...meanwhile(look), ...look.readers.flatMap((reader) => registerTasks(look, reader))],
};

/** Tasks about units that have no leader and whose people the reader appraises meanwhile (R6 p.89 no.2-3). */
function meanwhile({ db, today, readers }: TaskSearch): Task<Kind>[] {
  const ids = readers.map(({ employeeId }) => employeeId);
  return listLedMeanwhile(db, ids, today, MOST_UNITS * readers.length).map(({ id, name, people, readerId }) => ({
    ...{ kind: 'lead-meanwhile', year: '', name, recordId: id, count: people, readerId },
    note: 'Anda dapat mendelegasikannya kepada Plt. atau Plh.; mintalah kepada pengelola kepegawaian.',
  }));
}

/** Tasks about people and posts for readers who keep the register. */
function registerTasks({ db, today, timeZone }: TaskSearch, reader: Reader): Task<Kind>[] {
  if (!has(reader, 'keep-people')) return [];
  const { employeeId: readerId } = reader;
  const { reports, reportedAt, withoutPassword } = registerCounts(db, reader);
  const tasks: Task<Kind>[] = listLeaderless(db, scopeOf(reader, 'keep-people'), today, MOST_UNITS).map((unit) => ({
    ...{ kind: 'fill-post', year: '', name: unit.name, recordId: unit.id, readerId },
    note: leaderlessWords(unit),
  }));
  const counted = (kind: Kind, count: number) => ({ kind, year: '', count, recordId: null, readerId });
  const sinceOn = reportedAt && dayIn(timeZone, reportedAt);
  if (reports > 0) tasks.push({ ...counted('answer-reports', reports), sinceOn });
  if (withoutPassword > 0) tasks.push(counted('issue-passwords', withoutPassword));
  return tasks;
}
