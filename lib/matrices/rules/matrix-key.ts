import { COLUMN_KINDS, type ColumnKind } from './vocabulary';

/** What identifies a matrix: the segment of a leader in a year, or a team. A matrix has no table of its own (docs/decisions/0010). */
export type MatrixPlace = { cycleId: string; leaderAssignmentId: string } | { teamId: string };

/** Separates two ids. Ids are base64url and never contain a tilde. */
const BETWEEN = '~';

/** The text that names a matrix in addresses. */
export function matrixKeyOf(place: MatrixPlace): string {
  return 'teamId' in place ? place.teamId : `${place.cycleId}${BETWEEN}${place.leaderAssignmentId}`;
}

/** The matrix that the key in an address names. The query then checks that it exists. */
export function matrixPlaceOf(key: string): MatrixPlace {
  const [first = '', leaderAssignmentId] = key.split(BETWEEN);
  return leaderAssignmentId === undefined ? { teamId: first } : { cycleId: first, leaderAssignmentId };
}

const KIND_PREFIXES: Readonly<Record<ColumnKind, string>> = { indicator: 'i', result: 'r', 'goal-indicator': 'g' };

/** The text that names a column in forms and addresses. */
export function columnIdOf({ kind, key }: { kind: ColumnKind; key: string }): string {
  return `${KIND_PREFIXES[kind]}.${key}`;
}

/** The column that a text from a form or address names; undefined if it is not valid. */
export function columnOfId(id: string): { kind: ColumnKind; key: string } | undefined {
  const kind = COLUMN_KINDS.find((candidate) => id.startsWith(`${KIND_PREFIXES[candidate]}.`));
  return kind && { kind, key: id.slice(2) };
}
