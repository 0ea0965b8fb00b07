import { FeedbackList } from '@/components/feedback/feedback-list';
import { Badge } from '@/components/ui/badge';
import { Facts } from '@/components/ui/facts';
import { LinkButton } from '@/components/ui/link-button';
import { Section } from '@/components/ui/section';
import type { TimeZone } from '@/lib/agency/rules/vocabulary';
import { FOLLOW_UP_LABELS, VERDICT_LABELS, VERDICT_TONES } from '@/lib/check-ins/labels';
import type { EarlierAnswer, FollowUpRow } from '@/lib/check-ins/queries/answer';
import type { RecordedVerdict } from '@/lib/check-ins/rules/vocabulary';
import { formatInstant } from '@/lib/kernel/dates';

type Props = {
  verdict: RecordedVerdict | null;
  note: string;
  followUps: readonly FollowUpRow[];
  earlier: readonly EarlierAnswer[];
  timeZone: TimeZone;
  /** The address of the form that corrects the answer; undefined for readers who cannot correct it. */
  correctHref: string | undefined;
};

/**
 * The appraiser's answer to a report: the verdict, its follow-ups, and earlier answers that were corrected. Nothing before there is a
 * verdict.
 */
export function AnswerSheet({ verdict, note, followUps, earlier, timeZone, correctHref }: Props) {
  if (!verdict) return null;
  return (
    <Section
      title="Kesimpulan pejabat penilai"
      actions={
        correctHref && (
          <LinkButton href={correctHref} kind="secondary">
            Perbaiki tanggapan
          </LinkButton>
        )
      }
    >
      <Decision verdict={verdict} note={note} followUps={followUps} />
      {earlier.map((answer) => (
        <details key={answer.id}>
          <summary>{earlierWords(answer, timeZone)}</summary>
          <Decision {...answer} note={answer.verdictNote} />
          <FeedbackList title="Umpan balik yang diganti" entries={answer.feedback} />
        </details>
      ))}
    </Section>
  );
}

type Decided = Pick<Props, 'verdict' | 'note' | 'followUps'>;

function Decision({ verdict, note, followUps }: Decided) {
  return (
    <Facts
      rows={[
        ...(verdict
          ? [
              {
                label: 'Kemajuan kinerja',
                value: (
                  <>
                    <Badge tone={VERDICT_TONES[verdict]}>{VERDICT_LABELS[verdict]}</Badge>
                    {verdict === 'perlu-penyesuaian' && (
                      <small className="muted"> pilihan lama, sebelum ada dua kesimpulan menurut Pasal 20</small>
                    )}
                  </>
                ),
              },
            ]
          : []),
        ...(note ? [{ label: 'Catatan', value: note }] : []),
        ...followUps.map(({ kind, body }) => ({ label: FOLLOW_UP_LABELS[kind], value: body })),
      ]}
    />
  );
}

function earlierWords({ answeredAt, answeredBy, answeredAs, replacedAt }: EarlierAnswer, timeZone: TimeZone): string {
  const by = [answeredBy, answeredAs].filter(Boolean).join(', ');
  return `Sebelum diperbaiki ${formatInstant(timeZone, replacedAt)}: tanggapan ${by}, ${formatInstant(timeZone, answeredAt)}`;
}
