import { formatDate } from '@/lib/kernel/dates';
import type {
  Cell,
  Content,
  Footer,
  GridRow,
  Identities,
  Letterhead,
  Orientation,
  Paper,
  RichText,
  Run,
  Sheet,
  Signature,
} from './model';
import { paragraph, paragraphs } from './model';

/**
 * The data that every form of a regulation prints besides its own content. It is stored with the document for ever: fields may be added,
 * but never changed.
 */
export type FormSnapshot = {
  /** The agency as it was when the values were stored. `emblem` is the id of its emblem at that time. */
  agency: { name: string; addressLines: readonly string[]; emblem?: string };
  /** The first and the last day of the SKP, as ISO days. */
  periodFrom: string;
  periodTo: string;
  owner: FormParty;
  appraiser: FormParty;
  purpose: 'real' | 'practice';
  state: 'draft' | 'final';
  /** The ISO instant at which these values were stored. */
  frozenAt: string;
  number?: string;
  verificationCode?: string;
  verificationUrl?: string;
  hash?: string;
  ruleVersion?: string;
  /** The number of the paper that replaced this one. It is found when the paper is printed, and is not one of the stored values. */
  replacedBy?: string;
};

export type FormParty = {
  name: string;
  /** "NIP", "NI PPPK" or "NRP". For a person without a number, such as a state official, this and `identityNumber` are empty. */
  identityLabel: string;
  identityNumber: string;
  rank: string;
  grade: string;
  position: string;
  unit: string;
  /** Printed instead of the unit on a form that asks for INSTANSI. */
  agency?: string;
  /**
   * Whether this person is acting (Plt. or Plh.). `position` is then the post acted for, with "Plt." or "Plh." before it, and is also
   * printed in the signature block.
   */
  standsIn?: boolean;
  /** "a.n. …": the official for whom an acting official or a delegate signs. Missing if there is none. */
  onBehalf?: string;
};

/** Where and when a party signed. `mark` is printed in the place of a handwritten signature. */
export type FormSigning = { place: string; on: string; mark?: string };

const DRAFT_STATUS = 'DRAF – belum ditetapkan';
const REPLACED_STATUS = 'TELAH DIGANTI oleh';
const PRACTICE_STATUS = 'LATIHAN – bukan dokumen resmi';

/** Makes a paper from the sheets of a form. Every page prints its status (draft, practice, replaced). */
export const formPaper = (snapshot: FormSnapshot, title: string, sheets: readonly Sheet[]): Paper => ({
  title,
  language: 'id',
  createdAt: snapshot.frozenAt,
  ...watermarkOf(snapshot),
  footer: footerOf(snapshot),
  sheets,
});

const watermarkOf = ({ purpose, state, replacedBy }: FormSnapshot) => {
  if (purpose === 'practice') return { watermark: 'LATIHAN' };
  if (replacedBy) return { watermark: 'DIGANTI' };
  return state === 'draft' ? { watermark: 'DRAF' } : {};
};

const footerOf = (snapshot: FormSnapshot): Footer => {
  const { number, verificationCode, verificationUrl, hash, ruleVersion } = snapshot;
  const status = [
    snapshot.purpose === 'practice' ? PRACTICE_STATUS : '',
    snapshot.state === 'draft' ? DRAFT_STATUS : '',
    snapshot.replacedBy ? `${REPLACED_STATUS} ${snapshot.replacedBy}` : '',
  ].filter(Boolean);
  return {
    number,
    verificationCode,
    verificationUrl,
    hash,
    ruleVersion,
    status: status.length > 0 ? status.join(' · ') : undefined,
  };
};

/**
 * The letterhead; none if the agency left its address empty because it wants none. The form D.1.1 has no letterhead: it begins with the
 * emblem, or an empty place for it.
 */
export const letterheadOf = ({ agency }: FormSnapshot): { letterhead?: Letterhead } =>
  agency.addressLines.length > 0 ? { letterhead: agency } : {};

/** The line above the body. Portrait forms break the line after the colon. */
export const aboveBody = (snapshot: FormSnapshot, orientation: Orientation): Sheet['above'] => ({
  left: snapshot.agency.name.toUpperCase(),
  right: `PERIODE PENILAIAN:${orientation === 'portrait' ? '\n' : ' '}${printedSpan(snapshot).toUpperCase()}`,
});

