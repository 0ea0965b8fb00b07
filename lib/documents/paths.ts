/** Addresses of the blank forms of the regulation. */
export const formPaths = {
  list: '/forms',
  /** By the number of the format as in the address: `a-1-6`. */
  print: (form: string) => `/forms/${form}/print`,
  pdf: (form: string) => `/forms/${form}/pdf`,
} as const;
