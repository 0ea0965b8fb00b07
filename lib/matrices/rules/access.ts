import type { Reader } from '../../agency/rules/roles';
import type { CycleStatus } from '../../cycles/rules/vocabulary';
import { type Decision, decide } from '../../kernel/decision';
import { overseesUnit } from '../../skp/rules/access';

type Person = Reader & { employeeId: string };
/**
 * The people with a special right on a matrix: its leader and the leader's appraiser (`superiorId`). For a team, also the leader of the
 * unit that formed it (`formingLeaderId`).
 */
export type MatrixParties = {
  leaderId: string;
  superiorId: string | undefined;
  formingLeaderId: string | undefined;
  unitPath: string;
};

/**
 * Whether a person may read a matrix: its leader, the leader's superior, the leader of the unit that formed the team, and officers over the
 * unit. Members see only their own cells. [MATRIKS-02]
 */
export function mayReadMatrix(
  reader: Person,
  { leaderId, superiorId, formingLeaderId, unitPath }: MatrixParties,
): boolean {
  return [leaderId, superiorId, formingLeaderId].includes(reader.employeeId) || overseesUnit(reader, unitPath);
}

/**
 * Whether a reader sees all columns, which come from the leader's own plan. Some readers see a team's matrix only because their unit formed
 * the team. They see only the columns in which somebody has a role, and nothing else of that plan (R6 p.47 j; least access). [MATRIKS-11]
 */
export function seesEveryColumn(
  reader: Person,
  { leaderId, superiorId }: Pick<MatrixParties, 'leaderId' | 'superiorId'>,
  leaderUnitPath: string,
): boolean {
  return [leaderId, superiorId].includes(reader.employeeId) || overseesUnit(reader, leaderUnitPath);
}

type State = { cycleStatus: CycleStatus; isOver: boolean };

/** Only the leader can write, while the year is open and the post (or the team) has not ended. [MATRIKS-02] */
export function canWriteCells(
  reader: Pick<Person, 'employeeId'>,
  { leaderId }: Pick<MatrixParties, 'leaderId'>,
  { cycleStatus, isOver }: State,
): Decision {
  return decide(
    [reader.employeeId !== leaderId, 'Matriks hanya diisi oleh pimpinan atau ketua tim yang membagi peran.'],
    [cycleStatus !== 'open', 'Tahun kinerja ini sudah ditutup, jadi matriksnya hanya dapat dibaca.'],
    [isOver, 'Jabatan atau tim kerja ini sudah berakhir, jadi matriksnya hanya dapat dibaca.'],
  );
}
