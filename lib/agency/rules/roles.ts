/** Roles that an agency admin appoints; employee, appraiser and reviewer follow from assignment and date. */

export const GRANTED_ROLES = ['unit-admin', 'agency-admin', 'auditor'] as const;
export type GrantedRole = (typeof GRANTED_ROLES)[number];

/** Somebody with the roles that an agency admin gave them; a unit admin's holds for the subtree below `unitPath`. */
export type Reader = { grants: readonly { role: GrantedRole; unitPath: string | null }[] };
