import { ActionForm } from '@/components/forms/action-form';
import { RadioField } from '@/components/forms/choice-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { PeopleSearch } from '@/components/people/people-search';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { Pagination } from '@/components/ui/pagination';
import type { TimeZone } from '@/lib/agency/rules/vocabulary';
import { formatInstant } from '@/lib/kernel/dates';
import { formatCount } from '@/lib/kernel/numbers';
import { templatePaths } from '@/lib/templates/paths';
import type { Receiver, TemplateUse } from '@/lib/templates/queries/uses';
import { changes, editionOf } from '@/lib/templates/rules/giving';
import type { FormAction } from '@/lib/web/form-state';
import { GiveTable } from './give-table';

type Props = {
  use: TemplateUse;
  receivers: readonly Receiver[];
  /** The receivers that match the search. */
  shown: readonly Receiver[];
  search: string;
  /** The id of the assignment after which the page begins; empty for the first page. */
  after: string;
  zone: TimeZone;
  action: FormAction;
};

const PAGE_SIZE = 50;
const EXISTING = [
  {
    value: 'complete',
    label: 'Lengkapi',
    hint: 'Indikator yang belum ada ditambahkan; kalimat pegawai tidak diubah.',
  },
  { value: 'skip', label: 'Lewati', hint: 'Hasil kerja yang sudah ada dibiarkan apa adanya.' },
];

/** What giving the template will change for each chosen person, and the button that gives it. After that, what giving it has changed. */
export function GivePreview({ use, receivers, shown, search, after, zone, action }: Props) {
  const from = shown.findIndex(({ candidate }) => candidate.assignmentId === after) + 1;
  const page = shown.slice(from, from + PAGE_SIZE);
  const searched = search ? { cari: search } : undefined;
  const next = shown.length > from + PAGE_SIZE ? page.at(-1)?.candidate.assignmentId : undefined;
  return (
    <>
      {use.appliedAt ? (
        <Applied use={use} at={formatInstant(zone, use.appliedAt)} />
      ) : (
        <Summary receivers={receivers} />
      )}
      <PeopleSearch
        action={templatePaths.use(use.id)}
        typed={search}
        found={shown.length}
        total={receivers.length}
        all={templatePaths.use(use.id)}
      />
      {page.length > 0 && <GiveTable rows={page} isDone={use.appliedAt !== null} />}
      <Pagination
        next={next && templatePaths.use(use.id, { setelah: next, ...searched })}
        previous={from > 0 ? templatePaths.use(use.id, searched) : undefined}
      />
      {!use.appliedAt && receivers.some(({ outcome }) => changes(outcome)) && (
        <ActionForm action={action} hidden={{ useId: use.id, edition: editionOf(use.template) }}>
          <RadioField
            name="existing"
            label="Hasil kerja yang sudah ada dalam draf"
            value="complete"
            choices={EXISTING}
          />
          <SubmitButton>Berikan templat</SubmitButton>
        </ActionForm>
      )}
      {!use.appliedAt && (
        <p>
          <a href={templatePaths.give(use.template.id)}>Pilih pegawai lain</a>
        </p>
      )}
    </>
  );
}

function Summary({ receivers }: { receivers: readonly Receiver[] }) {
  const wanted = receivers.filter(({ outcome }) => changes(outcome));
  const begun = wanted.filter(({ outcome }) => outcome.state === 'given' && outcome.begins).length;
  return (
    <Notice title={`${formatCount(receivers.length)} orang dipilih`}>
      <p>
        {begun} SKP akan dimulai, {wanted.length - begun} draf akan dilengkapi, {receivers.length - wanted.length} tidak
        berubah. Target tetap diisi masing-masing pegawai.
      </p>
    </Notice>
  );
}

function Applied({ use, at }: { use: TemplateUse; at: string }) {
  return (
    <Notice tone="good" title="Templat sudah diberikan">
      <p>
        {at}: {use.begun} SKP dimulai, {use.filled} draf dilengkapi, {use.untouched} tidak berubah. Setiap pegawai
        melihat asalnya pada SKP masing-masing.
      </p>
      <LinkButton href={templatePaths.give(use.template.id)}>Berikan kepada pegawai lain</LinkButton>
    </Notice>
  );
}
