import { ActionForm } from '@/components/forms/action-form';
import { CheckField } from '@/components/forms/choice-field';
import { TextField } from '@/components/forms/field';
import { SubmitButton } from '@/components/forms/submit-button';
import type { FormAction } from '@/lib/web/form-state';

const LABELS = {
  name: 'Nama tim',
  lead: 'Ketua tim',
  letterNumber: 'Nomor surat penugasan',
  fromOn: 'Mulai',
  toOn: 'Sampai',
  isOpen: 'Membuka kesempatan pengajuan sukarela',
} as const;

const WORDS = { isOpen: { ya: 'Ya', '': 'Tidak' } };

type Props = {
  action: FormAction;
  hidden: Readonly<Record<string, string>>;
  revision?: number;
  /** The unit that forms the team. Only for a new team, because the unit of a team cannot change. */
  unit?: string;
  values: Readonly<Record<string, string>>;
  button: string;
};

/** The form for a work team, without its members. */
export function TeamForm({ action, hidden, revision, unit, values, button }: Props) {
  return (
    <ActionForm action={action} hidden={hidden} revision={revision} labels={LABELS} words={WORDS}>
      <TextField
        name="name"
        label={LABELS.name}
        hint="Misalnya Percepatan Penurunan Stunting."
        value={values.name}
        maxLength={120}
      />
      {unit !== undefined && (
        <TextField
          name="unit"
          label="Unit yang menugaskan"
          hint="Nama atau kode unit yang Anda pimpin, unit di bawahnya, atau yang Anda kelola."
          value={unit}
        />
      )}
      <TextField
        name="lead"
        label={LABELS.lead}
        hint="NIP atau nama lengkap dengan gelarnya. Boleh dari unit lain."
        value={values.lead}
      />
      <TextField
        name="letterNumber"
        label={LABELS.letterNumber}
        optional
        value={values.letterNumber}
        width="medium"
        maxLength={100}
      />
      <div className="grid-2">
        <TextField name="fromOn" label={LABELS.fromOn} hint={EXAMPLE} value={values.fromOn} width="short" />
        <TextField
          name="toOn"
          label={LABELS.toOn}
          hint={`Kosongkan bila sampai akhir tahun. Tim berakhir sesudah hari ini lewat. ${EXAMPLE}`}
          optional
          value={values.toOn}
          width="short"
        />
      </div>
      <CheckField
        name="isOpen"
        label={LABELS.isOpen}
        hint="Setiap pegawai melihat nama tim ini dan dapat mengajukan diri; pejabat penilainya yang menyetujui."
        value={values.isOpen}
      />
      <SubmitButton>{button}</SubmitButton>
    </ActionForm>
  );
}

const EXAMPLE = 'Misalnya 30 Juni 2026 atau 30-6-2026.';
