import { matrixPaths } from '@/lib/matrices/paths';
import type { MatrixHead } from '@/lib/matrices/queries/head';
import { teamPaths } from '@/lib/teams/paths';

/** The title of a matrix: "Matriks 2026: Bidang Pelayanan Kesehatan", or with the name of the team instead of the unit. */
export function matrixTitle({ cycle, team, leader }: MatrixHead): string {
  return `Matriks ${cycle.year}: ${team ? `Tim ${team.name}` : leader.unit}`;
}

/** The breadcrumbs above the page of a matrix. For the matrix of a team they include the team. */
export function wayToMatrix({ team }: MatrixHead) {
  const list = { label: 'Matriks peran dan hasil', href: matrixPaths.list };
  return team ? [list, { label: `Tim ${team.name}`, href: teamPaths.show(team.id) }] : [list];
}

/** The breadcrumbs of a page below a matrix. */
export function matrixCrumbs(head: MatrixHead) {
  return [...wayToMatrix(head), { label: matrixTitle(head), href: matrixPaths.show(head.key) }];
}
