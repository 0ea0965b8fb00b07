import { Badge } from '@/components/ui/badge';
import type { PaperLine } from '@/lib/documents/queries';
import { formatDate } from '@/lib/kernel/dates';
import { paths } from '@/lib/web/paths';

const STATE_LABELS = { valid: 'Berlaku', replaced: 'Digantikan', withdrawn: 'Ditarik' } as const;
const STATE_TONES = { valid: 'good', replaced: 'neutral', withdrawn: 'warn' } as const;

/** The prints of an appraisal, and every paper that was ever issued for it. */
export function IssuedPapers({ appraisalId, papers }: { appraisalId: string; papers: readonly PaperLine[] }) {
  return (
    <>
      <ul>
        <li>
          Hasil evaluasi (format C): <a href={`${paths.appraisals.pdf(appraisalId)}?format=C`}>PDF</a>,{' '}
          <a href={`${paths.appraisals.print(appraisalId)}?format=C`}>halaman cetak</a>
        </li>
        <li>
          Dokumen evaluasi (format D): <a href={`${paths.appraisals.pdf(appraisalId)}?format=D`}>PDF</a>,{' '}
          <a href={`${paths.appraisals.print(appraisalId)}?format=D`}>halaman cetak</a>
        </li>
      </ul>
      {papers.length > 0 && (
        <ul>
          {papers.map((paper) => (
            <li key={paper.id}>
              {paper.number}, {formatDate(paper.issuedOn)}{' '}
              <Badge tone={STATE_TONES[paper.state]}>{STATE_LABELS[paper.state]}</Badge>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
