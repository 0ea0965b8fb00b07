import { hasEnded, overlaps, type PlainDate } from '../../kernel/dates';

export const TEAM_LIMITS = { name: 120, letterNumber: 100, members: 200 } as const;

type Term = { fromOn: PlainDate; toOn: PlainDate | null };
type Year = { year: number; startOn: PlainDate; endOn: PlainDate };

/** A team is of one performance year: what goes on next year is formed anew. Faults by the field of the form. [MATRIKS-10] */
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

/** The team of the same unit and name that is there in the same days; two at once could not be told apart. [MATRIKS-10] */
export function sameTeam<Team extends Named>(
  others: readonly Team[],
  wanted: Omit<Named, 'id'> & { id?: string },
): Team | undefined {
  const plain = (text: string) => text.trim().replace(/\s+/g, ' ').toLowerCase();
  return others.find(
    (team) => team.id !== wanted.id && plain(team.name) === plain(wanted.name) && overlaps(team, wanted),
  );
}

/** A team is over after its last day; once the year itself is past and still open, what happened in it is entered after the fact. [MATRIKS-10] */
export function isTeamOver({ toOn }: Pick<Term, 'toOn'>, { endOn }: Pick<Year, 'endOn'>, today: PlainDate): boolean {
  return today <= endOn && hasEnded(toOn, today);
}

/** The day for which a team asks where its people work: today, or the nearest day that it is there. */
export function dayOfTeam({ fromOn, toOn }: Term, { endOn }: Pick<Year, 'endOn'>, today: PlainDate): PlainDate {
  const last = toOn ?? endOn;
  if (today < fromOn) return fromOn;
  return today > last ? last : today;
}
