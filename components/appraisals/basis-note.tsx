import { Notice } from '@/components/ui/notice';

/** Names parts that are missing before an appraisal is handed over. They do not prevent the hand-over. */
export function BasisNote({ missing }: { missing: readonly string[] }) {
  if (missing.length === 0) return null;
  return (
    <Notice tone="warn" title="Bahan penilaian belum lengkap">
      <ul>
        {missing.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p>
        Kekurangan ini tidak menghalangi penyerahan. Bila memungkinkan, lengkapi dahulu agar penilaian bertumpu pada
        laporan.
      </p>
    </Notice>
  );
}
