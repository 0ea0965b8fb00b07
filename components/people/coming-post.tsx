import { ActionForm } from '@/components/forms/action-form';
import { TextAreaField } from '@/components/forms/field';
import { SubmitButton } from '@/components/forms/submit-button';
import { Facts } from '@/components/ui/facts';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import type { TimeZone } from '@/lib/agency/rules/vocabulary';
import { dayIn, formatDate } from '@/lib/kernel/dates';
import type { ComingPost, WithdrawnPost } from '@/lib/people/queries/coming-posts';
import type { SegmentRow } from '@/lib/people/queries/person';
import { closedByName } from '@/lib/people/rules/names';
import type { FormAction } from '@/lib/web/form-state';

const postWords = ({ position, unit }: { position: string; unit: string }) => `${position}, ${unit}`;

/** What it means to withdraw a future post: which post will not begin, and which post continues instead. */
export function ComingPostFacts({ post: { coming, before } }: { post: ComingPost }) {
  const until = coming.toOn ? ` sampai ${formatDate(coming.toOn)}` : '';
  return (
    <Facts
      rows={[
        { label: 'Yang akan datang', value: `${postWords(coming)}, mulai ${formatDate(coming.fromOn)}` },
        {
          label: 'Bila dibatalkan',
          value: before ? `${postWords(before)} berlanjut${until}` : 'Tidak ada penempatan yang akan mulai',
        },
      ]}
    />
  );
}

type FormProps = { action: FormAction; employeeId: string; revision: number; button: string };

export function WithdrawPostForm({ action, employeeId, revision, button }: FormProps) {
  return (
    <ActionForm action={action} revision={revision} hidden={{ employeeId }}>
      <TextAreaField
        name="reason"
        label="Alasan dibatalkan"
        hint="Terbaca oleh pegawai ini dan oleh pengelola kepegawaian. Misalnya surat keputusannya dicabut."
        rows={2}
      />
      <SubmitButton kind="danger">{button}</SubmitButton>
    </ActionForm>
  );
}

/** Warns that deactivating a person also withdraws their future posts; nothing if there are none. */
export function WithdrawnAlong({ coming }: { coming: readonly SegmentRow[] }) {
  if (coming.length === 0) return null;
  return (
    <Notice tone="warn" title="Penempatan yang akan datang ikut dibatalkan">
      <ul>
        {coming.map((segment) => (
          <li key={segment.id}>
            {postWords(segment)}, mulai {formatDate(segment.fromOn)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

type ListProps = { rows: readonly WithdrawnPost[]; timeZone: TimeZone };

/** Posts that were withdrawn before they began, with who withdrew them and why. For the person and for HR officers. */
export function WithdrawnPosts({ rows, timeZone }: ListProps) {
  if (rows.length === 0) return null;
  return (
    <Section title="Penempatan yang dibatalkan">
      <ul className="timeline">
        {rows.map((row) => (
          <li key={row.id}>
            {postWords(row)}, semula mulai {formatDate(row.fromOn)}: dibatalkan{' '}
            {formatDate(dayIn(timeZone, row.withdrawnAt))} oleh {closedByName(row.withdrawnBy)} Alasan: {row.reason}
          </li>
        ))}
      </ul>
    </Section>
  );
}
