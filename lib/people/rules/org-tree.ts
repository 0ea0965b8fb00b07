import { hasEnded, type PlainDate } from '../../kernel/dates';
import { type Decision, decide } from '../../kernel/decision';

export type TreeUnit = { id: string; parentId: string | null };

/**
 * The deepest level of a unit; a top unit has level 1. It is enough for ministry → directorate general → … → section. The limit also
 * catches mistakes.
 */
export const MAX_DEPTH = 12;

/** The path of a unit: the ids from the top unit down to it, each followed by `/`. */
export function pathOf(unitId: string, parentPath: string | null): string {
  return `${parentPath ?? ''}${unitId}/`;
}

/** Whether a unit is closed on a day. On the day of its closing it still exists. */
export const isClosedOn = ({ closedOn }: { closedOn: PlainDate | null }, day: PlainDate): boolean =>
  hasEnded(closedOn, day);

export function depthOf(path: string): number {
  return path.split('/').length - 1;
}

export function canBeAtDepth(path: string): Decision {
  return decide([depthOf(path) > MAX_DEPTH, `Susunan unit paling banyak ${MAX_DEPTH} tingkat.`]);
}

/** Units from which the parents never lead to a top unit: each lies in a loop or below one. */
export function findLoops(units: readonly TreeUnit[]): string[] {
  const parents = new Map(units.map(({ id, parentId }) => [id, parentId]));
  return units.map(({ id }) => id).filter((id) => !reachesTop(id, parents));
}

function reachesTop(id: string, parents: ReadonlyMap<string, string | null>): boolean {
  const seen = new Set<string>();
  for (let at: string | null = id; at !== null; at = parents.get(at) ?? null) {
    if (seen.has(at)) return false;
    seen.add(at);
  }
  return true;
}

/** The paths of all units, parents before children. Units in a loop or below one are left out. */
export function pathsOf(units: readonly TreeUnit[]): Map<string, string> {
  const parents = new Map(units.map(({ id, parentId }) => [id, parentId]));
  const looped = new Set(findLoops(units));
  const paths = new Map<string, string>();
  for (const { id } of units) if (!looped.has(id)) climb(id, parents, paths);
  return new Map([...paths].sort(([, a], [, b]) => depthOf(a) - depthOf(b)));
}

function climb(id: string, parents: ReadonlyMap<string, string | null>, paths: Map<string, string>): string {
  const known = paths.get(id);
  if (known) return known;
  const parent = parents.get(id) ?? null;
  const path = pathOf(id, parent === null ? null : climb(parent, parents, paths));
  paths.set(id, path);
  return path;
}
