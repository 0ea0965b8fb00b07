import { Facts } from '@/components/ui/facts';
import { Section } from '@/components/ui/section';
import { formatNumber } from '@/lib/kernel/numbers';
import type { TableReading } from '@/lib/people/rules/table-reading';

/** Says how a file was read: which sheets and columns were used, and which were ignored. */
export function ImportReading({ reading }: { reading: TableReading | undefined }) {
  if (!reading) return null;
  const { sheets, unread, columns, ignored, absent, formulas } = reading;
  const named = sheets.filter(({ name }) => name !== '');
  const rows = [
    ...(named.length > 0 ? [{ label: 'Lembar dibaca', value: named.map(sheetWords).join('; ') }] : []),
    ...(unread.length > 0
      ? [{ label: 'Lembar tidak dibaca', value: unread.map(({ name, why }) => `${name} (${why})`).join('; ') }]
      : []),
    { label: 'Kolom dibaca', value: columns.map(columnWords).join(', ') },
    ...(ignored.length > 0 ? [{ label: 'Kolom diabaikan', value: ignored.map(ignoredWords).join(', ') }] : []),
    ...(absent.length > 0
      ? [{ label: 'Kolom yang tidak ada', value: `${absent.join(', ')}. Isi yang sudah terdaftar tidak berubah.` }]
      : []),
    ...(formulas > 0
      ? [
          {
            label: 'Rumus',
            value: `${formatNumber(`${formulas}`)} sel berisi rumus; yang dipakai hasil yang tersimpan.`,
          },
        ]
      : []),
  ];
  return (
    <Section title="Cara berkas dibaca">
      <Facts rows={rows} />
    </Section>
  );
}

const sheetWords = ({ name, rows }: TableReading['sheets'][number]) => `${name} (${formatNumber(`${rows}`)} baris)`;

function columnWords({ written, header }: TableReading['columns'][number]): string {
  return written.toLowerCase() === header.toLowerCase() ? written : `${written} sebagai ${header}`;
}

function ignoredWords({ written, nearest }: TableReading['ignored'][number]): string {
  return nearest ? `${written} (mirip ${nearest}; ganti judulnya bila itu maksudnya)` : written;
}
