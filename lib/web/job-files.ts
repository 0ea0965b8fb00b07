import type { FileKind } from '@/lib/jobs/rules/vocabulary';
import type { JobInput } from '@/lib/jobs/schema';
import type { Context } from '@/lib/kernel/context';
import type { MadeFile } from './made-file';
import { PDF_TYPE, pdfOf, printedPaper } from './paper-file';
import { planningFile } from './planning-file';
import { recapFile } from './recap-file';

type Maker<Kind extends FileKind> = (ctx: Context, input: JobInput<Kind>) => MadeFile | undefined;

/**
 * The file that each kind of job makes for this reader. Undefined if the subject of the file does not exist, or if the reader may not read
 * it (any more).
 */
export const FILES: { readonly [Kind in FileKind]: Maker<Kind> } = {
  paper: (ctx, asked) => {
    const printed = printedPaper(ctx, asked);
    if (!printed) return undefined;
    const content = async function* () {
      yield await pdfOf(ctx.db, printed.paper);
    };
    return { fileName: `${printed.fileName}.pdf`, type: PDF_TYPE, content };
  },
  'recap-file': recapFile,
  'planning-file': planningFile,
};
