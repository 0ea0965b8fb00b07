import { Badge } from '@/components/ui/badge';
import { Notice } from '@/components/ui/notice';
import { PREDIKAT_LABELS } from '@/lib/appraisals/labels';
import { evaluationWords } from '@/lib/appraisals/labels/reuse';
import { appraisalPaths } from '@/lib/appraisals/paths';
import type { ReuseLine, ReuseState } from '@/lib/appraisals/queries/reuse-lines';

const STATES: Readonly<Record<ReuseState, string>> = {
  offered: 'Belum diusulkan',
  asked: 'Menunggu jawaban Anda',
  waiting: 'Menunggu jawaban pihak lain',
  agreed: 'Disepakati',
};
const TONES = { offered: 'neutral', asked: 'warn', waiting: 'info', agreed: 'good' } as const;

type Line = ReuseLine & { name?: string };

/**
 * The results of old units that are used, or can be used, for people who moved to another unit. Each line links to the agreement. `name` is
 * left out in the reader's own lines.
 */
export function ReuseLines({ lines }: { lines: readonly Line[] }) {
  if (lines.length === 0) return null;
  return (
    <Notice tone="neutral" title="Pindah unit: hasil evaluasi unit lama dapat dipakai bila disepakati">
      <ul>
        {lines.map(({ skpId, periodId, name, state, source }) => (
          <li key={`${skpId} ${periodId}`}>
            <a href={appraisalPaths.reuse(skpId, periodId)}>
              {name && `${name}: `}evaluasi {evaluationWords(source)} dari {source.unit}
              {source.predikat && `, ${PREDIKAT_LABELS[source.predikat]}`}
            </a>{' '}
            <Badge tone={TONES[state]}>{STATES[state]}</Badge>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
