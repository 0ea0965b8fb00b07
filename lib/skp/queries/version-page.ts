import { findAgency } from '@/lib/agency/queries';
import type { Context } from '@/lib/kernel/context';
import { dayIn } from '@/lib/kernel/dates';
import { appraiserCard } from '@/lib/people/queries/cards';
import { contentOf } from '../queries';
import { type Difference, differencesOf } from '../rules/differences';
import { findSkp, type Skp } from './plans';
import type { VersionRow } from './versions';

export type VersionPage = {
  /**
   * The plan with the content of this version, and with the appraiser of the day on which the version was set. If it is not set: of today.
   */
  skp: Skp;
  version: VersionRow;
  /** The differences from the version before it; undefined for the first version. */
  differences: Difference[] | undefined;
};

/** One version of a plan, by its number; undefined if there is none, or if the reader may not see the plan. */
export function findVersion(ctx: Context, skpId: string, number: number): VersionPage | undefined {
  const skp = findSkp(ctx, skpId);
  const version = skp?.versions.find((row) => row.number === number);
  if (!skp || !version) return undefined;
  const content = contentOf(ctx.db, version.id);
  const before = skp.versions.find((row) => row.number === number - 1);
  const setOn = version.agreedAt && dayIn(findAgency(ctx.db).timeZone, version.agreedAt);
  const appraiser = setOn ? appraiserCard(ctx.db, skp.assignmentId, setOn) : skp.appraiser;
  return {
    skp: { ...skp, content, appraiser },
    version,
    differences: before && differencesOf(contentOf(ctx.db, before.id), content),
  };
}
