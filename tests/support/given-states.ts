import type { Connection } from '@/db/client';
import { recordState } from '@/lib/people/commands/record-state';
import type { StateInput } from '@/lib/people/rules/states';
import { type CastMember, cast } from './cast';
import { actingAs } from './context';

const NO_STUDY = {
  studyLevel: null,
  studyPlace: null,
  universityAccreditation: null,
  programmeAccreditation: null,
  institution: '',
  programme: '',
} as const;

/** A master's study in Indonesia at a university with accreditation A, in a programme with accreditation B. */
export const MASTER_STUDY = {
  studyLevel: 'profesi-s2-s3',
  studyPlace: 'dalam-negeri',
  universityAccreditation: 'A',
  programmeAccreditation: 'B',
  institution: 'Universitas Airlangga',
  programme: 'Magister Kebijakan Publik',
} as const;

type Given = Pick<StateInput, 'kind' | 'fromOn'> & Partial<StateInput> & { day?: string };

/** Records a special state as the agency admin and returns its id. */
export function givenState(db: Connection, member: CastMember, { day = '2026-01-05', ...given }: Given): string {
  const letter = { letterNumber: `850/${given.fromOn}`, note: '' };
  const state = { ...NO_STUDY, ...letter, toOn: null, ...given, employeeId: member.id };
  return recordState(actingAs(db, cast.agencyAdmin, day), state).detail.stateId;
}
