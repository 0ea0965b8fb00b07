import { workbookFile } from '@/lib/web/workbook-file';
import type { PlantedPerson } from './plant/agency';

const HEADERS = ['Kode Unit', 'NIP', 'Nama', 'Jenis Pegawai', 'Golongan', 'Jabatan', 'Jenis Jabatan', 'Pimpinan Unit'];
const CLASSES = {
  'jpt-pratama': 'JPT Pratama',
  administrator: 'Administrator',
  pengawas: 'Pengawas',
  pelaksana: 'Pelaksana',
} as const;

/** The register of people as a file to upload. Every tenth person gets the grade IV/a, if the person is a PNS. Nothing else is changed. */
export async function peopleFile(people: readonly PlantedPerson[]): Promise<File> {
  const rows = people.map((person, i) => [
    person.unit.code,
    person.nip,
    person.name,
    person.employment.toUpperCase(),
    i % 10 === 0 && person.employment === 'pns' ? 'IV/a' : person.grade,
    person.position,
    CLASSES[person.positionClass],
    person.isHead ? 'ya' : '',
  ]);
  const sheet = { name: 'Pegawai', rows: [HEADERS, ...rows], columns: HEADERS.map(() => ({ width: 20 })) };
  const book = { title: 'Pegawai', agency: 'Kota', paper: 'folio', madeAt: new Date(0), sheets: [sheet] } as const;
  const parts = await Array.fromAsync(workbookFile(book));
  return new File(parts as BlobPart[], 'pegawai.xlsx');
}
