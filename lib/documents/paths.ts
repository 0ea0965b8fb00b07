/** Addresses of the blank forms of the regulation. */
export const formPaths = {
  list: '/forms',
  /** `form` is the code of the format as addresses write it: `a-1-6`. */
  print: (form: string) => `/forms/${form}/print`,
  pdf: (form: string) => `/forms/${form}/pdf`,
} as const;
