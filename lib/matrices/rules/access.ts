import type { Reader } from '../../agency/rules/roles';
import type { CycleStatus } from '../../cycles/rules/vocabulary';
import { type Decision, decide } from '../../kernel/decision';
import { overseesUnit } from '../../skp/rules/access';

type Person = Reader & { employeeId: string };
/** The leader of a matrix, the leader's appraiser, and for a team the leader of the unit that formed it. */
export type MatrixParties = {
  leaderId: string;
  superiorId: string | undefined;
  formerId: string | undefined;
  unitPath: string;
};

/** The leader, their superior, the head who formed the team, and officers over the unit; members see only their own cells. [MATRIKS-02] */
export function mayReadMatrix(reader: Person, { leaderId, superiorId, formerId, unitPath }: MatrixParties): boolean {
  return [leaderId, superiorId, formerId].includes(reader.employeeId) || overseesUnit(reader, unitPath);
}

/**
 * The columns of a matrix come from the leader's own plan. A user who reads a team's matrix only because their unit formed the team sees
 * the columns of which something was passed on, and no more of that plan (R6 p.47 j; least access). [MATRIKS-11]
 */
export function seesEveryColumn(
  reader: Person,
  { leaderId, superiorId }: Pick<MatrixParties, 'leaderId' | 'superiorId'>,
  leaderUnitPath: string,
): boolean {
  return [leaderId, superiorId].includes(reader.employeeId) || overseesUnit(reader, leaderUnitPath);
}

type State = { cycleStatus: CycleStatus; isOver: boolean };

/** Only the leader writes, while the year is open and the post (or the team) is not over. [MATRIKS-02] */
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
