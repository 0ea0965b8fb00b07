import { hasEnded, overlaps, type PlainDate } from '../../kernel/dates';

export const TEAM_LIMITS = { name: 120, letterNumber: 100, members: 200 } as const;

type Term = { fromOn: PlainDate; toOn: PlainDate | null };
type Year = { year: number; startOn: PlainDate; endOn: PlainDate };

/** A team belongs to one performance year; for the next year it is formed anew. Faults by the field of the form. [MATRIKS-10] */
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

/** Another team of the unit with the same name and common days: the two could not be told apart. [MATRIKS-10] */
export function sameTeam<Team extends Named>(
  others: readonly Team[],
  wanted: Omit<Named, 'id'> & { id?: string },
): Team | undefined {
  const plain = (text: string) => text.trim().replace(/\s+/g, ' ').toLowerCase();
  return others.find(
    (team) => team.id !== wanted.id && plain(team.name) === plain(wanted.name) && overlaps(team, wanted),
  );
}

/** A team is over after its last day; while a past year is still open, its events are entered after the fact. [MATRIKS-10] */
export function isTeamOver({ toOn }: Pick<Term, 'toOn'>, { endOn }: Pick<Year, 'endOn'>, today: PlainDate): boolean {
  return today <= endOn && hasEnded(toOn, today);
}

/** The day for which a team reads the posts of its people: today, or the nearest day of its term. */
export function dayOfTeam({ fromOn, toOn }: Term, { endOn }: Pick<Year, 'endOn'>, today: PlainDate): PlainDate {
  const last = toOn ?? endOn;
  if (today < fromOn) return fromOn;
  return today > last ? last : today;
}
