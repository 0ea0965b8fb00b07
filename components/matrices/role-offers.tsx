import { SubmitButton } from '@/components/forms/submit-button';
import { Section } from '@/components/ui/section';
import { amountLike } from '@/lib/goals/rules/target-words';
import type { RoleOffer } from '@/lib/matrices/queries/offers';
import { giverOf } from './giver';
import { RoleDifferences } from './role-differences';

type Props = {
  offers: readonly RoleOffer[];
  /** Whether the plan has results that can be joined with a role. */
  mayMerge: boolean;
};

/**
 * For the editor of a plan: the roles that matrices give and that are not in the plan, or differ from it. Each has a button that saves the
 * plan and takes the role over. A role that the matrix has withdrawn has no button.
 */
export function RoleOffers({ offers, mayMerge }: Props) {
  const waiting = offers.filter(({ state }) => state === 'waiting');
  const changed = offers.filter(({ state }) => state === 'differs' || state === 'withdrawn');
  const taken = offers.length - waiting.length - changed.length;
  if (offers.length === 0) return null;
  return (
    <Section title="Peran hasil dari matriks" id="peran">
      {waiting.length > 0 && (
        <p>
          {waiting.length} peran belum dimasukkan. Tombol di bawah menyimpan draf Anda, lalu menambahkan peran itu
          sebagai hasil kerja.
        </p>
      )}
      {waiting.map((offer) => (
        <Waiting key={offer.id} offer={offer} mayMerge={mayMerge} />
      ))}
      {changed.map((offer) => (
        <Changed key={offer.id} offer={offer} />
      ))}
      {waiting.length > 1 && (
        <div className="actions">
          <SubmitButton kind="secondary" intent="roles">
            Masukkan semua ({waiting.length})
          </SubmitButton>
        </div>
      )}
      {taken > 0 && <p className="muted">{taken} peran sudah ada dalam SKP ini dengan rumusan yang sama.</p>}
    </Section>
  );
}

function Waiting({ offer, mayMerge }: { offer: RoleOffer; mayMerge: boolean }) {
  const { id, wording, resultKind, method, share, column } = offer;
  return (
    <div className="card">
      <p>
        <strong>{wording}</strong>
      </p>
      <p className="muted">
        {giverOf(offer)}
        {column && `, untuk ${column.title}`}
        {method === 'beban-target' && share && `, bagian Anda ${amountLike(column?.target ?? { measure: '' }, share)}`}
        {resultKind === 'tambahan' && '. Hasil kerja tambahan'}
      </p>
      <div className="row-actions">
        <SubmitButton intent={`role:${id}`}>
          Masukkan ke SKP<span className="visually-hidden">: {wording}</span>
        </SubmitButton>
        {mayMerge && (
          <SubmitButton kind="quiet" intent={`merge:${id}`}>
            Gabungkan dengan yang sudah ada
          </SubmitButton>
        )}
      </div>
    </div>
  );
}

function Changed({ offer }: { offer: RoleOffer }) {
  const { id, state, result, wording } = offer;
  if (state === 'withdrawn')
    return (
      <div className="card">
        <p>
          <strong>{result?.title}</strong>
        </p>
        <p className="muted">
          {giverOf(offer)} sekarang menulis “tidak ada peran” untuk hasil kerja ini. Hapus dari SKP, atau bicarakan
          dahulu dengan pimpinan Anda.
        </p>
      </div>
    );
  return (
    <div className="card">
      <p>
        <strong>{result?.title || wording}</strong>
      </p>
      <p className="muted">Berbeda dari matriks {giverOf(offer)}:</p>
      <RoleDifferences differences={offer.differences} />
      <div className="row-actions">
        <SubmitButton kind="secondary" intent={`role:${id}`}>
          Pakai dari matriks<span className="visually-hidden">: {wording}</span>
        </SubmitButton>
      </div>
      <p className="hint">Biarkan bila rumusan Anda yang dipakai; pejabat penilai melihat keduanya.</p>
    </div>
  );
}
