/** The kinds of events in the security log that count as refused tries. The log also has sign-ins and sign-outs. */
export const REFUSED_KINDS = [
  'sign-in-failed',
  'sign-in-delayed',
  'not-found',
  'refused',
  'foreign-origin',
  'paper-changed',
] as const;
export type RefusedKind = (typeof REFUSED_KINDS)[number];
