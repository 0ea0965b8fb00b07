'use server';

import { addMembers } from '@/lib/matrices/commands/add-members';
import { applyForTeam } from '@/lib/matrices/commands/apply-for-team';
import { approveMember } from '@/lib/matrices/commands/approve-member';
import { changeTeam } from '@/lib/matrices/commands/change-team';
import { declineMember } from '@/lib/matrices/commands/decline-member';
import { formTeam } from '@/lib/matrices/commands/form-team';
import { removeMember } from '@/lib/matrices/commands/remove-member';
import {
  addMembersInput,
  changeTeamInput,
  declineMemberInput,
  formTeamInput,
  teamInput,
  teamMemberInput,
} from '@/lib/matrices/schema';
import { teamPaths } from '@/lib/teams/paths';
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
