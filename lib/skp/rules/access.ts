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
  /** Of today, or of the last day of a segment that is over. */
  appraiserId: string | undefined;
  reviewerId: string | undefined;
  /** The appraiser of the post that followed in the same year. */
  nextAppraiserId?: string;
  unitPath: string;
};

/**
 * Owner, appraiser, appraiser's superior, the admin of the unit, agency admin and auditor may read a plan; nobody else [SKP-09]. After a
 * move the appraiser of the new post reads the old plan too, because that appraiser judges the whole year. The former appraiser still reads
 * the old plan and sees nothing of the new one (R6 p.65 C.6, p.91 no.13). [SKP-23]
 */
export function mayRead(reader: Person, parties: Parties): boolean {
  return isNear(reader, parties) || overseesUnit(reader, parties.unitPath);
}

function isNear({ employeeId }: Pick<Person, 'employeeId'>, parties: Parties): boolean {
  const { ownerId, appraiserId, reviewerId, nextAppraiserId } = parties;
  return [ownerId, appraiserId, reviewerId, nextAppraiserId].includes(employeeId);
}

/** By a role that an agency admin gave. */
export function overseesUnit(reader: Reader, unitPath: string): boolean {
  return covers(scopeOf(reader, 'plans'), unitPath);
}

/**
 * Whether somebody who may read a plan also reads its dialogues, obstacles, and the reasons that people give each other. A unit admin is a
 * colleague, and sees who, when and what kind, unless the agency decides otherwise (docs/decisions/0027). [SKP-61]
 */
export function mayReadWords(reader: Person, parties: Parties, isOpenToUnitAdmins: boolean): boolean {
  return isNear(reader, parties) || by(reader, 'plan-words', parties) || isOpened(reader, parties, isOpenToUnitAdmins);
}

/** The same for the reasons in the history: an auditor who is no party reads only what the audit trail shows (docs/decisions/0027). */
export function mayReadHistory(reader: Person, parties: Parties, isOpenToUnitAdmins: boolean): boolean {
  return (
    isNear(reader, parties) || by(reader, 'plan-history', parties) || isOpened(reader, parties, isOpenToUnitAdmins)
  );
}

const by = (reader: Reader, capability: Capability, { unitPath }: Parties) =>
  covers(scopeOf(reader, capability), unitPath);

const isOpened = (reader: Reader, parties: Parties, isOpenToUnitAdmins: boolean) =>
  isOpenToUnitAdmins && by(reader, 'opened-plan-words', parties);

/** Whether this person may take this step now: the button and the command use the same rule. [SKP-01] */
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

/** In which capacity somebody sets or returns a plan now: as appraiser, or as superior of a silent appraiser; undefined for others. */
export function setterIn(
  { employeeId }: Pick<Person, 'employeeId'>,
  { appraiserId, reviewerId }: Pick<Parties, 'appraiserId' | 'reviewerId'>,
  skp: VersionState,
): Setter | undefined {
  if (employeeId === appraiserId) return 'appraiser';
  return employeeId === reviewerId && mayStandIn(skp) ? 'reviewer' : undefined;
}

/** Steps that are open to this person now, in the order of the lifecycle. */
export function stepsOpenTo(reader: Person, parties: Parties, skp: VersionState): SkpStep[] {
  return (Object.keys(skpSteps) as SkpStep[]).filter((step) => canTake(step, reader, parties, skp).allowed);
}

/** The owner writes while the plan is a draft or was returned. */
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
 * The approach is chosen before the plan is first set: by its owner, or by the person who returns the plan for that (R6 Ps 9(3), p.50
 * no.2). A change of a plan in force keeps it. [SKP-10]
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
