import { COLUMN_KINDS, type ColumnKind } from './vocabulary';

/** A matrix is a leader's segment in a year, or a team; it has no table of its own (docs/decisions/0010). */
export type MatrixPlace = { cycleId: string; leaderAssignmentId: string } | { teamId: string };

/** Ids are base64url, which has no tilde and no point. */
const BETWEEN = '~';

/** The key of a matrix in addresses. */
export function matrixKeyOf(place: MatrixPlace): string {
  return 'teamId' in place ? place.teamId : `${place.cycleId}${BETWEEN}${place.leaderAssignmentId}`;
}

/** The matrix that an address names; the query checks that it exists. */
export function matrixPlaceOf(key: string): MatrixPlace {
  const [first = '', leaderAssignmentId] = key.split(BETWEEN);
  return leaderAssignmentId === undefined ? { teamId: first } : { cycleId: first, leaderAssignmentId };
}

const MARKS: Readonly<Record<ColumnKind, string>> = { indicator: 'i', result: 'r', 'goal-indicator': 'g' };

/** The id of a column in forms and addresses. */
export function columnIdOf({ kind, key }: { kind: ColumnKind; key: string }): string {
  return `${MARKS[kind]}.${key}`;
}

/** The column of an id; undefined if the id is not valid. */
export function columnOfId(id: string): { kind: ColumnKind; key: string } | undefined {
  const kind = COLUMN_KINDS.find((candidate) => id.startsWith(`${MARKS[candidate]}.`));
  return kind && { kind, key: id.slice(2) };
}
