import { formatDate, type PlainDate } from '../../kernel/dates';
import { capacityLabels } from '../labels';
import type { PartInLetter } from '../rules/appointments';
import { closedByName } from '../rules/names';
import type { AppraiserCapacity } from '../rules/vocabulary';

type Letter = {
  part: PartInLetter;
  appraiser: string;
  /** The person appraised, if the appointment is for one person; null if it is for a unit. */
  appraised: string | null;
  capacity: AppraiserCapacity;
  letterNumber: string | null;
  unit: string;
  isForUnit: boolean;
  fromOn: PlainDate;
  toOn: PlainDate | null;
  recordedOn: PlainDate;
  recordedBy: string;
};

/**
 * The notice about an appointment that was recorded after its first day. It says what the appointment changes for the reader, its days, its
 * letter, who recorded it and when.
 */
export function backdatedLetterWords(letter: Letter): string {
  const { letterNumber, recordedOn, recordedBy } = letter;
  const source = letterNumber ? `Suratnya nomor ${letterNumber}` : 'Penunjukan ini';
  return `${closedByName(mainWords(letter))} ${closedByName(`${source} baru dicatat ${formatDate(recordedOn)} oleh ${recordedBy}`)}`;
}

function mainWords({ part, appraiser, appraised, capacity, unit, isForUnit, fromOn, toOn }: Letter): string {
  const term = toOn ? `${formatDate(fromOn)} sampai ${formatDate(toOn)}` : `Sejak ${formatDate(fromOn)}`;
  const as = isForUnit
    ? `sebagai ${capacityLabels[capacity]} untuk pimpinan ${unit}`
    : `sebagai ${capacityLabels[capacity]}`;
  const whom = isForUnit ? `pegawai ${unit}` : (appraised ?? '');
  if (part === 'named') return `${term}, Anda menilai ${whom} ${as}`;
  if (part === 'appraised') return `${term}, Anda dinilai oleh ${appraiser} ${as}`;
  return `${term}, ${whom} dinilai oleh ${appraiser} ${as}, bukan oleh Anda`;
}
