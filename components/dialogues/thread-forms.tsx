import { ActionForm } from '@/components/forms/action-form';
import { SelectField, TextAreaField } from '@/components/forms/field';
import { SubmitButton } from '@/components/forms/submit-button';
import { Section } from '@/components/ui/section';
import { DIALOGUE_LIMITS } from '@/lib/dialogues/rules/expectations';
import { type Place, placeKey } from '@/lib/dialogues/rules/topics';
import type { FormAction } from '@/lib/web/form-state';

type Props = {
  /** Values that every form of the thread sends: the plan, the topic, the last post shown. */
  hidden: Readonly<Record<string, string>>;
  action: FormAction;
};

/** The form by which employee or appraiser writes a post into the thread. */
export function SayForm({ hidden, action }: Props) {
  return (
    <Section title="Tulis tanggapan" id="tulis">
      <ActionForm action={action} hidden={hidden}>
        <TextAreaField
          name="body"
          label="Tanggapan"
          hint={`Tulisan yang sudah dikirim tidak dapat diubah atau dihapus. Paling panjang ${DIALOGUE_LIMITS.body} huruf.`}
        />
        <SubmitButton kind="secondary">Kirim tanggapan</SubmitButton>
      </ActionForm>
    </Section>
  );
}

/** The form by which the appraiser proposes another wording for one place in the plan. The employee can accept it with one button. */
export function ProposeForm({ hidden, places, action }: Props & { places: readonly Place[] }) {
  const [only] = places.length === 1 ? places : [];
  return (
    <Section title="Usulkan rumusan" id="usul">
      <p className="hint">Pegawai dapat memakai usulan ini dengan satu tombol, atau menolaknya dengan alasan.</p>
      <ActionForm action={action} hidden={only ? { ...hidden, place: placeKey(only) } : hidden}>
        {!only && (
          <SelectField
            name="place"
            label="Bagian"
            empty="Pilih bagian"
            choices={places.map((place) => ({ value: placeKey(place), label: choiceOf(place) }))}
          />
        )}
        <TextAreaField
          name="wording"
          label={only ? only.label : 'Rumusan yang diusulkan'}
          hint={only ? undefined : 'Untuk target cukup angkanya, atau tanggal seperti 30 Juni 2026.'}
          value={only?.now}
        />
        <TextAreaField name="why" label="Alasan" optional />
        <SubmitButton kind="secondary">Kirim usulan</SubmitButton>
      </ActionForm>
    </Section>
  );
}

const MOST_OF_A_CHOICE = 80;

function choiceOf({ label, now }: Place): string {
  const short = now.length > MOST_OF_A_CHOICE ? `${now.slice(0, MOST_OF_A_CHOICE)}…` : now;
  return `${label}: ${short || 'belum diisi'}`;
}

/** The form that marks the posts above as read, for a reader who wants to write nothing. */
export function MarkReadForm({ hidden, action }: Props) {
  return (
    <ActionForm action={action} hidden={hidden}>
      <SubmitButton kind="secondary">Tandai sudah dibaca</SubmitButton>
    </ActionForm>
  );
}
