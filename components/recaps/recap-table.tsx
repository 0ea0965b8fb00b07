import { EmptyState } from '@/components/ui/empty-state';
import { appraisalPaths } from '@/lib/appraisals/paths';
import { formatShare } from '@/lib/kernel/numbers';
import { formatNip, stateNotes } from '@/lib/people/labels';
import { waitingWords } from '@/lib/recaps/labels';
import type { RecapPage } from '@/lib/recaps/queries';
import { skpPaths } from '@/lib/skp/paths';
import { RecapRows, type RecapWords } from './recap-rows';

type Line = RecapPage['lines'][number];

type Props = { lines: readonly Line[]; matching: number; of: number; clear: string };

/** One row for each person: how far the person is in the year or period, and the predikat if the appraisal was handed over. */
export function RecapTable({ lines, matching, of, clear }: Props) {
  if (lines.length === 0) {
    return (
      <EmptyState title="Tidak ada pegawai dengan saringan ini.">
        <p>
          <a href={clear}>Hapus saringan</a>
        </p>
      </EmptyState>
    );
  }
  return (
    <table className="table">
      <caption>{formatShare(matching, of)} pegawai, menurut nama</caption>
      <thead>
        <tr>
          <th scope="col">Nama</th>
          <th scope="col">Jabatan dan unit kerja</th>
          <th scope="col">Status</th>
          <th scope="col">Predikat</th>
        </tr>
      </thead>
      <RecapRows rows={lines.map(inWords)} />
    </table>
  );
}

function inWords(line: Line): RecapWords {
  return {
    id: line.assignmentId,
    name: line.name,
    nip: line.identityNumber ? formatNip(line.identityNumber) : '',
    position: line.position,
    unit: line.unit,
    state: waitingWords(line.state, line.appraiser, line.excuse),
    note: line.excuse ? '' : stateNotes(line.states),
    href: addressOf(line),
    predikat: line.predikat,
  };
}

function addressOf({ appraisalId, skpId }: Line): string | undefined {
  if (appraisalId) return appraisalPaths.show(appraisalId);
  return skpId ? skpPaths.show(skpId) : undefined;
}
