import type { Connection } from '@/db/client';
import { agreeSkp } from '@/lib/skp/commands/agree-skp';
import { openChange } from '@/lib/skp/commands/open-change';
import { saveSkp } from '@/lib/skp/commands/save-skp';
import { submitSkp } from '@/lib/skp/commands/submit-skp';
import { contentOf, skpHead } from '@/lib/skp/queries';
import type { PlannedResult } from '@/lib/skp/rules/plan';
import type { CastMember } from './cast';
import { actingAs } from './context';
import { type GivenSkp, staffPlan } from './given';

/** The result that `givenSetChange` adds to a plan. */
export const COME_IN: PlannedResult = {
  kind: 'utama',
  title: 'Terdampinginya keluarga berisiko stunting',
  supportedText: 'Meningkatnya mutu pelayanan kesehatan',
  indicators: [
    { title: 'Keluarga yang didampingi', aspect: 'kuantitas', direction: 'more', target: '40', measure: 'keluarga' },
  ],
};

/** Changes a plan in force: submitted and set on one day. The first result stays; the others are replaced by `COME_IN`. */
export function givenSetChange(
  db: Connection,
  owner: CastMember,
  { skpId, appraiser }: Pick<GivenSkp, 'skpId' | 'appraiser'>,
  day: string,
): void {
  const ctx = actingAs(db, owner, day);
  openChange(ctx, { skpId, reason: 'Penugasan baru dari kepala dinas' });
  const { revision, changeVersionId } = skpHead(db, skpId)!;
  const [first] = contentOf(db, changeVersionId!).results;
  const kept = {
    ...staffPlan.results[0]!,
    lineage: first!.lineageId,
    indicators: first!.indicators.map(({ lineageId, ...row }) => ({ ...row, lineage: lineageId })),
  };
  saveSkp(ctx, { ...staffPlan, results: [kept, COME_IN], skpId, revision });
  submitSkp(ctx, { skpId });
  agreeSkp(actingAs(db, appraiser, day), { skpId });
}
