import { ActionForm } from '@/components/forms/action-form';
import { TextField } from '@/components/forms/field';
import { SubmitButton } from '@/components/forms/submit-button';
import { Section } from '@/components/ui/section';
import type { ExcuseRow } from '@/lib/cycles/queries/readiness';
import { peoplePaths } from '@/lib/people/paths';
import type { FormAction } from '@/lib/web/form-state';
import { type PersonChoice, PersonPicks } from './person-picks';

const REASONS = [
  'Cuti di luar tanggungan negara',
  'Masa persiapan pensiun',
  'Diberhentikan sementara',
  'Pejabat negara atau lembaga nonstruktural',
];

type ExcuseProps = { cycleId: string; picks: readonly PersonChoice[]; label: string; action: FormAction };

/** The form that excuses the ticked people from planning, all for one reason. */
export function ExcuseForm({ cycleId, picks, label, action }: ExcuseProps) {
  return (
    <ActionForm action={action} hidden={{ cycleId }}>
      <PersonPicks picks={picks} label={label} />
      <datalist id="alasan">
        {REASONS.map((reason) => (
          <option key={reason} value={reason} />
        ))}
      </datalist>
      <TextField
        name="reason"
        label="Alasan dikecualikan"
        hint="Terlihat di setiap daftar dan rekap. CLTN, MPP, dan keadaan khusus lain lebih baik dicatat di halaman pegawai, supaya berlaku menurut tanggalnya."
        list="alasan"
      />
      <SubmitButton kind="secondary">Kecualikan yang dicentang</SubmitButton>
    </ActionForm>
  );
}

/**
 * Who is excused from planning and why. With `action`, each line has a button that withdraws the excuse; if the excuse follows from a
 * special state, a link to that state.
 */
export function Excuses({
  cycleId,
  excuses,
  action,
}: {
  cycleId: string;
  excuses: readonly ExcuseRow[];
  action: FormAction | undefined;
}) {
  if (excuses.length === 0) return null;
  return (
    <Section title="Pegawai yang dikecualikan">
      <table className="table">
        <caption className="visually-hidden">Pegawai yang dikecualikan dari tahun kinerja ini</caption>
        <thead>
          <tr>
            <th scope="col">Pegawai</th>
            <th scope="col">Alasan</th>
            <th scope="col">Oleh</th>
            {action && <th scope="col">Langkah</th>}
          </tr>
        </thead>
        <tbody>
          {excuses.map(({ id, employeeId, name, unit, reason, excusedBy }) => (
            <tr key={id ?? employeeId}>
              <th scope="row">
                {name}, {unit}
              </th>
              <td data-label="Alasan">{reason}</td>
              <td data-label="Oleh">{excusedBy ?? 'Keadaan khusus pegawai'}</td>
              {action && (
                <td data-label="Langkah">
                  {id ? (
                    <ActionForm action={action} hidden={{ cycleId, excuseId: id }}>
                      <SubmitButton kind="quiet">
                        Cabut<span className="visually-hidden"> pengecualian {name}</span>
                      </SubmitButton>
                    </ActionForm>
                  ) : (
                    <a href={peoplePaths.states(employeeId)}>
                      Lihat<span className="visually-hidden"> keadaan khusus {name}</span>
                    </a>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
