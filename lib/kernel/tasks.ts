import type { TimeZone } from '../agency/rules/vocabulary';
import type { Db, Grant } from './context';
import type { PlainDate } from './dates';
import type { Timed } from './timing';

/** A person whose tasks are searched, with the roles of this person. */
export type Reader = { employeeId: string; grants: readonly Grant[] };

/** One search for waiting tasks of one or several people (`readers`). Every finder returns the tasks of all these people. */
export type TaskSearch = {
  db: Db;
  today: PlainDate;
  timeZone: TimeZone;
  /** The day on which the agency was set up here. A due day before it does not count for the tasks of performance years. */
  setUpOn: PlainDate;
  readers: readonly Reader[];
};

/** One waiting task of one person, with all facts that its line shows. */
export type Task<Kind extends string = string> = Timed & {
  kind: Kind;
  /** The person who has to do the task. */
  readerId: string;
  /** The name of the performance year. */
  year: string;
  period?: string;
  /** The name of the owner of the record; left out if the record is the reader's own. */
  name?: string;
  /** The id of the record to open; null if the record does not exist yet. */
  recordId: string | null;
  /**
   * The owner's assignment. The person who appraised it on the day `lateAsOn` is the one who is late. If `lateAsOn` is left out, the due
   * day is used.
   */
  assignmentId?: string;
  lateAsOn?: PlainDate;
  /** The plan to which the record will belong, if the record does not exist yet. */
  skpId?: string;
  /** The period of the record, for lists that show one period or one year. */
  periodId?: string;
  cycleId?: string;
  /** If the record is a team: the member in question, and the name of the team. */
  memberId?: string;
  team?: string;
  /** Why the reader cannot do the task yet, and who can change that. */
  waitsFor?: string;
  /** A note for the reader. */
  note?: string;
  /** The number of units or people that one line of the list combines. */
  count?: number;
};

/** For a task whose record does not exist yet: what the record will belong to. */
export type TaskToBegin = Pick<Task, 'kind' | 'skpId' | 'periodId' | 'cycleId' | 'assignmentId'>;

export type TaskKind = {
  /** Set for tasks about units or the agency. Not set for tasks about the record of one person: the reader or another employee. */
  isOffice?: true;
  /** The words that say what to do: "Tanggapi check-in Triwulan II". */
  words: (task: Task) => string;
  /** The words for tasks about several people, if they differ from `words`. */
  many?: (task: Task) => string;
  /** The noun for counting several of these tasks, such as people or units. */
  counted?: string;
  /** The address of the page where the task is done. */
  place: (task: Task) => string;
  /**
   * Set if a button can begin such a task. If the task has no record yet, the button creates the record and opens its form
   * (`app/(workspace)/begin`).
   */
  isBegunByButton?: true;
  /** The page where several of these tasks are done together, and its name. */
  together?: { place: string; words: string };
};

/** The kinds of tasks of one feature. `find` returns the waiting tasks of the readers of a search. */
export type TaskOffer<Kind extends string = string> = {
  kinds: Readonly<Record<Kind, TaskKind>>;
  find: (look: TaskSearch) => Task<Kind>[];
};

/** Makes a function that reads a value once for each search, even if several finders need it. */
export function oncePerSearch<Answer>(read: (look: TaskSearch) => Answer): (look: TaskSearch) => Answer {
  const known = new WeakMap<TaskSearch, { answer: Answer }>();
  return (look) => {
    const found = known.get(look) ?? { answer: read(look) };
    known.set(look, found);
    return found.answer;
  };
}
