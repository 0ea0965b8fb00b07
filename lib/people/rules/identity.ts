/** PNS and PPPK are appraised; officials of state and of the forces may lead and appraise but have no SKP here (R6 p.65 C.8). */
export const EMPLOYMENTS = ['pns', 'pppk', 'tni-polri', 'pejabat-negara'] as const;
export type Employment = (typeof EMPLOYMENTS)[number];

export const IDENTITY_KINDS = ['nip', 'nrp', 'none'] as const;
export type IdentityKind = (typeof IDENTITY_KINDS)[number];

export const SEXES = ['pria', 'wanita'] as const;
export type Sex = (typeof SEXES)[number];
