import type { ReactNode } from 'react';
import { Badge } from '@/components/ui/badge';
import { Facts } from '@/components/ui/facts';
import { Section } from '@/components/ui/section';
import { formatDate, type PlainDate } from '@/lib/kernel/dates';
import {
  capacityLabels,
  classAndLevel,
  employmentLabels,
  formatNip,
  identityLabel,
  sexLabels,
} from '@/lib/people/labels';
import { lineReasonWords, postTimeWords } from '@/lib/people/labels/posts';
import { unitPaths } from '@/lib/people/paths';
import type { AppointmentRow } from '@/lib/people/queries/appointments';
import type { ActingCard } from '@/lib/people/queries/cards';
import type { Person, SegmentRow } from '@/lib/people/queries/person';
import { rankOf } from '@/lib/people/rules/grades';
import type { LineReason } from '@/lib/people/rules/line-reason';
import { type PostTime, postTime } from '@/lib/people/rules/segments';

type PersonProps = { person: Person; today: PlainDate };

export function PersonFacts({ person, today }: PersonProps) {
  const { current, coming } = person;
  const words = postTimeWords[current ? postTime(current, today) : 'present'];
  const rows = [
    { label: identityLabel(person.identityKind, person.employment), value: formatNip(person.identityNumber ?? '') },
    { label: 'Jenis kepegawaian', value: employmentLabels[person.employment] },
    { label: 'Pangkat, golongan', value: rankOf(person.grade, person.employment) },
    { label: 'Lahir', value: person.bornOn && formatDate(person.bornOn) },
    { label: 'Jenis kelamin', value: person.sex && sexLabels[person.sex] },
    { label: words.post, value: current ? current.position : 'Belum ditempatkan' },
    { label: words.unit, value: current && <a href={unitPaths.show(current.unitId)}>{current.unit}</a> },
    ...coming.map(({ fromOn, position, unit }) => ({
      label: `Mulai ${formatDate(fromOn)}`,
      value: `${position}, ${unit}`,
    })),
    { label: 'Status', value: <PersonStatus {...{ person, today }} /> },
  ];
  return <Facts rows={rows.filter(({ label, value }) => label && value)} />;
}

function PersonStatus({ person, today }: PersonProps) {
  if (person.deactivatedOn) {
    return (
      <>
        <Badge>Nonaktif</Badge> sejak {formatDate(person.deactivatedOn)}: {person.deactivationReason}
      </>
    );
  }
  const time = person.current ? postTime(person.current, today) : 'over';
  return <Badge tone={time === 'present' ? 'good' : 'warn'}>{postTimeWords[time].status}</Badge>;
}

type ChainProps = {
  time: PostTime;
  reason?: LineReason;
  appraiser?: ActingCard;
  reviewer?: ActingCard;
  appointment?: AppointmentRow;
  action: ReactNode;
};

/**
 * Who appraises a person, who is the appraiser's superior, and why. The reason is shown because a wrong appraiser is the most frequent
 * complaint.
 */
export function ReportingChain({ time, reason = 'tree', appraiser, reviewer, appointment, action }: ChainProps) {
  const source = appointment
    ? `Ditunjuk sebagai ${capacityLabels[appointment.capacity]}: ${appointment.reason}`
    : lineReasonWords[reason];
  return (
    <Section title={postTimeWords[time].appraiser} actions={action}>
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

type SegmentProps = { segments: readonly SegmentRow[]; today: PlainDate };

export function SegmentTable({ segments, today }: SegmentProps) {
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
                {lastDayWords(segment, today)}
                {segment.endReason && <small className="muted"> ({segment.endReason})</small>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function lastDayWords({ fromOn, toOn }: SegmentRow, today: PlainDate): string {
  if (toOn) return formatDate(toOn);
  return fromOn > today ? 'belum mulai' : 'sekarang';
}