export type IdentityLabels = {
  /** The label of rank and grade. A and C forms write the slash with different spaces, as in the regulation. */
  rank: 'PANGKAT/ GOL. RUANG' | 'PANGKAT/GOL RUANG';
  /** Set on forms for heads: the appraiser is often a state official, who may have no number. */
  appraiserIdentityOptional?: boolean;
  appraiserAgency?: boolean;
};

export const identities = ({ owner, appraiser }: FormSnapshot, labels: IdentityLabels): Identities => {
  const identityLabel = appraiser.identityLabel || 'NIP';
  return {
    kind: 'identities',
    caption: 'Pegawai yang dinilai dan Pejabat Penilai Kinerja',
    parties: [
      { heading: 'PEGAWAI YANG DINILAI', rows: partyRows(owner, labels.rank) },
      {
        heading: 'PEJABAT PENILAI KINERJA',
        rows: partyRows(appraiser, labels.rank, {
          identityLabel: labels.appraiserIdentityOptional
            ? [{ text: `${identityLabel} ` }, { text: '(*opsional)', italic: true }]
            : identityLabel,
          last: labels.appraiserAgency ? ['INSTANSI', appraiser.agency ?? appraiser.unit] : undefined,
        }),
      },
    ],
  };
};

const partyRows = (
  party: FormParty,
  rankLabel: string,
  special: { identityLabel?: RichText; last?: readonly [string, string] } = {},
) => {
  const [lastLabel, last] = special.last ?? ['UNIT KERJA', party.unit];
  return [
    { label: 'NAMA', value: party.name },
    { label: special.identityLabel ?? (party.identityLabel || 'NIP'), value: party.identityNumber || NONE },
    { label: rankLabel, value: rankAndGrade(party) },
    { label: 'JABATAN', value: [party.position, party.onBehalf].filter(Boolean).join(', ') },
    { label: lastLabel, value: last },
  ];
};

/** The same five facts of a party as `identities` prints, for the rows of a portrait form. */
export const partyFacts = (party: FormParty, rankLabel: IdentityLabels['rank']) => partyRows(party, rankLabel);

const NONE = '-';

export const rankAndGrade = ({ rank, grade }: Pick<FormParty, 'rank' | 'grade'>): string =>
  [rank, grade].filter((part) => part !== '').join(', ') || NONE;

/** Printed instead of place and date without a signature: dots to write on, where the form says "(tempat), (tanggal, bulan, tahun)". */
const UNSIGNED = '……………………, ………………………………';

export const signature = (party: FormParty, role: string, signing: FormSigning | undefined): Signature => ({
  placeAndDate: signing ? `${signing.place}, ${formatDate(signing.on)}` : UNSIGNED,
  role,
  acting: [party.standsIn ? party.position : '', party.onBehalf ?? ''].filter((line) => line !== ''),
  mark: signing?.mark,
  name: party.name,
  identity: party.identityNumber ? `${party.identityLabel || 'NIP'} ${party.identityNumber}` : undefined,
});

/** A signature without place and date. Of two signatures side by side, the regulation prints place and date only on the right one. */
export const withoutPlace = ({ placeAndDate: _, ...rest }: Signature): Signature => rest;

export const choice = <K extends string>(
  labels: Readonly<Record<K, RichText>>,
  chosen: K | undefined,
  mark?: string,
): Content => ({
  kind: 'choice',
  options: (Object.keys(labels) as K[]).map((key) => ({ label: labels[key], chosen: key === chosen })),
  mark,
});

export const textCell = (text: string, rest: Omit<Cell, 'content'> = {}): Cell => ({
  content: paragraphs(text),
  ...rest,
});

export const headCell = (text: string, rest: Omit<Cell, 'content'> = {}): Cell => ({
  content: [paragraph(text)],
  ...rest,
});

/** The row of an empty table. It says that there are no entries. */
export const emptyRow = (text: string, columns: number): GridRow => ({
  kind: 'row',
  cells: [{ content: [paragraph([hint(text)])], colSpan: columns }],
});

export const hint = (text: string): Run => ({ text, italic: true, muted: true });

/** The period as the regulation words it above the body: "1 Januari sd 31 Desember tahun 2026". */
const printedSpan = ({ periodFrom, periodTo }: FormSnapshot): string => {
  const [start, end] = [formatDate(periodFrom), formatDate(periodTo)];
  const year = end.slice(-4);
  const opening = start.endsWith(year) ? start.slice(0, -5) : start.replace(/ (\d+)$/, ' tahun $1');
  return `${opening} sd ${end.slice(0, -5)} tahun ${year}`;
};
