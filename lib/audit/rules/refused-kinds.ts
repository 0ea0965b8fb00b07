/** What the security log notes of tries that came to nothing; who came and went stands beside them. */
export const REFUSED_KINDS = [
  'sign-in-failed',
  'sign-in-delayed',
  'not-found',
  'refused',
  'foreign-origin',
  'paper-changed',
] as const;
export type RefusedKind = (typeof REFUSED_KINDS)[number];
