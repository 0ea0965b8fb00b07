/** Roles that an agency admin appoints; employee, appraiser and reviewer follow from assignment and date. */

export const GRANTED_ROLES = ['unit-admin', 'agency-admin', 'auditor'] as const;
export type GrantedRole = (typeof GRANTED_ROLES)[number];

/** A person with the roles that an agency admin gave; the role of a unit admin is for the subtree of `unitPath`. */
export type Reader = { grants: readonly { role: GrantedRole; unitPath: string | null }[] };
