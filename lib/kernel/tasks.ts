import type { Db, Grant } from './context';
import type { PlainDate, TimeZone } from './dates';
import type { Timed } from './timing';

/** Somebody for whom tasks are looked up. */
export type Reader = { employeeId: string; grants: readonly Grant[] };

/** One look at what waits, for one person or for many: every finder of it answers for all of them. */
export type Look = {
  db: Db;
  today: PlainDate;
  timeZone: TimeZone;
  /** The agency's first day here: what was due before is no delay of anybody's. */
  setUpOn: PlainDate;
  readers: readonly Reader[];
};

/** One thing that waits for one person, with all that its line says. */
export type Task<Kind extends string = string> = Timed & {
  kind: Kind;
  /** For whom it waits. */
  readerId: string;
  /** The year, as it is called. */
  year: string;
  period?: string;
  /** Whose record it is, when it is not the reader's own. */
  name?: string;
  /** The record to open; null while there is none. */
  recordId: string | null;
  /** The segment whose appraiser is late with it: the one of a day, else of the due day. */
  assignmentId?: string;
  lateAsOn?: PlainDate;
  /** Of a record that is not begun: the plan that it would be of. */
  skpId?: string;
  /** Where it stands in lists that show one period or one year. */
  periodId?: string;
  cycleId?: string;
  /** Whose membership of the team that is the record, and what the team is called. */
  memberId?: string;
  team?: string;
  /** What keeps the reader from doing it yet, and who can change that. */
  waitsFor?: string;
  /** What the reader should know about it. */
  note?: string;
  /** How many units or people the line stands for. */
  count?: number;
};

export type TaskKind = {
  /** About units or the agency, not about the reader's own record or one of the reader's people. */
  isOffice?: true;
  /** What to do: "Tanggapi check-in Triwulan II". */
  words: (task: Task) => string;
  /** The same where it is about several people, if it differs. */
  many?: (task: Task) => string;
  /** What several of them are counted in. */
  counted?: string;
  /** The page on which it is done. */
  place: (task: Task) => string;
  /** The page on which several are done in one sitting, and what that is called. */
  together?: { place: string; words: string };
};

/** The kinds of tasks of one feature, and how those are found that wait for the readers of a look. */
export type TaskOffer<Kind extends string = string> = {
  kinds: Readonly<Record<Kind, TaskKind>>;
  find: (look: Look) => Task<Kind>[];
};

/** What several finders of one look read is read once for it. */
export function perLook<Answer>(read: (look: Look) => Answer): (look: Look) => Answer {
  const known = new WeakMap<Look, { answer: Answer }>();
  return (look) => {
    const found = known.get(look) ?? { answer: read(look) };
    known.set(look, found);
    return found.answer;
  };
}
