import { type Capability, scopeOf } from '../../agency/rules/capabilities';
import type { Reader } from '../../agency/rules/roles';
import { covers } from '../../agency/rules/scopes';
import { all, type Decision, decide } from '../../kernel/decision';
import { canStillChange } from './closing';
import { type SkpStep, skpSteps } from './lifecycle';
import { mayStandIn } from './planning';
import type { Approach, Setter, SkpStatus } from './vocabulary';
import type { VersionState } from './writing';

type Person = Reader & { employeeId: string };
type Parties = {
  ownerId: string;
  /** The person who appraises today, or who appraised on the last day of a segment that has ended. */
  appraiserId: string | undefined;
  reviewerId: string | undefined;
  /** The appraiser of the post that followed in the same year; undefined if there is none. */
  nextAppraiserId?: string;
  unitPath: string;
};

/**
 * Whether a person may read a plan: owner, appraiser, appraiser's superior, admin of the unit or of a unit above, agency admin and auditor
 * [SKP-09]. After a transfer, the appraiser of the new post may also read the old plan, because this appraiser appraises the whole year.
 * The earlier appraiser may still read the old plan, but not the new one (R6 p.65 C.6, p.91 no.13). [SKP-23]
 */
export function mayRead(reader: Person, parties: Parties): boolean {
  return isNear(reader, parties) || overseesUnit(reader, parties.unitPath);
}

function isNear({ employeeId }: Pick<Person, 'employeeId'>, parties: Parties): boolean {
  const { ownerId, appraiserId, reviewerId, nextAppraiserId } = parties;
  return [ownerId, appraiserId, reviewerId, nextAppraiserId].includes(employeeId);
}

/** Whether a role that an agency admin gave to a person lets this person read the plans of a unit. */
export function overseesUnit(reader: Reader, unitPath: string): boolean {
  return covers(scopeOf(reader, 'plans'), unitPath);
}

/**
 * Whether a person who may read a plan may also read its dialogues, its obstacles, and the reasons that people give each other. A unit
 * admin is a colleague of these people. So a unit admin sees only who did what kind of step and when, if the agency does not allow more
 * (docs/decisions/0027). [SKP-61]
 */
export function mayReadWords(reader: Person, parties: Parties, isOpenToUnitAdmins: boolean): boolean {
  return isNear(reader, parties) || by(reader, 'plan-words', parties) || isOpened(reader, parties, isOpenToUnitAdmins);
}

/**
 * Whether a person who may read a plan may also read the reasons in its history. An auditor who is no party sees only what the audit trail
 * shows. A unit admin sees the reasons only if the agency allows it (docs/decisions/0027).
 */
export function mayReadHistory(reader: Person, parties: Parties, isOpenToUnitAdmins: boolean): boolean {
  return (
    isNear(reader, parties) || by(reader, 'plan-history', parties) || isOpened(reader, parties, isOpenToUnitAdmins)
  );
}

const by = (reader: Reader, capability: Capability, { unitPath }: Parties) =>
  covers(scopeOf(reader, capability), unitPath);

const isOpened = (reader: Reader, parties: Parties, isOpenToUnitAdmins: boolean) =>
  isOpenToUnitAdmins && by(reader, 'opened-plan-words', parties);

/** Whether a person can do a step now. The button and the command use this same rule. [SKP-01] */
export function canTake(step: SkpStep, reader: Person, parties: Parties, skp: VersionState): Decision {
  const isByOwner = skpSteps[step].by === 'owner';
  const isParty = isByOwner ? reader.employeeId === parties.ownerId : setterIn(reader, parties, skp) !== undefined;
  const from: readonly SkpStatus[] = skpSteps[step].from;
  return all(
    decide(
      [!isParty, 'Langkah ini bukan wewenang Anda.'],
      [
        !isByOwner && reader.employeeId === parties.ownerId,
        'SKP sendiri tidak dapat ditetapkan atau dikembalikan sendiri.',
      ],
      [!from.includes(skp.status), 'Status SKP sudah berubah, jadi langkah ini tidak berlaku lagi.'],
    ),
    canStillChange(skp),
  );
}

/**
 * In what role a person can set or return a plan on this day: as the appraiser, or after the plan's due day as the appraiser's superior
 * (`mayStandIn`). Undefined for everybody else. Whether the plan is submitted is not checked here.
 */
export function setterIn(
  { employeeId }: Pick<Person, 'employeeId'>,
  { appraiserId, reviewerId }: Pick<Parties, 'appraiserId' | 'reviewerId'>,
  skp: VersionState,
): Setter | undefined {
  if (employeeId === appraiserId) return 'appraiser';
  return employeeId === reviewerId && mayStandIn(skp) ? 'reviewer' : undefined;
}

/** The steps that this person can do now, in the order of the lifecycle. */
export function stepsOpenTo(reader: Person, parties: Parties, skp: VersionState): SkpStep[] {
  return (Object.keys(skpSteps) as SkpStep[]).filter((step) => canTake(step, reader, parties, skp).allowed);
}

/** Whether a person can write the plan or its open change: only the owner can, while it is a draft or was returned and can still change. */
export function canWrite(
  reader: Pick<Person, 'employeeId'>,
  parties: Pick<Parties, 'ownerId'>,
  skp: VersionState,
): Decision {
  return all(
    decide(
      [reader.employeeId !== parties.ownerId, 'SKP hanya dapat diisi oleh pemiliknya.'],
      [skp.status === 'submitted', 'SKP yang sudah diajukan tidak dapat diubah. Tarik kembali dahulu.'],
      [
        skp.status === 'agreed',
        'SKP yang sudah ditetapkan tidak dapat diubah langsung. Susun perubahan dari halaman SKP.',
      ],
    ),
    canStillChange(skp),
  );
}

/**
 * Whether a person can change the approach of a plan that was never set, while it is a draft or was returned. The owner can. While the plan
 * is returned, the person who can set it can also (R6 Ps 9(3), p.50 no.2). A change of a set plan keeps the approach. [SKP-10]
 */
export function canChooseApproach(
  choice: { from: Approach; to: Approach },
  reader: Pick<Person, 'employeeId'>,
  parties: Parties,
  skp: VersionState,
): Decision {
  const isSetter = skp.status === 'returned' && setterIn(reader, parties, skp) !== undefined;
  return all(
    decide(
      [
        reader.employeeId !== parties.ownerId && !isSetter,
        'Pendekatan dipilih oleh pemilik SKP atau pejabat penilainya.',
      ],
      [
        skp.isChange || !['draft', 'returned'].includes(skp.status),
        'Pendekatan SKP yang sudah diajukan atau ditetapkan tidak dapat diganti.',
      ],
      [choice.from === choice.to, 'SKP ini sudah memakai pendekatan tersebut.'],
    ),
    canStillChange(skp),
  );
}
