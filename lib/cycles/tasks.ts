import { has } from '@/lib/agency/rules/capabilities';
import type { TaskOffer } from '@/lib/kernel/tasks';
import { peoplePaths } from '@/lib/people/paths';
import { hasPosts } from '@/lib/people/queries/posts';
import { cyclePaths } from './paths';
import { runningYearsOf } from './queries/running-years';
import { type YearTaskKind, yearTasks } from './rules/year-tasks';

/** Tasks of the agency admins about the years. */
export const cycleTasks: TaskOffer<YearTaskKind> = {
  kinds: {
    'bring-people': { isOffice: true, words: () => 'Masukkan unit kerja dan pegawai', place: () => peoplePaths.import },
    'prepare-year': {
      isOffice: true,
      words: ({ year }) => `Siapkan tahun kinerja ${year}`,
      place: () => cyclePaths.add,
    },
    'open-year': {
      isOffice: true,
      words: () => 'Periksa kesiapan dan buka tahun kinerja',
      place: ({ recordId }) => (recordId ? cyclePaths.show(recordId) : cyclePaths.list),
    },
  },
  find: (look) => {
    const admins = look.readers.filter((reader) => has(reader, 'keep-cycles'));
    if (admins.length === 0) return [];
    const { db, today, setUpOn } = look;
    const years = runningYearsOf(look);
    const tasks = yearTasks(years, today, { setUpOn, hasPeople: years.length > 0 || hasPosts(db) });
    return admins.flatMap(({ employeeId: readerId }) => tasks.map((task) => ({ ...task, readerId })));
  },
};
