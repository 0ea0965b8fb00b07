import { type QueryParameters, withQuery } from '../kernel/addresses';
import { menuPaths } from '../kernel/menu-paths';

/** Addresses of plans, of their imports, dialogues and manuals, and of the papers made from them. */
export const skpPaths = {
  list: menuPaths.skp,
  review: '/skp/review',
  reviewIn: (siklus: string, more?: QueryParameters) => withQuery('/skp/review', { siklus, ...more }),
  import: '/skp/import',
  importUpload: '/skp/import/upload',
  importReading: (jobId: string) => `/skp/import/reading/${jobId}`,
  importTemplate: '/skp/import/template',
  importPreview: (importId: string) => `/skp/import/${importId}`,
  importWrong: (importId: string) => `/skp/import/${importId}/wrong`,
  show: (skpId: string) => `/skp/${skpId}`,
  edit: (skpId: string) => `/skp/${skpId}/edit`,
  bank: (skpId: string) => `/skp/${skpId}/bank`,
  searchBank: (skpId: string, asked: Readonly<Record<string, string>>) => withQuery(`/skp/${skpId}/bank`, asked),
  copy: (skpId: string, from?: string) => `/skp/${skpId}/copy${from ? `?dari=${from}` : ''}`,
  targets: (skpId: string) => `/skp/${skpId}/targets`,
  toBank: (skpId: string) => `/skp/${skpId}/to-bank`,
  manual: (skpId: string, indicator?: string) => `/skp/${skpId}/manual${indicator ? `?indikator=${indicator}` : ''}`,
  printManual: (skpId: string) => `/skp/${skpId}/manual/print`,
  pdfManual: (skpId: string) => `/skp/${skpId}/manual/pdf`,
  mergeRole: (skpId: string, cellId: string) => `/skp/${skpId}/roles/${cellId}`,
  wrongAppraiser: (assignmentId: string) => `/skp/wrong-appraiser/${assignmentId}`,
  version: (skpId: string, number: number) => `/skp/${skpId}/versions/${number}`,
  relink: (skpId: string) => `/skp/${skpId}/relink`,
  study: (skpId: string) => `/skp/${skpId}/study`,
  dialogue: (skpId: string) => `/skp/${skpId}/dialogue`,
  declineWording: (skpId: string, topic: string, proposalId: string) =>
    `/skp/${skpId}/dialogue/${topic}?tolak=${proposalId}#tolak`,
  thread: (skpId: string, topic: string, before?: number) =>
    `/skp/${skpId}/dialogue/${topic}${before ? `?sebelum=${before}` : ''}`,
  /** The version with this number. If left out: the version in force, or the first version until it is set. */
  print: (skpId: string, version?: number) => `/skp/${skpId}/print${version ? `?versi=${version}` : ''}`,
  pdf: (skpId: string, version?: number) => `/skp/${skpId}/pdf${version ? `?versi=${version}` : ''}`,
} as const;
