import type { ReactNode } from 'react';
import { Badge } from '@/components/ui/badge';
import { Facts } from '@/components/ui/facts';
import { Section } from '@/components/ui/section';
import { formatDate } from '@/lib/kernel/dates';
import {
  capacityLabels,
  classAndLevel,
  employmentLabels,
  formatNip,
  identityLabel,
  sexLabels,
} from '@/lib/people/labels';
import type { AppointmentRow } from '@/lib/people/queries/appointments';
import type { ActingCard } from '@/lib/people/queries/cards';
import type { Person, SegmentRow } from '@/lib/people/queries/person';
import { rankOf } from '@/lib/people/rules/grades';
import { paths } from '@/lib/web/paths';

export function PersonFacts({ person }: { person: Person }) {
  const { current } = person;
  const rows = [
    { label: identityLabel(person.identityKind, person.employment), value: formatNip(person.identityNumber ?? '') },
    { label: 'Jenis kepegawaian', value: employmentLabels[person.employment] },
    { label: 'Pangkat, golongan', value: rankOf(person.grade, person.employment) },
    { label: 'Lahir', value: person.bornOn && formatDate(person.bornOn) },
    { label: 'Jenis kelamin', value: person.sex && sexLabels[person.sex] },
    { label: 'Jabatan', value: current ? current.position : 'Belum ditempatkan' },
    { label: 'Unit kerja', value: current && <a href={paths.units.show(current.unitId)}>{current.unit}</a> },
    { label: 'Status', value: <PersonStatus person={person} /> },
  ];
  return <Facts rows={rows.filter(({ label, value }) => label && value)} />;
}

function PersonStatus({ person }: { person: Person }) {
  if (person.deactivatedOn) {
    return (
      <>
        <Badge>Nonaktif</Badge> sejak {formatDate(person.deactivatedOn)}: {person.deactivationReason}
      </>
    );
  }
  return person.current?.toOn === null ? <Badge tone="good">Aktif</Badge> : <Badge tone="warn">Tanpa jabatan</Badge>;
}

type ChainProps = { appraiser?: ActingCard; reviewer?: ActingCard; named?: AppointmentRow; action: ReactNode };

/** Who appraises and who reviews today, and why it is them: the wrong superior is the complaint heard most. */
export function ReportingChain({ appraiser, reviewer, named, action }: ChainProps) {
  const source = named
    ? `Ditunjuk sebagai ${capacityLabels[named.capacity]}: ${named.reason}`
    : 'Menurut struktur unit';
  return (
    <Section title="Pejabat penilai hari ini" actions={action}>
      <Facts
        rows={[
          {
            label: 'Pejabat penilai',
            value: appraiser ? <Who card={appraiser} /> : 'Belum ada. Tunjuk siapa yang menilai.',
          },
          ...(appraiser ? [{ label: 'Sumber', value: source }] : []),
          { label: 'Atasan pejabat penilai', value: reviewer ? <Who card={reviewer} /> : 'Tidak ada' },
        ]}
      />
    </Section>
  );
}

function Who({ card }: { card: ActingCard }) {
  return (
    <>
      {card.name}
      <br />
      <small className="muted">
        {card.position}, {card.unit}
        {card.onBehalf && `, ${card.onBehalf}`}
      </small>
    </>
  );
}

export function SegmentTable({ segments }: { segments: readonly SegmentRow[] }) {
  return (
    <Section title="Riwayat penempatan">
      <table className="table">
        <caption>Jabatan dari waktu ke waktu; setiap jabatan mempunyai SKP sendiri</caption>
        <thead>
          <tr>
            <th scope="col">Jabatan</th>
            <th scope="col">Unit</th>
            <th scope="col">Mulai</th>
            <th scope="col">Sampai</th>
          </tr>
        </thead>
        <tbody>
          {segments.toReversed().map((segment) => (
            <tr key={segment.id}>
              <th scope="row">
                {segment.position}
                <br />
                <small className="muted">
                  {classAndLevel(segment.positionClass, segment.functionalLevel)}
                  {segment.isHead && ', memimpin unit'}
                </small>
              </th>
              <td data-label="Unit">{segment.unit}</td>
              <td data-label="Mulai">{formatDate(segment.fromOn)}</td>
              <td data-label="Sampai">
                {segment.toOn ? formatDate(segment.toOn) : 'sekarang'}
                {segment.endReason && <small className="muted"> ({segment.endReason})</small>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
