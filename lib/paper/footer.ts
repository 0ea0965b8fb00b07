import type { Footer, Sheet } from './model';

const REGULATION = 'PermenPANRB 6/2022';

/** The small print at the foot of each page. Its parts are in the order in which a person who checks the paper needs them. */
export const footerLines = (footer: Footer, sheet: Pick<Sheet, 'code'>): string[] =>
  [
    [
      footer.status,
      `Format ${sheet.code} ${REGULATION}`,
      labelled('Nomor', footer.number),
      labelled('Aturan', footer.ruleVersion),
    ],
    [
      labelled('Kode verifikasi', footer.verificationCode),
      labelled('Sidik dokumen', footer.hash),
      labelled('Periksa keaslian di', footer.verificationUrl),
    ],
  ]
    .map((parts) => parts.filter(Boolean).join(' · '))
    .filter((line) => line !== '');

const labelled = (label: string, value: string | undefined) => (value ? `${label} ${value}` : undefined);
