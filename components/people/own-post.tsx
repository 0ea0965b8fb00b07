import { Facts } from '@/components/ui/facts';
import { formatDate } from '@/lib/kernel/dates';
import { actingName } from '@/lib/people/labels';
import type { ActingCard } from '@/lib/people/queries/cards';
import type { SegmentRow } from '@/lib/people/queries/person';

type Props = {
  segment: SegmentRow | undefined;
  appraiser: ActingCard | undefined;
  reviewer: ActingCard | undefined;
};

/** The reader's own post, and who appraises and reviews today. */
export function OwnPost({ segment, appraiser, reviewer }: Props) {
  if (!segment) return <p>Anda belum ditempatkan pada jabatan.</p>;
  const { position, unit, fromOn, toOn } = segment;
  const term = `sejak ${formatDate(fromOn)}${toOn ? ` sampai ${formatDate(toOn)}` : ''}`;
  return (
    <Facts
      rows={[
        { label: 'Jabatan', value: `${position}, ${unit}, ${term}` },
        { label: 'Pejabat penilai', value: appraiser ? actingName(appraiser) : 'Belum ada' },
        { label: 'Atasan pejabat penilai', value: reviewer ? actingName(reviewer) : 'Tidak ada' },
      ]}
    />
  );
}
