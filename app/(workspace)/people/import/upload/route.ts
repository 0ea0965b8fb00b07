import { type PlainDate, parseDate } from '@/lib/kernel/dates';
import { stageImport } from '@/lib/people/commands/stage-import';
import { canImport } from '@/lib/people/rules/access';
import { IMPORT_COLUMNS } from '@/lib/people/rules/import-columns';
import { paths } from '@/lib/web/paths';
import { UnreadableFile } from '@/lib/web/spreadsheet';
import { receiveTable } from '@/lib/web/table-upload';

/** Receives a file of people and units; it is compared with what is registered, nothing is imported here. */
export function POST(request: Request): Promise<Response> {
  return receiveTable(request, {
    columns: IMPORT_COLUMNS,
    sheetName: 'pegawai',
    may: ({ actor }) => canImport(actor).allowed,
    asked: effectiveDay,
    stage: (ctx, effectiveOn, rows, fileName) =>
      paths.people.importPreview(stageImport(ctx, { fileName, effectiveOn, rows }).subject),
    back: paths.people.import,
  });
}

function effectiveDay(form: FormData): PlainDate {
  const day = parseDate(String(form.get('effectiveOn') ?? ''));
  if (day && day >= '1990-01-01' && day < '2100-01-01') return day;
  throw new UnreadableFile('Tanggal “Berlaku sejak” tidak dikenal. Tulis seperti 01-01-2026.');
}
