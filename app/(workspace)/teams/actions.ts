'use server';

import { addMembers } from '@/lib/teams/commands/add-members';
import { applyForTeam } from '@/lib/teams/commands/apply-for-team';
import { approveMember } from '@/lib/teams/commands/approve-member';
import { changeTeam } from '@/lib/teams/commands/change-team';
import { declineMember } from '@/lib/teams/commands/decline-member';
import { formTeam } from '@/lib/teams/commands/form-team';
import { removeMember } from '@/lib/teams/commands/remove-member';
import { teamPaths } from '@/lib/teams/paths';
import {
  addMembersInput,
  changeTeamInput,
  declineMemberInput,
  formTeamInput,
  teamInput,
  teamMemberInput,
} from '@/lib/teams/schema';
import { formAction } from '@/lib/web/form-action';

export const formTeamAction = formAction(formTeamInput, (ctx, input) => {
  const { subject } = formTeam(ctx, input);
  return { goto: teamPaths.members(subject), say: 'Tim kerja dibentuk. Sekarang tugaskan anggotanya.' };
});

export const changeTeamAction = formAction(changeTeamInput, (ctx, input) => {
  changeTeam(ctx, input);
  return { goto: teamPaths.show(input.teamId), say: 'Perubahan tim kerja tersimpan.' };
});

export const addMembersAction = formAction(addMembersInput, (ctx, input) => {
  const { waiting } = addMembers(ctx, input);
  const say =
    waiting === 0
      ? 'Anggota ditambahkan.'
      : `Anggota ditambahkan; ${waiting} di antaranya menunggu persetujuan pejabat penilainya.`;
  return { goto: teamPaths.show(input.teamId), say };
});

export const applyForTeamAction = formAction(teamInput, (ctx, input) => {
  applyForTeam(ctx, input);
  return { goto: teamPaths.show(input.teamId), say: 'Pengajuan diri dikirim kepada pejabat penilai Anda.' };
});

export const approveMemberAction = formAction(teamMemberInput, (ctx, input) => {
  const { name } = approveMember(ctx, input);
  return { goto: teamPaths.show(input.teamId), say: `Keanggotaan ${name} disetujui.`, next: ['answer-membership'] };
});

export const declineMemberAction = formAction(declineMemberInput, (ctx, input) => {
  const { name } = declineMember(ctx, input);
  const say = `Keanggotaan ${name} tidak disetujui; alasannya tercatat.`;
  return { goto: teamPaths.show(input.teamId), say, next: ['answer-membership'] };
});

export const removeMemberAction = formAction(teamMemberInput, (ctx, input) => {
  const { name, isOwn } = removeMember(ctx, input);
  return {
    goto: isOwn ? teamPaths.list : teamPaths.show(input.teamId),
    say: isOwn ? 'Pengajuan diri ditarik.' : `${name} dikeluarkan dari tim.`,
  };
});
