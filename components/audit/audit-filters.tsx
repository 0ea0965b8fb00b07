'use client';

import { DateField } from '@/components/forms/date-field';
import { SelectField, TextField } from '@/components/forms/field';
import { SearchForm } from '@/components/forms/search-form';
import { PersonSearch } from '@/components/people/person-search';
import { Notice } from '@/components/ui/notice';
import { EVENT_LABELS } from '@/lib/audit/labels';
import { auditPaths } from '@/lib/audit/paths';
import type { AuditSearch } from '@/lib/audit/schema';

const EVENTS = Object.entries(EVENT_LABELS)
  .map(([value, label]) => ({ value, label }))
  .sort((a, b) => a.label.localeCompare(b.label, 'id'));

/**
 * The filters of the audit trail. It is a client component: the names of all events are in its script, and are not sent again as data with
 * each page.
 */
export function AuditFilters({ asked, unread }: { asked: AuditSearch; unread: readonly string[] }) {
  return (
    <>
      {unread.map((typed) => (
        <Notice key={typed} tone="warn">
          <p>Tanggal “{typed}” tidak dikenal dan diabaikan. Tulis seperti 30 Juni 2026 atau 30-6-2026.</p>
        </Notice>
      ))}
      <SearchForm to={auditPaths.show}>
        <PersonSearch name="orang" value={asked.orang ?? ''} />
        <SelectField name="peristiwa" label="Perbuatan" value={asked.peristiwa} choices={EVENTS} empty="Semua" />
        <DateField name="dari" label="Dari tanggal" value={asked.dari} />
        <DateField name="sampai" label="Sampai tanggal" value={asked.sampai} />
        {asked.catatan && <TextField name="catatan" label="Nomor catatan data" value={asked.catatan} />}
        <button type="submit" className="button">
          Saring
        </button>
        {(asked.orang || asked.peristiwa || asked.dari || asked.sampai || asked.catatan) && (
          <a className="button button-quiet" href={auditPaths.show}>
            Tampilkan semua
          </a>
        )}
      </SearchForm>
    </>
  );
}
