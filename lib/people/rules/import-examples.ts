import type { AgencyKind } from '../../agency/rules/vocabulary';
import type { ImportRow } from './import-cells';
import type { ImportKey } from './import-columns';

type Cells = Readonly<Partial<Record<ImportKey, string>>>;
type Unit = { code: string; name: string };

/** The names of invented people begin with this, so that an example row which was left in the file is recognised. */
const MARK = 'Contoh: ';

/** Whether a row is one of our examples: its name begins with `MARK`, in upper or lower case. */
export function isExample({ values }: Pick<ImportRow, 'values'>): boolean {
  return values.name?.toLowerCase().startsWith(MARK.trim().toLowerCase()) ?? false;
}

/**
 * The rows of the template. First come the registered top units, so that nobody creates them again under another code. Then come invented
 * people in the first top unit and in an office below it.
 */
export function templateRows(tops: readonly Unit[], kind: AgencyKind): Cells[] {
  const registered = tops.map(({ code, name }) => ({ unitCode: code, unitName: name, isIndependent: 'ya' }));
  const top = tops[0]?.code ?? 'INSTANSI';
  return [...registered, { unitCode: top, isHead: 'ya', ...LEADERS[kind] }, ...officeBelow(top, kind)];
}

const leader = (position: string, signInName: string): Cells => ({
  name: `${MARK}Hj. Rahmawati`,
  employment: 'Pejabat Negara',
  position,
  positionClass: 'Pejabat Negara',
  signInName,
});

const LEADERS: Readonly<Record<AgencyKind, Cells>> = {
  kementerian: leader('Menteri', 'menteri'),
  lembaga: leader('Kepala Lembaga', 'kepala'),
  provinsi: leader('Gubernur', 'gubernur'),
  kabupaten: leader('Bupati', 'bupati'),
  kota: leader('Wali Kota', 'walikota'),
};

/** An example office with its head and a member of its staff, as an agency of this kind has it. */
function officeBelow(parentCode: string, kind: AgencyKind): Cells[] {
  const isCentral = kind === 'kementerian' || kind === 'lembaga';
  const [unitCode, unitName] = isCentral ? ['SETJEN', 'Sekretariat Jenderal'] : ['DINKES', 'Dinas Kesehatan'];
  const [position, positionClass, grade] = isCentral
    ? ['Sekretaris Jenderal', 'JPT Madya', 'IV/e']
    : ['Kepala Dinas Kesehatan', 'JPT Pratama', 'IV/c'];
  const head = { identityNumber: '197203121998031004', name: `${MARK}dr. Surya Pratama, M.Kes.`, employment: 'PNS' };
  return [
    { unitCode, unitName, parentCode, isIndependent: 'ya', ...head, grade, position, positionClass, isHead: 'ya' },
    {
      ...{ unitCode, identityNumber: '199107042023212005', name: `${MARK}Siti Rahmah, A.Md.`, employment: 'PPPK' },
      ...{ grade: 'VII', position: 'Arsiparis Terampil', positionClass: 'Fungsional', functionalLevel: 'Terampil' },
      fromOn: '01-03-2026',
    },
  ];
}
