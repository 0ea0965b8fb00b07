/** A part of the tree of units: everything (`all`), the subtrees of some paths, or nothing (an empty list). */
export type Scope = 'all' | readonly string[];

export const NOTHING: Scope = [];

/**
 * Whether a path lies in the subtree of `root`, `root` itself included. Paths end with a slash, so that `a/` is not above `ab/`. A root
 * without a slash at its end has no subtree.
 */
export function isInSubtree(path: string, root: string): boolean {
  return root.endsWith('/') && path.startsWith(root);
}

/**
 * Whether a path lies in a scope. A record without a unit (null) belongs to the whole agency, so only `all` covers it. In SQL:
 * `withinScope`.
 */
export function covers(scope: Scope, path: string | null): boolean {
  if (scope === 'all') return true;
  return path !== null && scope.some((root) => isInSubtree(path, root));
}

export function coversSomething(scope: Scope): boolean {
  return scope === 'all' || scope.length > 0;
}

/** A scope with further subtrees added. */
export function withSubtrees(scope: Scope, paths: readonly string[]): Scope {
  return scope === 'all' ? 'all' : [...scope, ...paths];
}
