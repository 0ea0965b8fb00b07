import type { PlainDate } from '../../kernel/dates';
import { all, type Decision, decide } from '../../kernel/decision';
import { canRate, canTakeStep } from './access';
import { canReleaseBeside } from './reuse';
import { canBeAppraisedHere, canHandOver, canWorkOn } from './timing';
import type { AppraisalStatus } from './vocabulary';

type Step = Parameters<typeof canTakeStep>;
type Period = Parameters<typeof canWorkOn>[0] &
  Parameters<typeof canHandOver>[0] &
  Parameters<typeof canBeAppraisedHere>[0];

type Facts = {
  reader: Step[1];
  parties: Step[2];
  status: AppraisalStatus;
  period: Period;
  segment: Parameters<typeof canBeAppraisedHere>[1];
  /** The last day on which the person works in the post; null if none is known. */
  leavesOn: PlainDate | null;
  reuse: Parameters<typeof canReleaseBeside>[0];
  hasAchievement: boolean;
};

type Now = Pick<Facts, 'reader' | 'parties' | 'status' | 'period'>;

/** Whether a person can change the ratings now, by their role and by the time. */
export function canRateNow({ reader, parties, status, period }: Now, today: PlainDate): Decision {
  return all(canRate(reader, parties, status), canWorkOn(period, today));
}

/** Whether an appraisal that was handed over can be taken back now. */
export function canTakeBack({ reader, parties, status, period }: Now, today: PlainDate): Decision {
  return all(canTakeStep('take-back', reader, parties, status), canWorkOn(period, today));
}

/** Checks everything that can prevent the hand-over of an appraisal now, except missing values in the form. [NILAI-07] [NILAI-15] [NILAI-17] */
export function canRelease(facts: Facts, today: PlainDate): Decision {
  const { reader, parties, status, period, segment, leavesOn, reuse, hasAchievement } = facts;
  return all(
    canTakeStep('release', reader, parties, status),
    canWorkOn(period, today),
    canHandOver(period, leavesOn, today),
    canBeAppraisedHere(period, segment),
    canReleaseBeside(reuse),
    decide([!hasAchievement, 'Capaian kinerja unit untuk periode ini belum diisi.']),
  );
}
