import type { Context } from '@/lib/kernel/context';
import { canWrite, setterIn, stepsOpenTo } from '../rules/access';
import { canDiscardChange, canOpenChange } from '../rules/changes';
import type { SkpStep } from '../rules/lifecycle';
import type { Skp } from './plans';

export type SkpRights = {
  isOwner: boolean;
  write: boolean;
  steps: SkpStep[];
  openChange: boolean;
  discard: boolean;
  /** Whether the reader can set or return the plan as the appraiser's superior, as soon as it is submitted. */
  standsIn: boolean;
};

/** What the reader can do with a plan now, by the rules that the commands use. */
export function rightsOn({ actor }: Context, skp: Skp): SkpRights {
  const { parties, state } = skp;
  const openedBy = skp.change?.version.openedBy ?? null;
  return {
    isOwner: actor.employeeId === parties.ownerId,
    write: canWrite(actor, parties, state).allowed,
    steps: stepsOpenTo(actor, parties, state),
    openChange: canOpenChange(actor, parties, state).allowed,
    standsIn: setterIn(actor, parties, state) === 'reviewer',
    discard: canDiscardChange(actor, parties, { ...state, openedBy }).allowed,
  };
}
