import { type QueryParameters, withQuery } from '../kernel/addresses';
import { menuPaths } from '../kernel/menu-paths';

/** Addresses of pages about people, accounts, imports, slips, and reports of wrong appraisers. */
export const peoplePaths = {
  list: menuPaths.people,
  search: (asked: QueryParameters) => withQuery('/people', asked),
  add: '/people/new',
  show: (employeeId: string) => `/people/${employeeId}`,
  edit: (employeeId: string) => `/people/${employeeId}/edit`,
  move: (employeeId: string) => `/people/${employeeId}/move`,
  leave: (employeeId: string) => `/people/${employeeId}/leave`,
  withdrawPost: (employeeId: string) => `/people/${employeeId}/withdraw-post`,
  deactivate: (employeeId: string) => `/people/${employeeId}/deactivate`,
  appraiser: (employeeId: string) => `/people/${employeeId}/appraiser`,
  states: (employeeId: string) => `/people/${employeeId}/states`,
  state: (employeeId: string, stateId: string) => `/people/${employeeId}/states/${stateId}`,
  import: '/people/import',
  importUpload: '/people/import/upload',
  importReading: (jobId: string) => `/people/import/reading/${jobId}`,
  importTemplate: '/people/import/template',
  importPreview: (importId: string) => `/people/import/${importId}`,
  importWrong: (importId: string) => `/people/import/${importId}/wrong`,
  reports: '/people/reports',
  searchReports: (asked: QueryParameters) => withQuery('/people/reports', asked),
  report: (reportId: string) => `/people/reports/${reportId}`,
  slips: '/people/slips',
  account: (employeeId: string) => `/people/${employeeId}/account`,
  printSlips: '/people/slips/print',
  slipRun: (runId: string) => `/people/slips/${runId}`,
  slipsOfRun: (runId: string, unitId: string | null) =>
    `/people/slips/${runId}/print${unitId ? `?unit=${unitId}` : ''}`,
} as const;

/** Addresses of units and their positions. */
export const unitPaths = {
  list: menuPaths.units,
  add: '/units/new',
  show: (unitId: string) => `/units/${unitId}`,
  edit: (unitId: string) => `/units/${unitId}/edit`,
  appraiser: (unitId: string) => `/units/${unitId}/appraiser`,
  addPosition: (unitId: string) => `/units/${unitId}/positions/new`,
  position: (unitId: string, positionId: string) => `/units/${unitId}/positions/${positionId}`,
} as const;

/** The address of the page where roles are given and revoked. */
export const rolesPath = menuPaths.roles;
