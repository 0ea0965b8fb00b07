import type { cast } from '../support/cast';

/**
 * Who looks, by what they are to the documents of `cast.employee`, which the matrix asks for: own, team, other unit, by office.
 * `anonymous` has no session.
 */
export const VIEWERS = {
  anonymous: undefined,
  owner: 'employee',
  colleague: 'colleague',
  appraiser: 'appraiser',
  reviewer: 'head',
  otherAppraiser: 'otherAppraiser',
  stranger: 'stranger',
  unitAdmin: 'unitAdmin',
  agencyAdmin: 'agencyAdmin',
  auditor: 'auditor',
} as const satisfies Record<string, keyof typeof cast | undefined>;
export type Viewer = keyof typeof VIEWERS;

export const viewers = Object.keys(VIEWERS) as Viewer[];

/** A page is shown, is not there for this reader, or leads elsewhere (to the sign-in page for the anonymous). */
export type Answer = 'shown' | 'missing' | 'elsewhere';

/** Everybody signed in sees it; the anonymous are sent to sign in. */
export const EVERYONE = row(viewers.filter((viewer) => viewer !== 'anonymous'));
export const OVERSEERS: readonly Viewer[] = ['unitAdmin', 'agencyAdmin', 'auditor'];
export const CHAIN: readonly Viewer[] = ['owner', 'appraiser', 'reviewer'];

/** Those named see it; the anonymous are sent to sign in; for all others it does not exist. */
export function row(shownTo: readonly Viewer[]): Record<Viewer, Answer> {
  const answer = (viewer: Viewer): Answer => {
    if (shownTo.includes(viewer)) return 'shown';
    return viewer === 'anonymous' ? 'elsewhere' : 'missing';
  };
  return Object.fromEntries(viewers.map((viewer) => [viewer, answer(viewer)])) as Record<Viewer, Answer>;
}

/** The same answer for everybody. */
export function everyone(answer: Answer): Record<Viewer, Answer> {
  return Object.fromEntries(viewers.map((viewer) => [viewer, answer])) as Record<Viewer, Answer>;
}
