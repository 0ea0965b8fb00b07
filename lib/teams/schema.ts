import { z } from 'zod';
import { checkBox, day, id, optionalDay, required, revision, text } from '@/lib/kernel/shapes';
import { TEAM_LIMITS } from './rules/terms';

const teamFields = {
  name: required('Nama tim wajib diisi, misalnya Percepatan Penurunan Stunting.', TEAM_LIMITS.name),
  lead: required('Ketua tim wajib diisi. Tulis NIP atau nama lengkapnya.', 150),
  letterNumber: text(TEAM_LIMITS.letterNumber),
  fromOn: day('Hari pertama wajib diisi.'),
  toOn: optionalDay,
  isOpen: checkBox,
};
export const formTeamInput = z.object({
  cycleId: id,
  unit: required('Unit yang menugaskan wajib diisi. Tulis nama atau kodenya.', 240),
  ...teamFields,
});
export const changeTeamInput = z.object({ teamId: id, revision, ...teamFields });

const NOBODY = 'Pilih sekurang-kurangnya satu pegawai.';
export const addMembersInput = z.object({
  teamId: id,
  employeeIds: z
    .string(NOBODY)
    .transform((ids) => ids.split('\n').filter(Boolean))
    .refine((ids) => ids.length > 0, NOBODY),
});
export const teamInput = z.object({ teamId: id });
export const teamMemberInput = z.object({ teamId: id, memberId: id });
export const declineMemberInput = z.object({ teamId: id, memberId: id, reason: text(500) });
