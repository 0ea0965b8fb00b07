import { scopeOf } from '../../agency/rules/capabilities';
import type { Reader } from '../../agency/rules/roles';
import { coversSomething, type Scope } from '../../agency/rules/scopes';

/** The part of the tree that a person can see in a recap; undefined for a person who can see no recap. [REKAP-02] */
export function recapScopeOf(reader: Reader): Scope | undefined {
  const scope = scopeOf(reader, 'recaps');
  return coversSomething(scope) ? scope : undefined;
}
