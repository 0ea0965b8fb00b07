import { has, scopeOf } from '../../agency/rules/capabilities';
import type { Reader } from '../../agency/rules/roles';
import { covers, type Scope } from '../../agency/rules/scopes';

type Led = readonly { path: string }[];

/**
 * The part of the tree whose planning a person can see: officers the units of their role, leaders the units that they lead and all below.
 * Undefined for everybody else. [REKAP-04]
 */
export function planningScopeOf(reader: Reader, led: Led): Scope | undefined {
  const roles = scopeOf(reader, 'planning');
  if (roles === 'all') return 'all';
  const paths = [...roles, ...led.map(({ path }) => path)];
  const tops = paths.filter((path, i) => !paths.some((other, j) => j !== i && isAbove(other, path, j < i)));
  return tops.length > 0 ? tops : undefined;
}

/** Whether another path already includes this path. If two paths are equal, the earlier one includes the later one. */
function isAbove(other: string, path: string, isEarlier: boolean): boolean {
  return path === other ? isEarlier : covers([other], path);
}

/**
 * Whether a person can export the list. Files with names and NIPs are for officers who keep or audit plans; leaders read the list on the
 * screen. [REKAP-05]
 */
export function mayExport(reader: Reader): boolean {
  return has(reader, 'planning-files');
}
