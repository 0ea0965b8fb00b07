import type { GrantedRole } from './vocabulary';

/**
 * A person with the roles that were given to them. The role of a unit admin is for the subtree of `unitPath`; for other roles it is null.
 */
export type Reader = { grants: readonly { role: GrantedRole; unitPath: string | null }[] };
