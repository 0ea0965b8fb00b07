import { has, scopeOf } from '../../agency/rules/capabilities';
import type { Reader } from '../../agency/rules/roles';
import { covers, type Scope } from '../../agency/rules/scopes';

type Led = readonly { path: string }[];

/**
 * The part of the tree that a person follows in planning: for officers the scope of their role, for leaders the units that they lead with
 * all below; undefined for anybody else. [REKAP-04]
 */
export function planningScopeOf(reader: Reader, led: Led): Scope | undefined {
  const roles = scopeOf(reader, 'planning');
  if (roles === 'all') return 'all';
  const paths = [...roles, ...led.map(({ path }) => path)];
  const tops = paths.filter((path, i) => !paths.some((other, j) => j !== i && isAbove(other, path, j < i)));
  return tops.length > 0 ? tops : undefined;
}

/** Whether a path is already included in another one; of two equal paths, the first is kept. */
function isAbove(other: string, path: string, isEarlier: boolean): boolean {
  return path === other ? isEarlier : covers([other], path);
}

/** Files with names and numbers are for officers who keep or audit them; leaders read their list on the screen. [REKAP-05] */
export function mayExport(reader: Reader): boolean {
  return has(reader, 'planning-files');
}
