import { LinkButton } from '@/components/ui/link-button';
import { Section } from '@/components/ui/section';
import type { Dialogue } from '@/lib/dialogues/queries';
import type { Side } from '@/lib/dialogues/rules/vocabulary';
import { formatDate } from '@/lib/kernel/dates';

type Props = {
  dialogue: Dialogue | undefined;
  /** The reader's side in the talk; undefined for readers who are not part of it. */
  side: Side | undefined;
  mayRecord: boolean;
  mayConfirm: boolean;
  /** Whether the page also has a form that the reader may have typed into. */
  isBesideForm: boolean;
  /** The page of the talk; undefined for readers who may know of the talk but not read it. */
  href: string | undefined;
};

/** The state of the mid-year talk, shown above a report. The forms of the talk are on their own page. */
export function DialogueNote({ dialogue, side, mayRecord, mayConfirm, isBesideForm, href }: Props) {
  const label = mayConfirm ? 'Baca dan konfirmasi' : dialogue ? 'Buka catatan dialog' : 'Catat dialog';
  const isDue = side && (mayConfirm || (!dialogue && mayRecord));
  return (
    <Section
      title="Dialog tengah tahun"
      actions={
        href &&
        (dialogue || isDue) && (
          <LinkButton href={href} kind={mayConfirm ? 'primary' : 'secondary'}>
            {label}
          </LinkButton>
        )
      }
    >
      <p>
        {stateOf(dialogue, mayConfirm)}
        {isDue && isBesideForm && ' Dialog punya halaman sendiri; simpan dahulu isian yang sudah Anda ketik di bawah.'}
      </p>
    </Section>
  );
}

function stateOf(dialogue: Dialogue | undefined, mayConfirm: boolean): string {
  if (!dialogue) return 'Dialog belum dicatat.';
  const { heldOn, recordedByName, ownerConfirmedAt, appraiserConfirmedAt } = dialogue;
  const told = `Dialog ${formatDate(heldOn)}, dicatat oleh ${recordedByName}`;
  if (ownerConfirmedAt && appraiserConfirmedAt) return `${told}, dikonfirmasi kedua pihak.`;
  return `${told}, menunggu konfirmasi ${mayConfirm ? 'Anda' : ownerConfirmedAt ? 'pejabat penilai' : 'pegawai'}.`;
}
