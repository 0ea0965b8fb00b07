import { hasEnded, overlaps, type PlainDate } from '../../kernel/dates';

export const TEAM_LIMITS = { name: 120, letterNumber: 100, members: 200 } as const;

type Term = { fromOn: PlainDate; toOn: PlainDate | null };
type Year = { year: number; startOn: PlainDate; endOn: PlainDate };

/**
 * What is wrong with the term of a team, by field of the form; empty if nothing is. A team belongs to one performance year. For the next
 * year a new team is formed. [MATRIKS-10]
 */
export function termFaults({ fromOn, toOn }: Term, { year, startOn, endOn }: Year): Record<string, string> {
  const faults: Record<string, string> = {};
  const outside = (day: PlainDate) => day < startOn || day > endOn;
  if (outside(fromOn)) faults.fromOn = `Hari pertama tim harus dalam tahun kinerja ${year}.`;
  if (toOn !== null && outside(toOn))
    faults.toOn = `Hari terakhir tim harus dalam tahun kinerja ${year}; untuk tahun berikutnya, bentuk tim baru.`;
  else if (toOn !== null && toOn < fromOn) faults.toOn = 'Hari terakhir tidak boleh sebelum hari pertama.';
  return faults;
}

type Named = Term & { id: string; name: string };

/**
 * Another team of the unit that has the same name on the same days, so that nobody could tell the two apart; undefined if there is none.
 * [MATRIKS-10]
 */
export function sameTeam<Team extends Named>(
  others: readonly Team[],
  wanted: Omit<Named, 'id'> & { id?: string },
): Team | undefined {
  const plain = (text: string) => text.trim().replace(/\s+/g, ' ').toLowerCase();
  return others.find(
    (team) => team.id !== wanted.id && plain(team.name) === plain(wanted.name) && overlaps(team, wanted),
  );
}

/**
 * Whether a team has ended; on its last day it has not. After the end of the year no team counts as ended, because its events can still be
 * entered afterwards while the year is open. [MATRIKS-10]
 */
export function isTeamOver({ toOn }: Pick<Term, 'toOn'>, { endOn }: Pick<Year, 'endOn'>, today: PlainDate): boolean {
  return today <= endOn && hasEnded(toOn, today);
}

/**
 * The day on which the posts of a team's people are read: today, or the nearest day in the team's term. Without a last day, the term lasts
 * to the end of the year.
 */
export function dayOfTeam({ fromOn, toOn }: Term, { endOn }: Pick<Year, 'endOn'>, today: PlainDate): PlainDate {
  const last = toOn ?? endOn;
  if (today < fromOn) return fromOn;
  return today > last ? last : today;
}
