import type { TimeZone } from '../agency/rules/vocabulary';
import type { Db, Grant } from './context';
import type { PlainDate } from './dates';
import type { Timed } from './timing';

/** A person whose tasks are searched. */
export type Reader = { employeeId: string; grants: readonly Grant[] };

/** One search for waiting tasks, for one person or for many. Every finder returns the tasks of all readers. */
export type Look = {
  db: Db;
  today: PlainDate;
  timeZone: TimeZone;
  /** The first day on which the agency used the application. Nobody is late for an earlier due day. */
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
  /** The name of the record's owner; left out if the record is the reader's own. */
  name?: string;
  /** The id of the record to open; null if the record does not exist yet. */
  recordId: string | null;
  /** The owner's assignment. Its appraiser on the day `lateAsOn` (if left out: on the due day) is the person who is late. */
  assignmentId?: string;
  lateAsOn?: PlainDate;
  /** The plan to which the record will belong, if the record does not exist yet. */
  skpId?: string;
  /** The period of the record, for lists that show one period or one year. */
  periodId?: string;
  cycleId?: string;
  /** The member of the team and the name of the team, if the record is a team. */
  memberId?: string;
  team?: string;
  /** Why the reader cannot do the task yet, and who can change that. */
  waitsFor?: string;
  /** A note for the reader. */
  note?: string;
  /** The number of units or people that the line stands for. */
  count?: number;
};

/** What the record of a task without one will belong to. */
export type TaskToBegin = Pick<Task, 'kind' | 'skpId' | 'periodId' | 'cycleId' | 'assignmentId'>;

export type TaskKind = {
  /** Set for tasks about units or the agency, and not about the reader's own record or that of one of their people. */
  isOffice?: true;
  /** The words for what to do: "Tanggapi check-in Triwulan II". */
  words: (task: Task) => string;
  /** The words for several people, if they differ. */
  many?: (task: Task) => string;
  /** The noun for counting several of these tasks, such as people or units. */
  counted?: string;
  /** The address of the page where the task is done. */
  place: (task: Task) => string;
  /** A button creates the record of such a task that has none, and leads to its form (`app/(workspace)/begin`). */
  isBegun?: true;
  /** The page where several are done together, and its name. */
  together?: { place: string; words: string };
};

/** The kinds of tasks of one feature. `find` returns those that wait for the readers of a search. */
export type TaskOffer<Kind extends string = string> = {
  kinds: Readonly<Record<Kind, TaskKind>>;
  find: (look: Look) => Task<Kind>[];
};

/** Reads a value once per search, if several finders need it. */
export function perLook<Answer>(read: (look: Look) => Answer): (look: Look) => Answer {
  const known = new WeakMap<Look, { answer: Answer }>();
  return (look) => {
    const found = known.get(look) ?? { answer: read(look) };
    known.set(look, found);
    return found.answer;
  };
}
