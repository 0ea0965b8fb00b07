import { SelectField, TextField } from '@/components/forms/field';
import { EVENT_LABELS } from '@/lib/audit/labels';
import type { AuditSearch } from '@/lib/audit/schema';
import { paths } from '@/lib/web/paths';

const EVENTS = Object.entries(EVENT_LABELS)
  .map(([value, label]) => ({ value, label }))
  .sort((a, b) => a.label.localeCompare(b.label, 'id'));

/** Which part of the trail to read; a plain GET form, so that the address can be kept and passed on. */
export function AuditFilters({ asked }: { asked: AuditSearch }) {
  return (
    <form className="filters" action={paths.audit}>
      <TextField name="orang" label="Nama atau NIP" value={asked.orang} type="search" />
      <SelectField name="peristiwa" label="Perbuatan" value={asked.peristiwa} choices={EVENTS} empty="Semua" />
      <TextField name="dari" label="Dari tanggal" type="date" value={asked.dari} />
      <TextField name="sampai" label="Sampai tanggal" type="date" value={asked.sampai} />
      {asked.catatan && <TextField name="catatan" label="Nomor catatan data" value={asked.catatan} />}
      <button type="submit" className="button">
        Saring
      </button>
      {(asked.orang || asked.peristiwa || asked.dari || asked.sampai || asked.catatan) && (
        <a className="button button-quiet" href={paths.audit}>
          Tampilkan semua
        </a>
      )}
    </form>
  );
}
