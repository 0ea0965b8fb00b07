import { ActionForm } from '@/components/forms/action-form';
import { DateField } from '@/components/forms/date-field';
import { SelectField, TextAreaField, TextField } from '@/components/forms/field';
import { SubmitButton } from '@/components/forms/submit-button';
import { formatDate, type PlainDate } from '@/lib/kernel/dates';
import { capacityChoices, capacityLabels } from '@/lib/people/labels';
import type { AppointmentRow } from '@/lib/people/queries/appointments';
import type { FormAction } from '@/lib/web/form-state';

type FormProps = { action: FormAction; subject: Readonly<Record<string, string>>; today: PlainDate };

/** Names who appraises: for one person, or for a whole unit whose head's post is vacant or stood in for. */
export function AppointmentForm({ action, subject, today }: FormProps) {
  const isForUnit = 'unitId' in subject;
  const choices = isForUnit ? capacityChoices.filter(({ value }) => value !== 'definitif') : capacityChoices;
  return (
    <ActionForm action={action} hidden={subject}>
      <TextField
        name="appraiser"
        label="Pejabat penilai"
        hint="Tulis NIP, NRP, nama masuk, atau nama lengkap dengan gelarnya. Boleh dari unit lain."
      />
      <SelectField name="capacity" label="Kedudukan" choices={choices} empty="Pilih kedudukan" />
      <TextField name="letterNumber" label="Nomor surat" hint="Wajib untuk Plt. dan Plh." optional width="medium" />
      <TextAreaField
        name="reason"
        label="Alasan"
        hint={isForUnit ? 'Misalnya jabatan kosong sejak pensiun.' : 'Misalnya penugasan pada tim di luar struktur.'}
        rows={2}
      />
      <DateField name="fromOn" label="Mulai" value={today} />
      <DateField name="toOn" label="Sampai" hint="Kosongkan bila belum diketahui." optional />
      <SubmitButton>Tunjuk pejabat penilai</SubmitButton>
    </ActionForm>
  );
}

type ListProps = { rows: readonly AppointmentRow[]; withdraw?: FormAction; today: PlainDate };

/** Appointments that stand, past ones among them; those in force or to come can be withdrawn. */
export function AppointmentList({ rows, withdraw, today }: ListProps) {
  if (rows.length === 0) return null;
  return (
    <ul className="timeline">
      {rows.map((row) => (
        <li key={row.id}>
          <strong>{row.appraiser}</strong>, {capacityLabels[row.capacity]}, {formatDate(row.fromOn)} sampai{' '}
          {row.toOn ? formatDate(row.toOn) : 'dicabut'}. {row.reason}
          {row.letterNumber && ` (surat nomor ${row.letterNumber})`}
          {withdraw && (row.toOn === null || row.toOn >= today) && (
            <ActionForm action={withdraw} hidden={{ appointmentId: row.id }}>
              <SubmitButton kind="quiet">Cabut mulai hari ini</SubmitButton>
            </ActionForm>
          )}
        </li>
      ))}
    </ul>
  );
}
