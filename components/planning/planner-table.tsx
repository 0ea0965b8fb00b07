import { EmptyState } from '@/components/ui/empty-state';
import type { PlainDate } from '@/lib/kernel/dates';
import { formatShare } from '@/lib/kernel/numbers';
import { formatNip, stateNotes } from '@/lib/people/labels';
import { peoplePaths } from '@/lib/people/paths';
import { latenessWords, waitingWords } from '@/lib/planning/labels';
import type { PlannerLine } from '@/lib/planning/queries/people';
import { CHANGE_STATUS_WORDS } from '@/lib/skp/labels';
import { skpPaths } from '@/lib/skp/paths';
import { PlannerRows, type PlannerWords } from './planner-rows';

type Props = { lines: readonly PlannerLine[]; matching: number; of: number; today: PlainDate; clear: string };

/** One row for each person: the state of the plan, who has to act next and since when, and who is late with the plan. */
export function PlannerTable({ lines, matching, of, today, clear }: Props) {
  if (lines.length === 0)
    return (
      <EmptyState title="Tidak ada pegawai dengan saringan ini.">
        <p>
          <a href={clear}>Hapus saringan</a>
        </p>
      </EmptyState>
    );
  return (
    <table className="table">
      <caption>{formatShare(matching, of)} pegawai</caption>
      <thead>
        <tr>
          <th scope="col">Nama</th>
          <th scope="col">Jabatan dan unit kerja</th>
          <th scope="col">Status</th>
        </tr>
      </thead>
      <PlannerRows rows={lines.map((line) => inWords(line, today))} />
    </table>
  );
}

function inWords(line: PlannerLine, today: PlainDate): PlannerWords {
  return {
    id: line.assignmentId,
    name: line.name,
    nip: line.identityNumber ? formatNip(line.identityNumber) : '',
    href: line.opensPerson ? peoplePaths.show(line.employeeId) : undefined,
    position: line.position,
    unit: line.unit,
    state: waitingWords(line),
    planHref: line.skpId && line.opensPlan ? skpPaths.show(line.skpId) : undefined,
    late: line.late ? latenessWords(line.late, today) : '',
    note: noteOf(line),
  };
}

function noteOf({ state, changeStatus, excuse, states }: PlannerLine): string {
  const change =
    changeStatus && state !== 'change-submitted' && state !== 'excused' && CHANGE_STATUS_WORDS[changeStatus];
  return [change, excuse ? '' : stateNotes(states)].filter(Boolean).join('; ');
}
