import { ActionForm } from '@/components/forms/action-form';
import { DateField } from '@/components/forms/date-field';
import { SelectField, TextAreaField, TextField } from '@/components/forms/field';
import { SubmitButton } from '@/components/forms/submit-button';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { formatDate, hasEnded, type PlainDate } from '@/lib/kernel/dates';
import { absenceWords, backdatedWords, capacityChoices, capacityLabels } from '@/lib/people/labels';
import type { ActingRow } from '@/lib/people/queries/acting';
import type { AppointmentRow } from '@/lib/people/queries/appointments';
import { canActFor, countsOn, type EarlyEnd } from '@/lib/people/rules/appointments';
import type { AppraiserCapacity } from '@/lib/people/rules/vocabulary';
import type { FormAction } from '@/lib/web/form-state';

type FormProps = { action: FormAction; subject: Readonly<Record<string, string>>; today: PlainDate };

/** The form that appoints an appraiser, either for a whole unit whose head is missing or away, or for one person. */
export function AppointmentForm({ action, subject, today }: FormProps) {
  const isForUnit = 'unitId' in subject;
  const choices = capacityChoices.filter(({ value }) => canActFor(value as AppraiserCapacity, isForUnit).allowed);
  return (
    <ActionForm action={action} hidden={subject}>
      <TextField
        name="appraiser"
        label={isForUnit ? 'Pejabat yang ditunjuk' : 'Pejabat penilai'}
        hint="Tulis NIP, NRP, nama masuk, atau nama lengkap dengan gelarnya. Boleh dari unit lain."
      />
      <SelectField name="capacity" label="Kedudukan" choices={choices} empty="Pilih kedudukan" />
      <TextField
        name="letterNumber"
        label="Nomor surat"
        hint={`Wajib untuk ${isForUnit ? 'Plt., Plh., dan ' : ''}pendelegasian.`}
        optional={!isForUnit}
        width="medium"
      />
      <TextAreaField
        name="reason"
        label="Alasan"
        hint={isForUnit ? 'Misalnya jabatan kosong sejak pensiun.' : 'Misalnya penugasan pada tim di luar struktur.'}
        rows={2}
      />
      <DateField name="fromOn" label="Mulai" value={today} />
      <DateField name="toOn" label="Sampai" hint={isForUnit ? UNIT_END : OPEN_END} optional />
      <SubmitButton>{isForUnit ? 'Simpan penunjukan' : 'Tunjuk pejabat penilai'}</SubmitButton>
    </ActionForm>
  );
}

/** Shown instead of the form to an officer who may not record this appointment: says why, and who can record it. */
export function NamedByOthers({ reasons }: { reasons: readonly string[] }) {
  return (
    <Notice tone="info">
      <p>{reasons.join(' ')}</p>
    </Notice>
  );
}

const OPEN_END = 'Kosongkan bila belum diketahui.';
const UNIT_END =
  'Wajib untuk Plh. Untuk Plt., isi seperti dalam surat; kosongkan bila suratnya tidak menyebut hari terakhir, karena PermenPANRB 6/2022 tidak membatasinya.';

type ListProps = { title: string; rows: readonly AppointmentRow[]; withdraw?: FormAction; today: PlainDate };

/** All appointments that were not withdrawn. With `withdraw`, each appointment that has not ended has a button to withdraw it. */
export function AppointmentList({ title, rows, withdraw, today }: ListProps) {
  if (rows.length === 0) return null;
  return (
    <Section title={title}>
      <ul className="timeline">
        {rows.map((row) => (
          <li key={row.id}>
            <strong>{row.appraiser}</strong>, {capacityLabels[row.capacity]}, {termWords(row)}
            {besides(row)}. {row.reason}
            {row.letterNumber && ` (surat nomor ${row.letterNumber})`}
            {row.backdatedOn && ` (${backdatedWords(row.backdatedOn)})`}
            {withdraw && !hasEnded(row.toOn, today) && (
              <ActionForm action={withdraw} hidden={{ appointmentId: row.id }}>
                <SubmitButton kind="quiet">Cabut mulai hari ini</SubmitButton>
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/**
 * The posts of heads that a person holds as an acting official. During this time another leader may appraise the person (R6 p.89 no.5-6).
 */
export function ActingList({ rows, today }: { rows: readonly ActingRow[]; today: PlainDate }) {
  if (rows.length === 0) return null;
  return (
    <Section title="Bertugas untuk jabatan lain">
      {rows.some((row) => row.capacity === 'plt' && countsOn(row, today)) && (
        <p>
          Selama menjadi Plt., pegawai ini dinilai oleh pimpinan tempat ia melapor sebagai Plt., lalu kembali kepada
          pejabat penilai jabatan definitifnya (PermenPANRB 6/2022, hlm. 89).
        </p>
      )}
      <ul className="timeline">
        {rows.map((row) => (
          <li key={row.id}>
            <strong>{capacityLabels[row.capacity]}</strong>: {row.position}, {row.unit}, {termWords(row)}
            {row.letterNumber && ` (surat nomor ${row.letterNumber})`}
            {besides(row)}
          </li>
        ))}
      </ul>
    </Section>
  );
}

type Told = Pick<ActingRow, 'fromOn' | 'toOn' | 'endedBy' | 'letterToOn' | 'absences'>;

/** A note on when the appointed person is absent; empty if there is no absence, or if the appointment never took effect. */
function besides({ fromOn, toOn, absences }: Told): string {
  const words = toOn !== null && toOn < fromOn ? '' : absenceWords(absences);
  return words && `; ${words}`;
}

function termWords({ fromOn, toOn, endedBy, letterToOn }: Told): string {
  if (toOn === null || endedBy === null) return `${formatDate(fromOn)} sampai ${toOn ? formatDate(toOn) : 'dicabut'}`;
  const letter = letterToOn ? `menurut surat sampai ${formatDate(letterToOn)}` : 'suratnya tanpa hari terakhir';
  if (toOn < fromOn) return `tidak pernah berlaku: ${EARLY_END_WORDS[endedBy]} ${formatDate(toOn)}`;
  return `${formatDate(fromOn)} sampai ${formatDate(toOn)} (${EARLY_END_WORDS[endedBy]}; ${letter})`;
}

const EARLY_END_WORDS: Readonly<Record<EarlyEnd, string>> = {
  'unit-closed': 'unitnya ditutup',
  left: 'pejabat ini berhenti bertugas',
};
