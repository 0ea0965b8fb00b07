import { findAgency } from '@/lib/agency/queries';
import { findValidPaper, snapshotOf } from '@/lib/documents/queries';
import type { Context } from '@/lib/kernel/context';
import type { Paper } from '@/lib/paper/model';
import { type SkpSnapshot, skpPaper } from '../document';
import { partiesToday, skpHead } from '../queries';
import { mayRead } from '../rules/access';
import { skpSnapshot } from './snapshot';

/** The plan on its form, as issued when it is in force and as a draft before; undefined for whoever may not read it. */
export function printedSkp(ctx: Context, skpId: string): { paper: Paper; fileName: string } | undefined {
  const skp = skpHead(ctx.db, skpId);
  if (!skp || !mayRead(ctx.actor, partiesToday(ctx, skp))) return undefined;
  const formatCode = skp.form === 'head' ? 'A.1.2' : 'A.1.7';
  const issued = findValidPaper(ctx.db, skp.versionId, formatCode);
  const snapshot = issued ? snapshotOf<SkpSnapshot>(issued) : skpSnapshot(ctx, skp);
  return {
    paper: skpPaper(snapshot, findAgency(ctx.db).paperSize),
    fileName: `skp-${formatCode.toLowerCase().replaceAll('.', '-')}${issued ? '' : '-draf'}`,
  };
}
