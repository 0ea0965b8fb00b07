import type { ReactNode } from 'react';
import { Badge } from '@/components/ui/badge';
import { Facts } from '@/components/ui/facts';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { formatDate } from '@/lib/kernel/dates';
import { formatCount } from '@/lib/kernel/numbers';
import { capacityLabels, classAndLevel, leaderlessWords } from '@/lib/people/labels';
import { peoplePaths, unitPaths } from '@/lib/people/paths';
import type { LeaderlessUnit } from '@/lib/people/queries/leaderless';
import type { UnitLeader } from '@/lib/people/queries/leaders';
import type { PositionRow } from '@/lib/people/queries/positions';
import type { TreeRow } from '@/lib/people/queries/tree';
import type { Unit } from '@/lib/people/queries/units';

type Props = {
  unit: Unit;
  leader: UnitLeader | undefined;
  /** Why nobody leads the unit, and who appraises its people meanwhile; undefined if the unit has a leader or no people. */
  leaderless: LeaderlessUnit | undefined;
  people: number;
  nameLeader: ReactNode;
};

export function UnitFacts({ unit, leader, leaderless, people, nameLeader }: Props) {
  const isVacant = !leader && unit.closedOn === null;
  return (
    <>
      {leader?.capacity === 'plt' && leader.holder && (
        <Notice tone="warn" title="Jabatan pimpinan sudah terisi, tetapi Plt. masih berlaku">
          <p>
            {leader.name} masih menjadi Plt., sedangkan {leader.holder} tercatat memegang jabatan ini. Cabut penunjukan
            Plt. bila pejabat definitif sudah menjalankan tugasnya.
          </p>
        </Notice>
      )}
      {isVacant && (
        <Notice tone="warn" title="Belum ada yang memimpin unit ini">
          <p>{leaderless && leaderlessWords(leaderless)} Tempatkan pimpinannya, atau tunjuk Plt. atau Plh.</p>
          {nameLeader}
        </Notice>
      )}
      <Facts
        rows={[
          { label: 'Kode', value: unit.code },
          { label: 'Jenis', value: unit.isIndependent ? 'Unit kerja mandiri' : 'Bagian dari unit induk' },
          {
            label: 'Dipimpin hari ini oleh',
            value: leader ? <Leader leader={leader} /> : leaderless?.away ? 'Belum ada pengganti' : 'Kosong',
          },
          {
            label: 'Pegawai, termasuk unit di bawahnya',
            value: <a href={listOf(unit)}>{formatCount(people)} orang</a>,
          },
          ...(unit.closedOn ? [{ label: 'Ditutup', value: <Badge>{formatDate(unit.closedOn)}</Badge> }] : []),
        ]}
      />
    </>
  );
}

function listOf(unit: Unit): string {
  return peoplePaths.search({ unitDicari: unit.code });
}

function Leader({ leader: { name, named, capacity, holder } }: { leader: UnitLeader }) {
  const words = [named && capacityLabels[capacity], holder && `a.n. ${holder}`].filter(Boolean).join(', ');
  return (
    <>
      {name}
      {words && <small className="muted"> ({words})</small>}
    </>
  );
}

type PositionsProps = { unitId: string; rows: readonly PositionRow[]; mayAct: boolean; action: ReactNode };

export function PositionTable({ unitId, rows, mayAct, action }: PositionsProps) {
  return (
    <Section title="Jabatan" actions={action}>
      {rows.length === 0 && <p className="muted">Belum ada jabatan di unit ini.</p>}
      {rows.length > 0 && (
        <table className="table">
          <caption>Jabatan yang berlaku dan pemegangnya hari ini</caption>
          <thead>
            <tr>
              <th scope="col">Jabatan</th>
              <th scope="col">Jenis</th>
              <th scope="col" className="num">
                Pemegang
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  {mayAct ? <a href={unitPaths.position(unitId, row.id)}>{row.name}</a> : row.name}
                  {row.isHead && ' '}
                  {row.isHead && <Badge tone="info">Pimpinan</Badge>}
                </th>
                <td data-label="Jenis">{classAndLevel(row.positionClass, row.functionalLevel)}</td>
                <td data-label="Pemegang" className="num">
                  {row.holders}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}

export function UnitsBelow({ rows }: { rows: readonly TreeRow[] }) {
  if (rows.length === 0) return null;
  return (
    <Section title="Unit di bawahnya">
      <ul>
        {rows.map((unit) => (
          <li key={unit.id}>
            <a href={unitPaths.show(unit.id)}>{unit.name}</a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
