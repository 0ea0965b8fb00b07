import type { Anchor } from '@/db/audit-anchors';
import type { Db } from '@/lib/kernel/context';
import { type AnchorsState, verifyAnchors } from './anchors';
import { type ChainState, verifyChain } from './chain';
import { type EarlierState, verifyEarlierPapers, verifyPapers, verifyPredikats } from './papers';

export type Verification = {
  chain: ChainState;
  /**
   * Whether a key of this folder locks the newest entries. `unlocked`: they have no key. `key-elsewhere`: their key is not in this folder.
   * Neither can be trusted, although the links fit. `empty`: there are no entries.
   */
  newest: 'locked' | 'unlocked' | 'key-elsewhere' | 'empty';
  anchors: AnchorsState;
  papers: ReturnType<typeof verifyPapers>;
  earlier: EarlierState;
  predikats: ReturnType<typeof verifyPredikats>;
};

/** Checks everything in the trail and in the papers that can be checked. `anchors`: all anchors of the data folder (see `AnchorFault`). */
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

/** Whether no check found a change, and a key of this folder locks the newest entries. An empty trail is sound if there are no anchors. */
export function isSound({ chain, newest, anchors, papers, earlier, predikats }: Verification): boolean {
  const isLocked = newest === 'locked' || (newest === 'empty' && anchors.checked === 0);
  const isClean = papers.faults.length === 0 && predikats.faults.length === 0;
  return chain.isIntact && isLocked && !anchors.fault && earlier.isSound && isClean;
}
