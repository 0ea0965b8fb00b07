/** Refusals that the security log records; sign-ins and sign-outs are recorded beside them. */
export const REFUSED_KINDS = [
  'sign-in-failed',
  'sign-in-delayed',
  'not-found',
  'refused',
  'foreign-origin',
  'paper-changed',
] as const;
export type RefusedKind = (typeof REFUSED_KINDS)[number];
