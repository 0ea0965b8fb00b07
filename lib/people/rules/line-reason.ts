import type { Setter } from './setting';

/**
 * Why a person is the appraiser. `named`: by an appointment. `as-plt`: the appraised person is Plt. of a post. `by-class`: because of the
 * class of the post. `over-vacancy`: the unit has no leader who can appraise, so a leader further up does. `tree`: only by the tree.
 */
export type LineReason = 'named' | 'as-plt' | 'by-class' | 'over-vacancy' | 'tree';

type Line = {
  named: boolean;
  /** Whether the person who is appraised is Plt. of a post. */
  actsAsPlt: boolean;
  /** Which leader may set the plan of the post. */
  setter: Setter;
  /** The unit to whose leader the post reports, and the unit whose leader appraises. */
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
