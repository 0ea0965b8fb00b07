import { ActionForm } from '@/components/forms/action-form';
import { TextField } from '@/components/forms/field';
import { SubmitButton } from '@/components/forms/submit-button';
import { Section } from '@/components/ui/section';
import type { ExcuseRow } from '@/lib/cycles/queries/readiness';
import { leaderlessWords } from '@/lib/people/labels';
import type { LeaderlessUnit } from '@/lib/people/queries/leaderless';
import type { FormAction } from '@/lib/web/form-state';
import { paths } from '@/lib/web/paths';
import { PersonPicks, type Pick } from './person-picks';

type Named = { id: string; name: string };
type Units = { loops: readonly Named[]; emptyTops: readonly Named[]; leaderless: readonly LeaderlessUnit[] };

/** Units that stand in the way or look wrong, each with a link to where it is put right. */
export function UnitFaults({ loops, emptyTops, leaderless }: Units) {
  return (
    <>
      {loops.length > 0 && (
        <Section title="Unit kerja yang berputar">
          <p>Unit induknya menunjuk kembali ke unit itu sendiri. Perbaiki unit induk salah satunya.</p>
          <UnitList units={loops} />
        </Section>
      )}
      {emptyTops.length > 0 && (
        <Section title="Unit paling atas yang kosong">
          <p>
            Unit ini berdiri di puncak susunan di samping unit lain, tanpa pegawai dan tanpa unit di bawahnya; mungkin
            unit yang sama terdaftar dua kali. Tahun kinerja tetap dapat dibuka, tetapi tutuplah unit ini atau isi unit
            induknya.
          </p>
          <UnitList units={emptyTops} />
        </Section>
      )}
      {leaderless.length > 0 && (
        <Section title="Unit kerja tanpa pimpinan">
          <p>
            Selama itu atasannya yang menilai secara berjenjang (PermenPANRB 6/2022, hlm. 89). Tahun kinerja tetap dapat
            dibuka, tetapi isi jabatannya, atau tunjuk Plt. atau Plh. di halaman unitnya.
          </p>
          <ul>
            {leaderless.map((unit) => (
              <li key={unit.id}>
                <a href={paths.units.show(unit.id)}>{unit.name}</a>: {leaderlessWords(unit)}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function UnitList({ units }: { units: readonly Named[] }) {
  return (
    <ul>
      {units.map(({ id, name }) => (
        <li key={id}>
          <a href={paths.units.show(id)}>{name}</a>
        </li>
      ))}
    </ul>
  );
}

const REASONS = [
  'Cuti di luar tanggungan negara',
  'Masa persiapan pensiun',
  'Diberhentikan sementara',
  'Pejabat negara atau lembaga nonstruktural',
];

type ExcuseProps = { cycleId: string; picks: readonly Pick[]; label: string; action: FormAction };

/** Excuses the people ticked, for one reason. */
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

/** Who was excused and why; an admin can take it back. */
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
                    <a href={paths.people.states(employeeId)}>
                      Lihat<span className="visually-hidden"> keadaan {name}</span>
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
