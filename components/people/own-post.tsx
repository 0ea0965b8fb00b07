import { Facts } from '@/components/ui/facts';
import { formatDate, type PlainDate } from '@/lib/kernel/dates';
import { actingName, backdatedWords } from '@/lib/people/labels';
import { lineReasonWords, postTimeWords } from '@/lib/people/labels/posts';
import type { AppointmentRow } from '@/lib/people/queries/appointments';
import type { ActingCard } from '@/lib/people/queries/cards';
import type { SegmentRow } from '@/lib/people/queries/person';
import type { LineReason } from '@/lib/people/rules/line-reason';
import { postTime } from '@/lib/people/rules/segments';

type Props = {
  segment: SegmentRow | undefined;
  /** Posts that are registered for a later day. */
  coming: readonly SegmentRow[];
  today: PlainDate;
  reason: LineReason | undefined;
  appraiser: ActingCard | undefined;
  reviewer: ActingCard | undefined;
  /** The appointment by which the appraiser appraises; undefined if the appraiser follows from the unit. */
  appointment: AppointmentRow | undefined;
};

/**
 * The reader's post with appraiser and reviewer, and why this person is the appraiser. `segment` may also be a past or future post;
 * undefined if there is none.
 */
export function OwnPost({ segment, coming, today, reason, appraiser, reviewer, appointment }: Props) {
  if (!segment) return <p>Anda belum ditempatkan pada jabatan.</p>;
  const { position, unit, fromOn, toOn } = segment;
  const term = `sejak ${formatDate(fromOn)}${toOn ? ` sampai ${formatDate(toOn)}` : ''}`;
  return (
    <Facts
      rows={[
        { label: postTimeWords[postTime(segment, today)].post, value: `${position}, ${unit}, ${term}` },
        { label: 'Pejabat penilai', value: appraiser ? actingName(appraiser) : 'Belum ada' },
        ...(reason ? [{ label: 'Sumber', value: lineReasonWords[reason] }] : []),
        ...(appointment?.backdatedOn
          ? [{ label: 'Penunjukannya', value: backdatedWords(appointment.backdatedOn) }]
          : []),
        { label: 'Atasan pejabat penilai', value: reviewer ? actingName(reviewer) : 'Tidak ada' },
        ...coming.map((next) => ({
          label: `Mulai ${formatDate(next.fromOn)}`,
          value: `${next.position}, ${next.unit}`,
        })),
      ]}
    />
  );
}
