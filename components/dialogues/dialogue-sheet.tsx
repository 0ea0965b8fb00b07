import { ActionForm } from '@/components/forms/action-form';
import { DraftButtons } from '@/components/forms/draft-buttons';
import { TextAreaField, TextField } from '@/components/forms/field';
import { OnwardButton } from '@/components/forms/onward-button';
import { StickyButtons } from '@/components/forms/sticky-buttons';
import { SubmitButton } from '@/components/forms/submit-button';
import { Facts } from '@/components/ui/facts';
import { Section } from '@/components/ui/section';
import type { Dialogue } from '@/lib/dialogues/queries';
import type { Side } from '@/lib/dialogues/rules/vocabulary';
import { formatDate } from '@/lib/kernel/dates';
import type { FormAction } from '@/lib/web/form-state';

const LABELS = { heldOn: 'Tanggal dialog', place: 'Tempat', discussed: 'Yang dibicarakan', agreed: 'Yang disepakati' };

type Props = {
  checkInId: string;
  dialogue: Dialogue | undefined;
  /** The reader's side in the talk; undefined for readers who are not part of it. */
  side: Side | undefined;
  mayRecord: boolean;
  mayConfirm: boolean;
  /** How many other talks wait for the reader's confirmation. */
  others: number;
  recordAction: FormAction;
  confirmAction: FormAction;
};

/**
 * The record of the mid-year talk between employee and appraiser. Either side can write it. After both have confirmed it, it cannot change.
 */
export function DialogueSheet({ checkInId, dialogue, side, mayConfirm, others, confirmAction, ...form }: Props) {
  return (
    <>
      <Section title="Catatan dialog">
        {dialogue ? <DialogueFacts dialogue={dialogue} /> : <p>Dialog belum dicatat.</p>}
        {dialogue && side && mayConfirm && (
          <ActionForm action={confirmAction} revision={dialogue.revision} hidden={{ checkInId }} labels={LABELS}>
            <p>Periksa catatan di atas. Setelah kedua pihak mengonfirmasi, catatan tidak dapat diubah lagi.</p>
            <SubmitButton>Konfirmasi catatan dialog</SubmitButton>
            <OnwardButton others={others}>Konfirmasi</OnwardButton>
          </ActionForm>
        )}
      </Section>
      {side && form.mayRecord && <DialogueForm checkInId={checkInId} dialogue={dialogue} action={form.recordAction} />}
    </>
  );
}

function DialogueFacts({ dialogue }: { dialogue: Dialogue }) {
  const { heldOn, place, discussed, agreed, recordedByName } = dialogue;
  const confirmed = (at: Date | null) => (at ? 'Sudah mengonfirmasi' : 'Belum mengonfirmasi');
  return (
    <Facts
      rows={[
        { label: LABELS.heldOn, value: formatDate(heldOn) },
        { label: LABELS.place, value: place },
        { label: LABELS.discussed, value: discussed },
        { label: LABELS.agreed, value: agreed },
        { label: 'Dicatat oleh', value: recordedByName },
        { label: 'Pegawai', value: confirmed(dialogue.ownerConfirmedAt) },
        { label: 'Pejabat penilai', value: confirmed(dialogue.appraiserConfirmedAt) },
      ]}
    />
  );
}

function DialogueForm({ checkInId, dialogue, action }: Pick<Props, 'checkInId' | 'dialogue'> & { action: FormAction }) {
  return (
    <Section title={dialogue ? 'Ubah catatan' : 'Catat dialog'}>
      <p className="hint">
        Dengan menyimpan, Anda sekaligus mengonfirmasi catatan ini; pihak lain mengonfirmasi setelahnya.
      </p>
      <ActionForm
        id="catatan-dialog"
        action={action}
        revision={dialogue?.revision ?? 0}
        hidden={{ checkInId }}
        labels={LABELS}
      >
        <TextField
          name="heldOn"
          label={LABELS.heldOn}
          hint="Hari ini atau hari sebelumnya, seperti 30 Juni 2026 atau 30-6-2026."
          width="medium"
          value={dialogue && formatDate(dialogue.heldOn)}
        />
        <TextField name="place" label={LABELS.place} hint="Ruang atau “daring”." value={dialogue?.place} />
        <TextAreaField name="discussed" label={LABELS.discussed} value={dialogue?.discussed} />
        <TextAreaField name="agreed" label={LABELS.agreed} value={dialogue?.agreed} />
        <StickyButtons>
          <SubmitButton>Simpan dan konfirmasi</SubmitButton>
          <DraftButtons />
        </StickyButtons>
      </ActionForm>
    </Section>
  );
}
