import { Badge } from '@/components/ui/badge';
import { appraisalPaths } from '@/lib/appraisals/paths';
import type { ReadAccess } from '@/lib/appraisals/rules/access';
import type { PaperLine } from '@/lib/documents/queries';
import { formatDate } from '@/lib/kernel/dates';

const STATE_LABELS = { valid: 'Berlaku', replaced: 'Digantikan', withdrawn: 'Ditarik' } as const;
const STATE_TONES = { valid: 'good', replaced: 'neutral', withdrawn: 'warn' } as const;

const FORM_LABELS = { C: 'Hasil evaluasi (format C)', D: 'Dokumen evaluasi (format D)' } as const;

type Props = { appraisalId: string; papers: readonly PaperLine[]; sight: ReadAccess };

/**
 * Links to the forms of an appraisal, and a list of the papers issued for it. Form C contains feedback, so only readers who may read
 * everything get its links.
 */
export function IssuedPapers({ appraisalId, papers, sight }: Props) {
  const forms = sight === 'whole' ? (['C', 'D'] as const) : (['D'] as const);
  return (
    <>
      <ul>
        {forms.map((form) => (
          <li key={form}>
            {FORM_LABELS[form]}: <a href={appraisalPaths.pdf(appraisalId, form)}>PDF</a>,{' '}
            <a href={appraisalPaths.print(appraisalId, form)}>halaman cetak</a>
          </li>
        ))}
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
