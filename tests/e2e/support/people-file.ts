import { writeXlsx } from 'hucre/xlsx';

/** A person of the story, as the personnel office lists them in its file. */
export type Person = { nip: string; name: string };
export const kadis: Person = { nip: '197203121998031004', name: 'dr. Surya Pratama, M.Kes.' };
export const kabid: Person = { nip: '198005172006042011', name: 'drg. Maya Lestari' };
export const dewi: Person = { nip: '198809242012122003', name: 'Dewi Anggraini, S.Gz.' };
export const bagus: Person = { nip: '199002142015031002', name: 'Bagus Santoso, S.Gz.' };
export const kepalaBkpsdm: Person = { nip: '197105051996032001', name: 'Dra. Wayan Sukarti, M.Si.' };

export const HEADERS = [
  'Kode Unit',
  'Nama Unit',
  'Kode Unit Induk',
  'NIP',
  'Nama',
  'Golongan',
  'Jabatan',
  'Jenis Jabatan',
  'Jenjang',
  'Pimpinan Unit',
  'Nama Masuk',
] as const;
type Row = Partial<Record<(typeof HEADERS)[number], string | number>>;

const OFFICES = [
  ['DINKES', 'Dinas Kesehatan'],
  ['DINDIK', 'Dinas Pendidikan'],
  ['DISHUB', 'Dinas Perhubungan'],
  ['BKPSDM', 'Badan Kepegawaian dan Pengembangan Sumber Daya Manusia'],
] as const;

/** The faults of the five wrong rows, in the words that the preview must show. */
export const FAULTS = [
  'NIP harus 18 angka; yang tertulis 17 angka.',
  'NIP tersimpan sebagai angka',
  'Orang ini sudah ada di baris',
  'Unit ini belum dikenal.',
  'Golongan "V/z" tidak dikenal.',
];

/**
 * The 200 rows of a city: 195 good ones, then five wrong ones. The mayor has no NIP, and in one office the post of the head is vacant.
 */
export function cityRows(): Row[] {
  const good = [...leaders(), ...nutritionists()];
  return [...good, ...Array.from({ length: 195 - good.length }, (_, i) => staff(i)), ...wrongRows()];
}

export const cityFile = () => fileOf(cityRows());

/** The file of one office of the city: the mayor, who has no NIP, the head of the office, and three people below the head. */
export const officeFile = () => fileOf(officeRows());

function fileOf(people: readonly Row[]): Promise<Uint8Array> {
  const rows = [[...HEADERS], ...people.map((row) => HEADERS.map((header) => row[header] ?? ''))];
  return writeXlsx({ sheets: [{ name: 'Pegawai', rows }] });
}

function officeRows(): Row[] {
  const [mayor, head, , , division] = leaders();
  const { NIP, Nama } = nutritionists()[0]!;
  const specialist = {
    Golongan: 'III/c',
    Jabatan: 'Perencana Ahli Muda',
    'Jenis Jabatan': 'Fungsional',
    Jenjang: 'Ahli Muda',
  };
  return [
    mayor!,
    head!,
    division!,
    { ...unitCells(0), ...specialist, NIP, Nama },
    { ...staff(0), NIP: bagus.nip, Nama: bagus.name },
  ];
}

function leaders(): Row[] {
  const mayor = {
    'Kode Unit': 'INSTANSI',
    Nama: 'Hj. Ratna Wulandari',
    Jabatan: 'Wali Kota',
    'Jenis Jabatan': 'Pejabat Negara',
    'Pimpinan Unit': 'ya',
    'Nama Masuk': 'walikota',
  };
  return [
    mayor,
    officeHead(0, kadis, 'Kepala Dinas Kesehatan'),
    officeHead(1, { nip: '197001151995031003', name: 'Drs. Ketut Mahendra, M.Pd.' }, 'Kepala Dinas Pendidikan'),
    officeHead(3, kepalaBkpsdm, 'Kepala Badan'),
    {
      'Kode Unit': 'GIZI',
      'Nama Unit': 'Bidang Gizi',
      'Kode Unit Induk': 'DINKES',
      NIP: kabid.nip,
      Nama: kabid.name,
      Golongan: 'IV/a',
      Jabatan: 'Kepala Bidang Gizi',
      'Jenis Jabatan': 'Administrator',
      'Pimpinan Unit': 'ya',
    },
  ];
}

function officeHead(office: number, { nip, name }: Person, position: string): Row {
  return {
    ...unitCells(office),
    NIP: nip,
    Nama: name,
    Golongan: 'IV/c',
    Jabatan: position,
    'Jenis Jabatan': 'JPT Pratama',
    'Pimpinan Unit': 'ya',
  };
}

function unitCells(office: number): Row {
  const [code, name] = OFFICES[office]!;
  return { 'Kode Unit': code, 'Nama Unit': name, 'Kode Unit Induk': 'INSTANSI' };
}

function nutritionists(): Row[] {
  const nutritionist = {
    'Kode Unit': 'GIZI',
    Golongan: 'III/c',
    Jabatan: 'Nutrisionis Ahli Muda',
    'Jenis Jabatan': 'Fungsional',
    Jenjang: 'Ahli Muda',
  };
  // In real files NIPs are often written with blanks or with an apostrophe before them.
  return [
    { ...nutritionist, NIP: '19880924 201212 2 003', Nama: dewi.name },
    { ...nutritionist, NIP: `'${bagus.nip}`, Nama: bagus.name },
  ];
}

function staff(i: number): Row {
  return {
    ...unitCells(i % OFFICES.length),
    NIP: staffNip(i),
    Nama: `Pegawai Nomor ${i + 1}, S.Sos.`,
    Golongan: 'III/a',
    Jabatan: 'Penelaah Teknis Kebijakan',
    'Jenis Jabatan': 'Pelaksana',
  };
}

function staffNip(i: number): string {
  return `19850101201001${(i % 2) + 1}${String(i + 1).padStart(3, '0')}`;
}

function wrongRows(): Row[] {
  return [
    { ...staff(300), NIP: '19850101201001130' },
    { ...staff(301), NIP: Number('198501012010012302') },
    { ...staff(302), NIP: kadis.nip },
    { ...staff(303), 'Kode Unit': 'TAKADA', 'Nama Unit': '', 'Kode Unit Induk': '' },
    { ...staff(304), Golongan: 'V/z' },
  ];
}
