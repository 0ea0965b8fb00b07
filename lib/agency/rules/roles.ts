import type { GrantedRole } from './vocabulary';

/** A person with the roles that an agency admin gave; the role of a unit admin is for the subtree of `unitPath`. */
export type Reader = { grants: readonly { role: GrantedRole; unitPath: string | null }[] };
