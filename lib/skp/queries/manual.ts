import { findAgency } from '@/lib/agency/queries';
import { formFrame } from '@/lib/documents/queries/frame';
import { fileNameOf, personInFile } from '@/lib/documents/rules/file-name';
import type { Context } from '@/lib/kernel/context';
import type { Paper } from '@/lib/paper/model';
import { type ManualEntry, manualPaper } from '../documents/manual';
import type { SkpContent } from '../queries';
import { hasManuals, isWritten } from '../rules/manual';
import { findSkp, type Skp } from './plans';
import { rightsOn, type SkpRights } from './rights';

export type ManualPage = { skp: Skp; rights: SkpRights; isDraft: boolean; content: SkpContent };

/**
 * The manuals of a head's plan. People who can write the plan or do a step with it see the manuals of the working version. Everybody else
 * sees those of the version in force. Undefined for a user who may not read the plan, and for plans of staff.
 */
export function findManuals(ctx: Context, skpId: string): ManualPage | undefined {
  const skp = findSkp(ctx, skpId);
  if (!skp || !hasManuals(skp)) return undefined;
  const rights = rightsOn(ctx, skp);
  const isInHand = rights.write || rights.steps.length > 0;
  const content = isInHand ? skp.writing.content : skp.content;
  const isDraft = isInHand ? skp.writing.isChange || skp.status !== 'agreed' : skp.status !== 'agreed';
  return { skp, rights, isDraft, content };
}

/**
 * The paper A.1.3 with the manuals of `findManuals`. Nobody signs the paper and it is not stored: after the plan is set, its version cannot
 * change. Undefined if no manual was written, or if `findManuals` finds nothing.
 */
export function printedManuals(ctx: Context, skpId: string): { paper: Paper; fileName: string } | undefined {
  const found = findManuals(ctx, skpId);
  if (!found) return undefined;
  const { skp, isDraft, content } = found;
  const entries = entriesOf(content);
  if (entries.length === 0) return undefined;
  const snapshot = { ...formFrame(ctx, skp), state: isDraft ? 'draft' : 'final', entries } as const;
  return {
    paper: manualPaper(snapshot, findAgency(ctx.db).paperSize),
    fileName: fileNameOf(
      'manual indikator',
      snapshot.periodTo.slice(0, 4),
      personInFile(snapshot.owner.name),
      isDraft && 'draf',
    ),
  };
}

function entriesOf({ results, manuals }: SkpContent): ManualEntry[] {
  return results.flatMap((result) =>
    result.indicators.flatMap(({ lineageId, title, measure }) => {
      const manual = manuals[lineageId];
      return isWritten(manual) ? [{ ...manual, result: result.title, indicator: title, measure }] : [];
    }),
  );
}
