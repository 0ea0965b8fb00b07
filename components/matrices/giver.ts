import type { RoleOffer } from '@/lib/matrices/queries/offers';

type Giver = Pick<RoleOffer, 'team' | 'teamUnit' | 'leader' | 'position'>;

/** Who gives a role, in words: the team with its lead, or the leader with their post. */
export function giverOf({ team, teamUnit, leader, position }: Giver): string {
  return team === null ? `${leader} (${position})` : `Tim Kerja ${team} (${teamUnit}), ketua ${leader}`;
}
