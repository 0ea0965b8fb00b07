import { formatDate, type PlainDate } from '../../kernel/dates';
import { type Decision, decide, type FieldReasons } from '../../kernel/decision';
import type { Side } from './vocabulary';

type Parties = { ownerId: string; appraiserId: string | undefined };
export type Confirmations = { ownerConfirmedAt: Date | null; appraiserConfirmedAt: Date | null };

const CLOSED = 'Tahun kinerja ini sudah ditutup.';

/** Whether the person is the owner or the appraiser of the plan; undefined for everybody else. */
export function sideOf(person: { employeeId: string }, parties: Parties): Side | undefined {
  if (person.employeeId === parties.ownerId) return 'owner';
  return person.employeeId === parties.appraiserId ? 'appraiser' : undefined;
}

export function isConfirmedByBoth(dialogue: Confirmations): boolean {
  return dialogue.ownerConfirmedAt !== null && dialogue.appraiserConfirmedAt !== null;
}

/** Once both sides have confirmed the record, nobody can change it. */
export function canRecord(dialogue: Confirmations | undefined, isCycleClosed: boolean): Decision {
  return decide(
    [
      dialogue !== undefined && isConfirmedByBoth(dialogue),
      'Catatan dialog sudah dikonfirmasi kedua pihak, jadi tidak dapat diubah.',
    ],
    [isCycleClosed, CLOSED],
  );
}

/** Each side confirms once, and only for itself. */
export function canConfirm(side: Side, dialogue: Confirmations, isCycleClosed: boolean): Decision {
  const at = side === 'owner' ? dialogue.ownerConfirmedAt : dialogue.appraiserConfirmedAt;
  return decide([at !== null, 'Anda sudah mengonfirmasi catatan dialog ini.'], [isCycleClosed, CLOSED]);
}

/** Who has confirmed after the record was edited: only the writer, because the other side confirmed an older text. */
export function confirmationsAfterEdit(side: Side, now: Date): Confirmations {
  return {
    ownerConfirmedAt: side === 'owner' ? now : null,
    appraiserConfirmedAt: side === 'appraiser' ? now : null,
  };
}

/** Why the day of a talk is refused: it is after today, or before the year began. Empty if it is good. */
export function whyNotHeldOn(heldOn: PlainDate, cycleStartOn: PlainDate, today: PlainDate): FieldReasons {
  if (heldOn > today)
    return { heldOn: 'Tanggal dialog tidak boleh setelah hari ini. Catat dialog setelah berlangsung.' };
  if (heldOn >= cycleStartOn) return {};
  return { heldOn: `Tanggal dialog tidak boleh sebelum tahun kinerja dimulai, ${formatDate(cycleStartOn)}.` };
}
