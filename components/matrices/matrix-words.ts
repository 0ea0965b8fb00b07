import { matrixPaths } from '@/lib/matrices/paths';
import type { MatrixHead } from '@/lib/matrices/queries/head';
import { teamPaths } from '@/lib/teams/paths';

/** "Matriks 2026: Bidang Pelayanan Kesehatan", or the team's name. */
export function matrixTitle({ cycle, team, leader }: MatrixHead): string {
  return `Matriks ${cycle.year}: ${team ? `Tim ${team.name}` : leader.unit}`;
}

/** The links to a matrix; that of a team is below the team. */
export function wayToMatrix({ team }: MatrixHead) {
  const list = { label: 'Matriks peran dan hasil', href: matrixPaths.list };
  return team ? [list, { label: `Tim ${team.name}`, href: teamPaths.show(team.id) }] : [list];
}

/** The links to a page below a matrix. */
export function matrixCrumbs(head: MatrixHead) {
  return [...wayToMatrix(head), { label: matrixTitle(head), href: matrixPaths.show(head.key) }];
}
