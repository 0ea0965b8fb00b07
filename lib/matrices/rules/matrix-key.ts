import { COLUMN_KINDS, type ColumnKind } from './vocabulary';

/** A matrix is a leader's segment in a year, or a team; nothing else of it is stored (docs/decisions/0010). */
export type MatrixPlace = { cycleId: string; leaderAssignmentId: string } | { teamId: string };

/** Ids are base64url, which knows no tilde and no point. */
const BETWEEN = '~';

/** The matrix as its address names it. */
export function matrixKeyOf(place: MatrixPlace): string {
  return 'teamId' in place ? place.teamId : `${place.cycleId}${BETWEEN}${place.leaderAssignmentId}`;
}

/** What an address names; whether it exists is for the query. */
export function matrixPlaceOf(key: string): MatrixPlace {
  const [first = '', leaderAssignmentId] = key.split(BETWEEN);
  return leaderAssignmentId === undefined ? { teamId: first } : { cycleId: first, leaderAssignmentId };
}

const MARKS: Readonly<Record<ColumnKind, string>> = { indicator: 'i', result: 'r', 'goal-indicator': 'g' };

/** A column as forms and addresses name it. */
export function columnIdOf({ kind, key }: { kind: ColumnKind; key: string }): string {
  return `${MARKS[kind]}.${key}`;
}

/** The column that an id names; undefined when it names none. */
export function columnOfId(id: string): { kind: ColumnKind; key: string } | undefined {
  const kind = COLUMN_KINDS.find((candidate) => id.startsWith(`${MARKS[candidate]}.`));
  return kind && { kind, key: id.slice(2) };
}
