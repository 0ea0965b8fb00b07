import type { Anchor } from '@/db/audit-anchors';
import type { Db } from '@/lib/kernel/context';
import { type AnchorsState, verifyAnchors } from './anchors';
import { type ChainState, verifyChain } from './chain';
import { type EarlierState, verifyEarlierPapers, verifyPapers, verifyPredikats } from './papers';

export type Verification = {
  chain: ChainState;
  /** Why the newest entries cannot be trusted although their links fit: no key locks them, or a key that is not here. */
  newest: 'locked' | 'unlocked' | 'key-elsewhere' | 'empty';
  anchors: AnchorsState;
  papers: ReturnType<typeof verifyPapers>;
  earlier: EarlierState;
  predikats: ReturnType<typeof verifyPredikats>;
};

/** Everything that can be checked of trail and papers; `anchors` are the heads kept outside of the database. */
export function verifyTrail(db: Db, anchors: readonly Anchor[]): Verification {
  const chain = verifyChain(db);
  return {
    chain,
    newest: newestOf(chain),
    anchors: verifyAnchors(db, anchors),
    papers: verifyPapers(db),
    earlier: verifyEarlierPapers(db),
    predikats: verifyPredikats(db),
  };
}

function newestOf({ parts }: ChainState): Verification['newest'] {
  const last = parts.at(-1);
  if (!last) return 'empty';
  if (last.keyId === null) return 'unlocked';
  return last.isChecked ? 'locked' : 'key-elsewhere';
}

/** Whether nothing that was checked has changed, and the newest entries are locked by a key that is here. */
export function isSound({ chain, newest, anchors, papers, earlier, predikats }: Verification): boolean {
  const isLocked = newest === 'locked' || (newest === 'empty' && anchors.checked === 0);
  const isClean = papers.faults.length === 0 && predikats.faults.length === 0;
  return chain.isIntact && isLocked && !anchors.fault && earlier.isSound && isClean;
}
