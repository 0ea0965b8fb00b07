import { ActionForm } from '@/components/forms/action-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { formatNumber } from '@/lib/kernel/numbers';
import { peoplePaths, unitPaths } from '@/lib/people/paths';
import type { ImportCounts } from '@/lib/people/rules/import-counts';
import { IMPORT_KEPT_DAYS } from '@/lib/people/rules/import-expiry';
import type { FormAction } from '@/lib/web/form-state';

const count = (value: number) => formatNumber(`${value}`);

function kindsOf({ wrongCount, newCount, changedCount, sameCount, askedCount = 0 }: ImportCounts) {
  return [
    ...(askedCount > 0 ? [{ tab: 'tanya', label: 'Perlu jawaban', count: askedCount }] : []),
    { tab: 'salah', label: 'Salah', count: wrongCount },
    { tab: 'baru', label: 'Baru', count: newCount },
    { tab: 'berubah', label: 'Berubah', count: changedCount },
    { tab: 'sama', label: 'Sama', count: sameCount },
  ];
}

export function ImportFigures({ preview }: { preview: ImportCounts }) {
  return (
    <dl className="stats">
      {kindsOf(preview).map((kind) => (
        <div className="stat" key={kind.tab}>
          <dt>{kind.label}</dt>
          <dd>{count(kind.count)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The result of a finished import: how many rows were new, changed, the same, or not imported. */
export function ImportResult({ preview }: { preview: ImportCounts }) {
  const { newCount, changedCount, sameCount, wrongCount, askedCount = 0 } = preview;
  return (
    <Notice tone="good">
      <p>
        Selesai: {count(newCount)} baris baru dan {count(changedCount)} baris berubah dimasukkan; {count(sameCount)}{' '}
        sama, {count(wrongCount + askedCount)} tidak dimasukkan.
      </p>
    </Notice>
  );
}

/** Says why the preview of an import no longer exists. */
export function ImportDiscarded() {
  return (
    <Notice>
      <p>
        Tidak ada yang dimasukkan dari berkas ini: impornya dibatalkan, berkas lain diunggah sesudahnya, atau tidak
        disetujui dalam {IMPORT_KEPT_DAYS} hari. Bila masih diperlukan, unggah lagi berkasnya.
      </p>
    </Notice>
  );
}

/** The next steps after an import of people. First passwords come first: without them the new people cannot sign in. */
export function ImportDone() {
  return (
    <div className="actions">
      <LinkButton kind="primary" href={peoplePaths.slips}>
        Terbitkan kata sandi pertama
      </LinkButton>
      <LinkButton href={peoplePaths.list}>Lihat pegawai</LinkButton>
      <LinkButton href={unitPaths.list}>Lihat susunan unit</LinkButton>
    </div>
  );
}

type Unit = { id: string; code: string; name: string };

/**
 * Warns of new units at the top of the tree. An agency has one tree: a second top unit is nearly always the first one under another code.
 */
export function NewTops({ wanted, present }: { wanted: readonly string[]; present: readonly Unit[] }) {
  if (wanted.length === 0) return null;
  const codes = wanted.join(', ');
  const first = present[0]?.code ?? '';
  return (
    <Notice tone="warn" title={`${codes} akan berdiri sendiri di puncak susunan unit`}>
      <p>
        Sudah ada unit paling atas: {present.map(({ code, name }) => `${code} (${name})`).join(', ')}. Apakah {codes}{' '}
        unit yang sama? Bila ya, batalkan impor ini, tulis {first} sebagai gantinya di berkas, lalu unggah lagi. Bila
        unit itu berada di bawahnya, isi kolom Kode Unit Induk dengan {first}.
      </p>
    </Notice>
  );
}

type DecisionProps = { preview: ImportCounts & { id: string }; confirm: FormAction; discard: FormAction };

/** The forms that confirm the import of all rows without faults, or discard the file. */
export function ImportDecision({ preview, confirm, discard }: DecisionProps) {
  const good = preview.newCount + preview.changedCount;
  const hidden = { importId: preview.id };
  return (
    <Notice tone={preview.wrongCount > 0 ? 'warn' : 'info'} title="Belum ada yang tersimpan">
      <p>{adviceOf(preview, good)}</p>
      <p>Pratinjau ini menunggu {IMPORT_KEPT_DAYS} hari sejak berkasnya diunggah, lalu dihapus sendiri.</p>
      <div className="row-actions">
        {good > 0 && (
          <ActionForm action={confirm} hidden={hidden}>
            <SubmitButton>Masukkan semua baris yang baik ({count(good)})</SubmitButton>
          </ActionForm>
        )}
        <ActionForm action={discard} hidden={hidden}>
          <SubmitButton kind="secondary">Batalkan, tidak ada yang disimpan</SubmitButton>
        </ActionForm>
      </div>
    </Notice>
  );
}

function adviceOf({ wrongCount, askedCount }: ImportCounts, good: number): string {
  if (askedCount)
    return `${count(askedCount)} baris menunggu jawaban Anda di bawah; tanpa jawaban, baris itu tidak dimasukkan. ${count(good)} baris siap dimasukkan, ${count(wrongCount)} salah.`;
  if (good === 0 && wrongCount === 0)
    return 'Semua baris sama dengan data yang ada, jadi tidak ada yang perlu dimasukkan.';
  if (wrongCount === 0) return `${count(good)} baris siap dimasukkan sekaligus.`;
  return `${count(wrongCount)} baris salah tidak akan dimasukkan. Anda dapat mengunduhnya, memperbaikinya, lalu mengimpornya kemudian; atau batalkan dan perbaiki dahulu.`;
}

export function ImportTabs({ preview, here, tab }: { preview: ImportCounts; here: string; tab: string }) {
  return (
    <nav aria-label="Baris yang ditampilkan" className="row-actions">
      {kindsOf(preview)
        .filter((kind) => kind.count > 0)
        .map((kind) => (
          <a
            key={kind.tab}
            href={`${here}?tampil=${kind.tab}`}
            className="button button-quiet"
            aria-current={kind.tab === tab ? 'true' : undefined}
          >
            {kind.label} ({count(kind.count)})
          </a>
        ))}
    </nav>
  );
}
