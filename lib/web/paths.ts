/** Every address of the application, typed and in one place. */
export const paths = {
  home: '/',
  signIn: '/login',
  setUp: (code: string) => `/setup/${code}`,
  account: { password: '/account/password', devices: '/account/devices' },
  agency: '/agency',
  people: {
    list: '/people',
    add: '/people/new',
    show: (employeeId: string) => `/people/${employeeId}`,
    import: '/people/import',
    importPreview: (importId: string) => `/people/import/${importId}`,
    slips: '/people/slips',
  },
  units: { list: '/units', add: '/units/new', show: (unitId: string) => `/units/${unitId}` },
  roles: '/roles',
  cycles: {
    list: '/cycles',
    add: '/cycles/new',
    show: (cycleId: string) => `/cycles/${cycleId}`,
  },
  skp: {
    list: '/skp',
    show: (skpId: string) => `/skp/${skpId}`,
    edit: (skpId: string) => `/skp/${skpId}/edit`,
    print: (skpId: string) => `/skp/${skpId}/print`,
    pdf: (skpId: string) => `/skp/${skpId}/pdf`,
  },
  checkIns: {
    list: '/check-ins',
    show: (checkInId: string) => `/check-ins/${checkInId}`,
  },
  appraisals: {
    list: '/appraisals',
    show: (appraisalId: string) => `/appraisals/${appraisalId}`,
    print: (appraisalId: string) => `/appraisals/${appraisalId}/print`,
    pdf: (appraisalId: string) => `/appraisals/${appraisalId}/pdf`,
    achievements: '/appraisals/achievements',
  },
  recaps: {
    list: '/recaps',
    show: (cycleId: string) => `/recaps/${cycleId}`,
    export: (cycleId: string) => `/recaps/${cycleId}/export`,
  },
  audit: '/audit',
  help: '/help',
} as const;
