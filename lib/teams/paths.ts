import { type QueryParameters, withQuery } from '../kernel/addresses';
import { menuPaths } from '../kernel/menu-paths';

export const teamPaths = {
  list: menuPaths.teams,
  search: (asked: QueryParameters) => withQuery('/teams', asked),
  add: (cycleId: string) => `/teams/new?siklus=${cycleId}`,
  show: (teamId: string) => `/teams/${teamId}`,
  edit: (teamId: string) => `/teams/${teamId}/edit`,
  members: (teamId: string) => `/teams/${teamId}/members`,
  member: (teamId: string, memberId: string) => `/teams/${teamId}/members/${memberId}`,
} as const;
