import { todayOf } from '@/lib/agency/queries';
import { type PlainDate, readDay } from '@/lib/kernel/dates';
import { stageImport } from '@/lib/people/commands/stage-import';
import { peoplePaths } from '@/lib/people/paths';
import { previewPieces } from '@/lib/people/queries/import-comparison';
import { IMPORT_COLUMNS } from '@/lib/people/rules/import-columns';
import { inPieces } from '@/lib/web/piecework';
import { UnreadableFile } from '@/lib/web/spreadsheet';
import { receiveTable } from '@/lib/web/table-upload';

/** Receives a file of people and units; it is compared with the registered data; nothing is imported here. */
export function POST(request: Request): Promise<Response> {
  return receiveTable(request, {
    columns: IMPORT_COLUMNS,
    asked: effectiveDay,
    stage: async (ctx, effectiveOn, { rows, reading, fileName }) => {
      const compared = await inPieces(previewPieces(ctx.db, rows, { effectiveOn, twins: {} }, todayOf(ctx)));
      return peoplePaths.importPreview(stageImport(ctx, { fileName, effectiveOn, rows, reading, compared }).subject);
    },
    back: peoplePaths.import,
  });
}

/** Empty if the rows hold the day; the preview then asks for missing days. */
function effectiveDay(form: FormData): PlainDate | null {
  const typed = String(form.get('effectiveOn') ?? '').trim();
  if (typed === '') return null;
  const { day, fault } = readDay(typed);
  if (day) return day;
  throw new UnreadableFile(`Berlaku sejak “${typed.slice(0, 40)}”: ${fault}`);
}
