import { ActionForm } from '@/components/forms/action-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { Section } from '@/components/ui/section';
import { agencyPaths } from '@/lib/agency/paths';
import type { FormAction } from '@/lib/web/form-state';

type Props = { emblemId: string | undefined; token: string; remove: FormAction };

/** The emblem at the head of papers. It is uploaded by a plain post to its own route, because an `ActionForm` cannot send a file. */
export function EmblemSection({ emblemId, token, remove }: Props) {
  return (
    <Section title="Lambang pada kop dokumen">
      {emblemId ? (
        <>
          {/* biome-ignore lint/performance/noImgElement: a small image of our own that needs no optimiser */}
          <img src={agencyPaths.emblem(emblemId)} alt="Lambang instansi yang terpasang" height="96" />
          <ActionForm action={remove} hidden={{ emblemId }}>
            <SubmitButton kind="secondary">Lepas lambang</SubmitButton>
          </ActionForm>
        </>
      ) : (
        <p>Belum ada lambang; kop dokumen memuat nama dan alamat instansi saja.</p>
      )}
      <form method="post" action={agencyPaths.uploadEmblem} encType="multipart/form-data" className="form">
        <input type="hidden" name="_token" value={token} />
        <div className="field">
          <label htmlFor="f-emblem">Gambar lambang</label>
          <p className="hint" id="f-emblem-hint">
            PNG atau JPEG, paling besar 200 kB. Tercetak di kiri kop dokumen yang terbit mulai saat itu, selama alamat
            pada kop surat diisi; dokumen yang sudah terbit tidak berubah.
          </p>
          <input
            id="f-emblem"
            name="emblem"
            type="file"
            className="input"
            accept="image/png,image/jpeg"
            aria-describedby="f-emblem-hint"
            required
          />
        </div>
        <button type="submit" className="button button-secondary">
          {emblemId ? 'Ganti lambang' : 'Pasang lambang'}
        </button>
      </form>
    </Section>
  );
}
