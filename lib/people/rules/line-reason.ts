import type { Setter } from './setting';

/** Why somebody is the appraiser: named, for the post that is acted for, for the class of the post, over a vacancy, or by the tree alone. */
export type LineReason = 'named' | 'as-plt' | 'by-class' | 'over-vacancy' | 'tree';

type Line = {
  named: boolean;
  /** Whether the person who is appraised is Plt. of a post. */
  actsAsPlt: boolean;
  /** Which leader the post asks for. */
  setter: Setter;
  /** The unit to whose leader the post reports, and the one whose leader appraises. */
  reportsTo: string | null;
  appraiserOf: string | null;
};

/** The reason that a person's page gives, in the order in which `appraiserIn` asks. [ORANG-05] */
export function lineReason({ named, actsAsPlt, setter, reportsTo, appraiserOf }: Line): LineReason {
  if (named) return 'named';
  if (actsAsPlt) return 'as-plt';
  if (appraiserOf === reportsTo) return 'tree';
  return setter === 'leader' ? 'over-vacancy' : 'by-class';
}
