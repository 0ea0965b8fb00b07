import type { Setter } from './setting';

/** Why a person is the appraiser: named, because of the post acted for, the class of the post, a vacancy, or only by the tree. */
export type LineReason = 'named' | 'as-plt' | 'by-class' | 'over-vacancy' | 'tree';

type Line = {
  named: boolean;
  /** Whether the person who is appraised is Plt. of a post. */
  actsAsPlt: boolean;
  /** Which leader the post demands. */
  setter: Setter;
  /** The unit to whose leader the post reports, and the one whose leader appraises. */
  reportsTo: string | null;
  appraiserOf: string | null;
};

/** The reason shown on a person's page, checked in the same order as in `appraiserIn`. [ORANG-05] */
export function lineReason({ named, actsAsPlt, setter, reportsTo, appraiserOf }: Line): LineReason {
  if (named) return 'named';
  if (actsAsPlt) return 'as-plt';
  if (appraiserOf === reportsTo) return 'tree';
  return setter === 'leader' ? 'over-vacancy' : 'by-class';
}
