import type { Connection } from '@/db/client';
import { addEntry } from '@/lib/templates/commands/add-entry';
import { addTemplate } from '@/lib/templates/commands/add-template';
import { putEntries } from '@/lib/templates/commands/put-entries';
import { type BankEntry, entryById } from '@/lib/templates/queries/bank';
import { type Template, templateById } from '@/lib/templates/queries/templates';
import type { EntryInput } from '@/lib/templates/writes/entries';
import type { TemplateInput } from '@/lib/templates/writes/settle-template';
import { type CastMember, cast } from './cast';
import { actingAs } from './context';

/** The input of a bank entry with one indicator, meant for all functional posts of the agency that are not heads. */
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

/** An entry of the bank, added by the agency admin unless `by` names another person. */
export function givenEntry(
  db: Connection,
  { by = cast.agencyAdmin, day = '2026-01-05', ...given }: GivenEntry = {},
): BankEntry {
  const { subject } = addEntry(actingAs(db, by, day), { ...bankEntry, ...given });
  return entryById(db, subject)!;
}

/** The input of a template for functional posts of the whole agency. */
export const template: TemplateInput = {
  name: 'Tenaga kesehatan',
  form: 'staff',
  positionClass: 'fungsional',
  functionalLevel: null,
  positionName: '',
  unit: '',
};

type GivenTemplate = Partial<TemplateInput> & { by?: CastMember; day?: string; entries?: readonly string[] };

/** A template with these entries of the bank, made by the agency admin unless `by` names another person. */
export function givenTemplate(
  db: Connection,
  { by = cast.agencyAdmin, day = '2026-01-06', entries = [], ...given }: GivenTemplate = {},
): Template {
  const ctx = actingAs(db, by, day);
  const { subject: templateId } = addTemplate(ctx, { ...template, ...given });
  if (entries.length > 0) putEntries(ctx, { templateId, revision: 1, picks: entries });
  return templateById(db, templateId)!;
}
