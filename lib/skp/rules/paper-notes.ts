import { formatDate, type PlainDate } from '../../kernel/dates';
import type { Setter, VersionKind } from './vocabulary';

type Version = {
  number: number;
  kind: VersionKind;
  changeReason: string | null;
  effectiveOn: PlainDate | null;
  setBy: Setter;
  /** The day by which the appraiser had to set the plan. */
  dueOn: PlainDate;
};

/**
 * Notes that are printed below the form, because the form has no field for them. They give number, first day and reason of a changed
 * version, and why the appraiser did not sign. [SKP-21]
 */
export function paperNotes(version: Version): string[] {
  return [
    ...(version.kind === 'initial' ? [] : [changeNote(version)]),
    ...(isStoodIn(version) ? [silentNote(version)] : []),
  ];
}

const isStoodIn = ({ setBy }: Version) => setBy === 'reviewer';

function changeNote({ number, changeReason, effectiveOn }: Version): string {
  const since = effectiveOn ? `berlaku mulai ${formatDate(effectiveOn)}` : 'belum ditetapkan';
  return `SKP versi ${number}, ${since}, menggantikan versi ${number - 1} (PermenPANRB 6/2022 Pasal 14 ayat (2)). Alasan: ${changeReason ?? '-'}`;
}

function silentNote({ dueOn }: Version): string {
  return `Ditetapkan oleh Atasan Pejabat Penilai Kinerja karena Pejabat Penilai Kinerja tidak menetapkan SKP sampai dengan ${formatDate(dueOn)} (PermenPANRB 6/2022, Lampiran Bab II huruf C angka 5).`;
}
