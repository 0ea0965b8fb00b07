import { findAgency } from '@/lib/agency/queries';
import { findLastPaper, snapshotOf, successorNumber } from '@/lib/documents/queries';
import { fileNameOf, personInFile } from '@/lib/documents/rules/file-name';
import type { Context } from '@/lib/kernel/context';
import type { Paper } from '@/lib/paper/model';
import { type SkpSnapshot, skpPaper } from '../document';
import { mayReadPlan, skpHead } from '../queries';
import { formatOf } from '../rules/plan-kind';
import { skpSnapshot } from './snapshot';
import { versionsOf } from './versions';

/**
 * The paper of a plan, in the version with this number, or without a number in the version in force. A version that was set is printed as
 * it was issued; if it was replaced, the paper names the version that replaced it. A version that is not set is printed as a draft.
 * Undefined if there is no such version, and for readers who may not read the plan.
 */
export function printedSkp(
  ctx: Context,
  skpId: string,
  number?: number,
): { paper: Paper; fileName: string } | undefined {
  const skp = skpHead(ctx.db, skpId);
  if (!skp || !mayReadPlan(ctx, skp)) return undefined;
  const version = versionsOf(ctx.db, skpId).find((row) =>
    number === undefined ? row.id === skp.versionId : row.number === number,
  );
  if (!version) return undefined;
  const formatCode = formatOf(skp);
  const issued = findLastPaper(ctx.db, version.id, formatCode);
  const snapshot: SkpSnapshot = issued
    ? { ...snapshotOf<SkpSnapshot>(ctx.db, issued), replacedBy: successorNumber(ctx.db, issued) }
    : skpSnapshot(ctx, { ...skp, versionId: version.id });
  return {
    paper: skpPaper(snapshot, findAgency(ctx.db).paperSize),
    fileName: skpFileName(snapshot, [number && `versi ${number}`, !issued && 'draf']),
  };
}

function skpFileName(
  { purpose, periodTo, owner }: SkpSnapshot,
  marks: readonly (string | number | false | undefined)[],
): string {
  const practice = purpose === 'practice' && 'latihan';
  return fileNameOf(practice, 'skp', periodTo.slice(0, 4), personInFile(owner.name), ...marks);
}
