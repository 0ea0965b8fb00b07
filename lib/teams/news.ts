import { sql } from 'drizzle-orm';
import type { NewsOffer } from '@/lib/kernel/news';
import { teamPaths } from './paths';

const place = teamPaths.show;
const list = () => teamPaths.list;

const LEADS = sql`exists (select 1 from work_teams t join assignments a on a.id = t.lead_assignment_id
  where t.id = n.subject and a.employee_id = n.employee_id)`;
const IS_NAMED = sql`exists (select 1 from work_team_members m join assignments a on a.id = m.assignment_id
  where m.team_id = n.subject and a.employee_id = n.employee_id and m.removed_at is null)`;

/**
 * News for the lead and the members of a team. A person can read it while the person belongs to the team. News that a person left the team,
 * or no longer leads it, can be read only while this is still so.
 */
export const teamNews: NewsOffer = {
  kinds: {
    'team-lead': { words: ({ team }) => `Anda ditunjuk sebagai ketua tim kerja ${team}.`, place },
    'team-lead-left': { words: ({ team }) => `Anda tidak lagi menjadi ketua tim kerja ${team}.`, place: list },
    'team-joined': { words: ({ team }) => `Anda menjadi anggota tim kerja ${team}.`, place },
    'team-asked': {
      words: ({ team }) => `Anda diusulkan menjadi anggota tim kerja ${team}. Pejabat penilai Anda diminta menjawab.`,
      place,
    },
    'team-declined': {
      words: ({ team }) => `Keanggotaan Anda dalam tim kerja ${team} tidak disetujui pejabat penilai Anda.`,
      place,
    },
    'team-left': { words: ({ team }) => `Anda tidak lagi terdaftar dalam tim kerja ${team}.`, place: list },
    'team-answered': {
      words: ({ team }) => `Keanggotaan seorang pegawai dalam tim kerja ${team} sudah dijawab pejabat penilainya.`,
      place,
    },
  },
  isReadable: sql`case when n.kind in ('team-lead', 'team-answered') then ${LEADS} when n.kind = 'team-lead-left' then not ${LEADS}
    when n.kind = 'team-left' then not ${IS_NAMED} else ${IS_NAMED} end`,
};
