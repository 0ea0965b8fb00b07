import { LinkButton } from '@/components/ui/link-button';
import { Section } from '@/components/ui/section';
import type { Dialogue } from '@/lib/dialogues/queries';
import type { Side } from '@/lib/dialogues/rules/confirmation';
import { formatDate } from '@/lib/kernel/dates';

type Props = {
  dialogue: Dialogue | undefined;
  /** Undefined for those who only read. */
  side: Side | undefined;
  mayRecord: boolean;
  mayConfirm: boolean;
  /** Whether something may have been typed on this page already. */
  isBesideForm: boolean;
  /** Undefined for those who read that there was a talk, and not what was said. */
  href: string | undefined;
};

/** Where the mid-year talk stands, above the report: its forms have a page of their own. */
export function DialogueNote({ dialogue, side, mayRecord, mayConfirm, isBesideForm, href }: Props) {
  const deed = mayConfirm ? 'Baca dan konfirmasi' : dialogue ? 'Buka catatan dialog' : 'Catat dialog';
  const isDue = side && (mayConfirm || (!dialogue && mayRecord));
  return (
    <Section
      title="Dialog tengah tahun"
      actions={
        href &&
        (dialogue || isDue) && (
          <LinkButton href={href} kind={mayConfirm ? 'primary' : 'secondary'}>
            {deed}
          </LinkButton>
        )
      }
    >
      <p>
        {standingOf(dialogue, mayConfirm)}
        {isDue && isBesideForm && ' Dialog punya halaman sendiri; simpan dahulu isian yang sudah Anda ketik di bawah.'}
      </p>
    </Section>
  );
}

function standingOf(dialogue: Dialogue | undefined, mayConfirm: boolean): string {
  if (!dialogue) return 'Dialog belum dicatat.';
  const { heldOn, recordedByName, ownerConfirmedAt, appraiserConfirmedAt } = dialogue;
  const told = `Dialog ${formatDate(heldOn)}, dicatat oleh ${recordedByName}`;
  if (ownerConfirmedAt && appraiserConfirmedAt) return `${told}, dikonfirmasi kedua pihak.`;
  return `${told}, menunggu konfirmasi ${mayConfirm ? 'Anda' : ownerConfirmedAt ? 'pejabat penilai' : 'pegawai'}.`;
}
