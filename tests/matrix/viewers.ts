import type { cast } from '../support/cast';

/**
 * The viewers, named by their relation to `cast.employee`, whose documents the matrix requests. The values are keys of `cast`;
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

/** How a page is answered: shown, missing for this reader, or a redirect elsewhere (for `anonymous` to the sign-in page). */
export type Answer = 'shown' | 'missing' | 'elsewhere';

/** A page for everybody who is signed in; `anonymous` is redirected to the sign-in page. */
export const EVERYONE = row(viewers.filter((viewer) => viewer !== 'anonymous'));
export const OVERSEERS: readonly Viewer[] = ['unitAdmin', 'agencyAdmin', 'auditor'];
export const CHAIN: readonly Viewer[] = ['owner', 'appraiser', 'reviewer'];

/** A page for these viewers; `anonymous` is redirected to the sign-in page; for all others it is missing. */
export function row(shownTo: readonly Viewer[]): Record<Viewer, Answer> {
  const answer = (viewer: Viewer): Answer => {
    if (shownTo.includes(viewer)) return 'shown';
    return viewer === 'anonymous' ? 'elsewhere' : 'missing';
  };
  return Object.fromEntries(viewers.map((viewer) => [viewer, answer(viewer)])) as Record<Viewer, Answer>;
}

/** A page with the same answer for every viewer. */
export function everyone(answer: Answer): Record<Viewer, Answer> {
  return Object.fromEntries(viewers.map((viewer) => [viewer, answer])) as Record<Viewer, Answer>;
}
