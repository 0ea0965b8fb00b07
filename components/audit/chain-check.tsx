import { SearchForm } from '@/components/forms/search-form';
import { Notice } from '@/components/ui/notice';
import { auditPaths } from '@/lib/audit/paths';
import type { AnchorFault } from '@/lib/audit/queries/anchors';
import type { ChainState } from '@/lib/audit/queries/chain';
import { formatNumber } from '@/lib/kernel/numbers';
import { shortHash } from '@/lib/kernel/trail';

/**
 * The result of recomputing the whole audit trail. `head`: how the trail differs from a head that is stored outside the database; undefined
 * if it does not.
 */
export type CheckResult = { chain: ChainState; head: AnchorFault | undefined };

type Props = {
  /** The last stored head of the trail, and how the trail differs from it, found without recomputing. Undefined if no head is stored. */
  watch: { lastAnchor: { seq: number; hash: string }; fault: AnchorFault | undefined } | undefined;
  result: CheckResult | undefined;
};

const WHAT_TO_DO =
  'Simpan salinan folder data apa adanya, jalankan npm run audit:verify di server, bandingkan dengan cadangan terakhir, dan laporkan kepada pimpinan serta inspektorat.';

/** If the reader asked for it, the result of recomputing the trail. Otherwise whether the trail agrees with its last stored head. */
export function ChainCheck({ watch, result }: Props) {
  if (result) return <Outcome {...result} />;
  if (watch?.fault) return <BrokenHead fault={watch.fault} />;
  return (
    <SearchForm to={auditPaths.show}>
      <p>
        {watch && `Sampai nomor ${inWords(watch.lastAnchor.seq)} (${shortHash(watch.lastAnchor.hash)}) utuh. `}
        <button type="submit" className="button" name="periksa" value="ya">
          Periksa keutuhan jejak
        </button>
      </p>
    </SearchForm>
  );
}

function Outcome({ chain, head }: CheckResult) {
  if (!chain.isIntact) return <BrokenChain chain={chain} />;
  if (head) return <BrokenHead fault={head} />;
  const elsewhere = chain.parts.filter(({ isChecked }) => !isChecked);
  return (
    <Notice tone={elsewhere.length > 0 ? 'warn' : 'good'} title={`Rantai utuh sampai nomor ${inWords(chain.seq)}`}>
      <p>
        {inWords(chain.rows)} catatan dihitung ulang satu per satu; tidak ada yang diubah, disisipkan, atau dihapus.
      </p>
      {elsewhere.map(({ keyId, fromSeq, toSeq }) => (
        <p key={fromSeq}>
          Nomor {inWords(fromSeq)} sampai {inWords(toSeq)} tidak dapat dihitung ulang, karena kuncinya ({keyId}) tidak
          ada di server ini. Letakkan salinan kunci itu di folder audit-keys.
        </p>
      ))}
    </Notice>
  );
}

function BrokenChain({ chain }: { chain: ChainState }) {
  return (
    <Notice tone="bad" title={`Rantai terputus pada nomor ${inWords(chain.seq)}`}>
      <p>Catatan pada nomor itu diubah, atau catatan di sekitarnya dihapus, di luar aplikasi. {WHAT_TO_DO}</p>
    </Notice>
  );
}

function BrokenHead({ fault: { anchor } }: { fault: AnchorFault }) {
  return (
    <Notice tone="bad" title={`Jejak tidak cocok dengan catatan di luar basis data pada nomor ${inWords(anchor.seq)}`}>
      <p>Catatan diganti atau dihapus di luar aplikasi. {WHAT_TO_DO}</p>
    </Notice>
  );
}

function inWords(number: number): string {
  return formatNumber(String(number));
}
