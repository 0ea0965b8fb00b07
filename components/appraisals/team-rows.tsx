'use client';

import { SubmitButton } from '@/components/forms/submit-button';
import { Badge } from '@/components/ui/badge';
import { APPRAISAL_STATUS_LABELS } from '@/lib/appraisals/labels';
import { appraisalPaths } from '@/lib/appraisals/paths';
import type { BoardMember } from '@/lib/appraisals/queries/board';
import { skpPaths } from '@/lib/skp/paths';
import { PredikatBadge } from './predikat-badge';

/** The fields of a member that a row shows. The other fields are left out, because every field of a row is sent to the browser. */
export type TeamRow = Pick<
  BoardMember,
  | 'assignmentId'
  | 'name'
  | 'position'
  | 'skpId'
  | 'skpStatus'
  | 'appraisalId'
  | 'status'
  | 'predikat'
  | 'excuse'
  | 'awaits'
>;

const TONES = { draft: 'info', released: 'warn', received: 'good' } as const;

/** Rows in a client component: a server component would send every element twice (see components/people/people-rows.tsx). */
export function TeamRows({ team, mayOpen }: { team: readonly TeamRow[]; mayOpen: boolean }) {
  return (
    <tbody>
      {team.map((member) => (
        <tr key={member.assignmentId}>
          <th scope="row">{member.name}</th>
          <td data-label="Jabatan">{member.position}</td>
          <td data-label="Status">
            <MemberState member={member} />
          </td>
          <td data-label="Predikat">{member.predikat ? <PredikatBadge predikat={member.predikat} /> : '–'}</td>
          <td>
            <MemberAction member={member} mayOpen={mayOpen} />
          </td>
        </tr>
      ))}
    </tbody>
  );
}

function MemberState({ member }: { member: TeamRow }) {
  if (member.status) return <Badge tone={TONES[member.status]}>{APPRAISAL_STATUS_LABELS[member.status]}</Badge>;
  if (member.excuse) return <span>Dikecualikan: {member.excuse}</span>;
  if (!member.skpId) return <Badge>SKP belum disusun</Badge>;
  return member.skpStatus === 'agreed' ? <Badge>Belum dinilai</Badge> : <Badge tone="warn">SKP belum ditetapkan</Badge>;
}

function MemberAction({ member, mayOpen }: { member: TeamRow; mayOpen: boolean }) {
  if (member.appraisalId) {
    return (
      <a href={appraisalPaths.show(member.appraisalId)}>
        {member.status === 'draft' ? 'Lanjutkan menilai' : 'Lihat'}
        <span className="visually-hidden"> {member.name}</span>
      </a>
    );
  }
  if (!member.skpId) return null;
  if (member.skpStatus !== 'agreed') return <a href={skpPaths.show(member.skpId)}>Lihat SKP</a>;
  if (mayOpen && member.awaits) return <span className="muted">Menunggu capaian unit</span>;
  return mayOpen ? (
    <SubmitButton kind="secondary" intent={`open:${member.skpId}`}>
      Mulai menilai <span className="visually-hidden">{member.name}</span>
    </SubmitButton>
  ) : null;
}
