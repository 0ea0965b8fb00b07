import type { Connection } from '@/db/client';
import { addEntry } from '@/lib/templates/commands/add-entry';
import type { EntryInput } from '@/lib/templates/commands/write-entry';
import { type BankEntry, entryById } from '@/lib/templates/queries/bank';
import { type CastMember, cast } from './cast';
import { actingAs } from './context';

/** A result for every functional post of the agency that plans as staff, with one indicator. */
export const bankEntry: EntryInput = {
  form: 'staff',
  positionClass: 'fungsional',
  functionalLevel: null,
  positionName: '',
  unit: '',
  kind: 'utama',
  title: 'Terlayaninya pasien sesuai standar',
  indicators: [
    {
      title: 'Rata-rata waktu tunggu layanan',
      aspect: 'waktu',
      perspective: null,
      direction: 'less',
      measure: 'menit',
    },
  ],
};

type GivenEntry = Partial<EntryInput> & { by?: CastMember; day?: string };

/** An entry of the bank, put there by the agency admin unless said otherwise. */
export function givenEntry(
  db: Connection,
  { by = cast.agencyAdmin, day = '2026-01-05', ...given }: GivenEntry = {},
): BankEntry {
  const { subject } = addEntry(actingAs(db, by, day), { ...bankEntry, ...given });
  return entryById(db, subject)!;
}
