import type { FileKind } from '@/lib/jobs/rules/vocabulary';
import type { JobInput } from '@/lib/jobs/schema';
import type { Context } from '@/lib/kernel/context';
import { PDF_TYPE, pdfOf, printedPaper } from './paper-file';

/** A file that can be made; its content is worked out while it is read. */
export type MadeFile = { fileName: string; type: string; content: () => AsyncIterable<Uint8Array> };

type Maker<Kind extends FileKind> = (ctx: Context, input: JobInput<Kind>) => MadeFile | undefined;

/** What each kind of job makes for this reader; undefined where it is not there, or not (any longer) theirs. */
export const FILES: { readonly [Kind in FileKind]: Maker<Kind> } = {
  paper: (ctx, asked) => {
    const printed = printedPaper(ctx, asked);
    if (!printed) return undefined;
    const content = async function* () {
      yield await pdfOf(ctx.db, printed.paper);
    };
    return { fileName: `${printed.fileName}.pdf`, type: PDF_TYPE, content };
  },
};
