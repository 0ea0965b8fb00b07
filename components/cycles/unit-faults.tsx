import { Section } from '@/components/ui/section';
import type { ReadinessFindings } from '@/lib/cycles/queries/readiness-page';
import { leaderlessWords, positionClassLabels } from '@/lib/people/labels';
import { unitPaths } from '@/lib/people/paths';

type Named = { id: string; name: string };
type Units = Pick<ReadinessFindings, 'loops' | 'emptyTops' | 'topsWithoutHead' | 'leaderless'>;

/**
 * Units that prevent the opening of a year (loops) or look wrong (all others), each with a link to the page where the fault can be
 * corrected.
 */
export function UnitFaults({ loops, emptyTops, topsWithoutHead, leaderless }: Units) {
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
      {topsWithoutHead.length > 0 && (
        <Section title="Unit paling atas yang tidak dipimpin kepala daerah">
          <p>
            Di instansi daerah, SKP pejabat pimpinan tinggi madya dan pratama ditetapkan dan dievaluasi oleh kepala
            daerah (PermenPANRB 6/2022, hlm. 65 dan 90), yaitu pimpinan unit paling atas. Tahun kinerja tetap dapat
            dibuka, tetapi catat jabatan kepala daerah sebagai pimpinannya dengan jenis Pejabat Negara, atau letakkan
            unit ini di bawah unit yang dipimpinnya.
          </p>
          <ul>
            {topsWithoutHead.map(({ id, name, headClass }) => (
              <li key={id}>
                <a href={unitPaths.show(id)}>{name}</a>: jabatan pimpinannya {positionClassLabels[headClass]}
              </li>
            ))}
          </ul>
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
                <a href={unitPaths.show(unit.id)}>{unit.name}</a>
                <p className="muted">{leaderlessWords(unit)}</p>
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
          <a href={unitPaths.show(id)}>{name}</a>
        </li>
      ))}
    </ul>
  );
}
