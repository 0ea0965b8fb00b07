import type { GrantedRole } from '../../people/rules/roles';

type Person = { grants: readonly { role: GrantedRole; unitPath: string | null }[] };

/** `all`, or the subtrees (by path) that somebody may see in a recap. */
export type RecapScope = 'all' | readonly string[];

/** Agency admins and auditors see everybody, unit admins their subtree; for anybody else there is no recap. [REKAP-02] */
export function recapScopeOf({ grants }: Person): RecapScope | undefined {
  if (grants.some(({ role }) => role !== 'unit-admin')) return 'all';
  const paths = grants.flatMap(({ unitPath }) => (unitPath ? [unitPath] : []));
  return paths.length > 0 ? paths : undefined;
}

export function isInScope(scope: RecapScope, path: string): boolean {
  return scope === 'all' || scope.some((subtree) => path.startsWith(subtree));
}
