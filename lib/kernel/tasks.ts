import type { TimeZone } from '../agency/rules/vocabulary';
import type { Db, Grant } from './context';
import type { PlainDate } from './dates';
import type { Timed } from './timing';

/** A person whose tasks are searched. */
export type Reader = { employeeId: string; grants: readonly Grant[] };

/** One search for waiting tasks, for one person or for many: every finder returns the tasks of all of them. */
export type Look = {
  db: Db;
  today: PlainDate;
  timeZone: TimeZone;
  /** The agency's first day in the application: nobody is late for an earlier due day. */
  setUpOn: PlainDate;
  readers: readonly Reader[];
};

/** One waiting task of one person, with all facts of its line. */
export type Task<Kind extends string = string> = Timed & {
  kind: Kind;
  /** The person who has to do it. */
  readerId: string;
  /** The name of the year. */
  year: string;
  period?: string;
  /** The owner of the record, when it is not the reader's own. */
  name?: string;
  /** The record to open; null while there is none. */
  recordId: string | null;
  /** The segment whose appraiser is late: the one of a given day, else of the due day. */
  assignmentId?: string;
  lateAsOn?: PlainDate;
  /** The plan to which a record that does not exist yet will belong. */
  skpId?: string;
  /** Its period, for lists that show one period or one year. */
  periodId?: string;
  cycleId?: string;
  /** The member, when the record is a team, and the name of the team. */
  memberId?: string;
  team?: string;
  /** Why the reader cannot do it yet, and who can change that. */
  waitsFor?: string;
  /** A note for the reader. */
  note?: string;
  /** The number of units or people behind the line. */
  count?: number;
};

/** What the record of a task without one will belong to. */
export type TaskToBegin = Pick<Task, 'kind' | 'skpId' | 'periodId' | 'cycleId' | 'assignmentId'>;

export type TaskKind = {
  /** About units or the agency, not about the reader's own record or one of the reader's people. */
  isOffice?: true;
  /** What to do: "Tanggapi check-in Triwulan II". */
  words: (task: Task) => string;
  /** The same for several people, if it differs. */
  many?: (task: Task) => string;
  /** The unit in which several of them are counted. */
  counted?: string;
  /** The page where it is done. */
  place: (task: Task) => string;
  /** A button creates the record of such a task that has none, and leads to its form (`app/(workspace)/begin`). */
  isBegun?: true;
  /** The page where several are done together, and its name. */
  together?: { place: string; words: string };
};

/** The kinds of tasks of one feature, and the finder of those that wait for the readers of a look. */
export type TaskOffer<Kind extends string = string> = {
  kinds: Readonly<Record<Kind, TaskKind>>;
  find: (look: Look) => Task<Kind>[];
};

/** Reads once for a look what several finders need. */
export function perLook<Answer>(read: (look: Look) => Answer): (look: Look) => Answer {
  const known = new WeakMap<Look, { answer: Answer }>();
  return (look) => {
    const found = known.get(look) ?? { answer: read(look) };
    known.set(look, found);
    return found.answer;
  };
}
