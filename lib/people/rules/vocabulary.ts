/** The capacity of an appraiser (R6 p.89): by post, acting (Plt., Plh.), or by delegation. */
export const APPRAISER_CAPACITIES = ['definitif', 'plt', 'plh', 'delegasi'] as const;
export type AppraiserCapacity = (typeof APPRAISER_CAPACITIES)[number];

/** The kinds of news; each feature has the sentences for its own kinds (`lib/<feature>/news.ts`). */
export const NEWS_KINDS = [
  'post-taken',
  'post-withdrawn',
  'named-appraiser',
  'naming-withdrawn',
  'appraiser-changed',
  'appraiser-change-withdrawn',
  'appraiser-backdated',
  'replaced-backdated',
  'plan-set',
  'plan-returned',
  'change-opened',
  'team-lead',
  'team-lead-left',
  'team-joined',
  'team-asked',
  'team-declined',
  'team-left',
  'team-answered',
  'talk-recorded',
  'report-answered',
  'answer-corrected',
  'report-returned',
  'appraisal-released',
  'appraisal-taken-back',
  'reuse-proposed',
  'reuse-agreed',
  'reuse-ended',
] as const;
export type NewsKind = (typeof NEWS_KINDS)[number];

/** For whom slips are made: people without a password, or people who got a slip but have not set their own password yet. */
export const SLIP_STATES = ['none', 'unused'] as const;
export type SlipState = (typeof SLIP_STATES)[number];

/** The status of a report that the appraiser is wrong: it waits, an appointment settled it, or it was declined with an answer. */
export const APPRAISER_REPORT_STATUSES = ['open', 'settled', 'declined'] as const;
export type AppraiserReportStatus = (typeof APPRAISER_REPORT_STATUSES)[number];

/**
 * Kinds of employment. PNS and PPPK are appraised. State officials and members of the forces may lead and appraise, but have no SKP here
 * (R6 p.65-66 C.8 a).
 */
export const EMPLOYMENTS = ['pns', 'pppk', 'tni-polri', 'pejabat-negara'] as const;
export type Employment = (typeof EMPLOYMENTS)[number];

export const IDENTITY_KINDS = ['nip', 'nrp', 'none'] as const;
export type IdentityKind = (typeof IDENTITY_KINDS)[number];

export const SEXES = ['pria', 'wanita'] as const;
export type Sex = (typeof SEXES)[number];

/** Levels of a functional post (jenjang JF), those of the skill track (keterampilan) first. */
export const FUNCTIONAL_LEVELS = [
  'pemula',
  'terampil',
  'mahir',
  'penyelia',
  'ahli-pertama',
  'ahli-muda',
  'ahli-madya',
  'ahli-utama',
] as const;
export type FunctionalLevel = (typeof FUNCTIONAL_LEVELS)[number];

/** Classes of posts (UU 20/2023, PermenPANRB 6/2022): managerial, then non-managerial ones, then state officials. */
export const POSITION_CLASSES = [
  'jpt-utama',
  'jpt-madya',
  'jpt-pratama',
  'administrator',
  'pengawas',
  'pelaksana',
  'fungsional',
  'pejabat-negara',
] as const;
export type PositionClass = (typeof POSITION_CLASSES)[number];

/** Special states of a civil servant (R6 p.62-66 B and C.8; CPNS and sick leave are not in R6, and the screen says so). */
export const STATE_KINDS = [
  'tugas-belajar',
  'cltn',
  'mpp',
  'diberhentikan-sementara',
  'pejabat-negara',
  'lembaga-nonstruktural',
  'cpns',
  'cuti-sakit',
] as const;
export type StateKind = (typeof STATE_KINDS)[number];

export const ACCREDITATIONS = ['A', 'B', 'C'] as const;
export type Accreditation = (typeof ACCREDITATIONS)[number];

/** Levels of study in the guide to expectations (R6 p.63). */
export const STUDY_LEVELS = ['s1', 'profesi-s2-s3'] as const;
export type StudyLevel = (typeof STUDY_LEVELS)[number];

export const STUDY_PLACES = ['dalam-negeri', 'luar-negeri'] as const;
export type StudyPlace = (typeof STUDY_PLACES)[number];
