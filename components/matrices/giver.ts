import type { RoleOffer } from '@/lib/matrices/queries/offers';

/** Who gives the role: the team with its lead, or the leader by post. */
export function giverOf({ team, leader, position }: Pick<RoleOffer, 'team' | 'leader' | 'position'>): string {
  return team === null ? `${leader} (${position})` : `Tim Kerja ${team}, ketua ${leader}`;
}
