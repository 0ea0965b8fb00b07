import { ActionForm } from '@/components/forms/action-form';
import { StickyButtons } from '@/components/forms/sticky-buttons';
import { SubmitButton } from '@/components/forms/submit-button';
import { formatDate } from '@/lib/kernel/dates';
import { differenceWords, lateWords } from '@/lib/skp/labels';
import { skpPaths } from '@/lib/skp/paths';
import type { Compared, ReviewRow } from '@/lib/skp/queries/review';
import type { FormAction } from '@/lib/web/form-state';
import { ReviewRows, type ReviewWords } from './review-rows';

type Props = {
  rows: readonly ReviewRow[];
  waiting: number;
  cycleId: string;
  /** The mark of the operation that led to this page. */
  landing: string;
  action: FormAction;
};

/** The form in which an appraiser decides on several plans of a page and sends all decisions at once. */
export function ReviewForm({ rows, waiting, cycleId, landing, action }: Props) {
  return (
    <ActionForm action={action} hidden={{ cycleId }} landingMark={landing} wide>
      <p>
        {waiting} SKP menunggu Anda{rows.length < waiting && `; ${rows.length} di antaranya di halaman ini`}.
      </p>
      <ReviewRows rows={rows.map(inWords)} />
      <StickyButtons>
        <SubmitButton>Kirim pilihan</SubmitButton>
      </StickyButtons>
    </ActionForm>
  );
}

const MOST_DIFFERENCES = 8;
const LONGEST = 220;

function inWords(row: ReviewRow): ReviewWords {
  const { skpId, revision, name, position, unit, isChange, submittedOn, late, actedAs, gaps, advice } = row;
  return {
    ...{ skpId, revision, name, href: skpPaths.show(skpId) },
    post: `${position}, ${unit}`,
    submitted: `${isChange ? 'Perubahan diajukan' : 'Diajukan'} ${formatDate(submittedOn)}${late ? `; ${beginSmall(lateWords(late, 'submitted'))}` : ''}${actedAs && `; Anda bertindak sebagai ${actedAs}`}`,
    results: row.results.map(({ title, indicators }) => ({
      title: clipped(title),
      indicators: indicators.map(clipped),
    })),
    compared: comparedWords(row.compared),
    differences: (row.compared?.differences ?? []).slice(0, MOST_DIFFERENCES).map((difference) => ({
      part: clipped(differenceWords(difference)),
      before: clipped(difference.before),
      after: clipped(difference.after),
    })),
    more: Math.max(0, (row.compared?.differences.length ?? 0) - MOST_DIFFERENCES),
    remarks: [...gaps.map(({ reason }) => reason), ...(advice > 0 ? [`${advice} saran penulisan`] : [])],
  };
}

function comparedWords(compared: Compared | undefined): string {
  if (!compared) return 'Tidak ada SKP tahun lalu.';
  const { label, differences, same } = compared;
  if (differences.length === 0) return `Sama dengan ${label}.`;
  return `${differences.length} perbedaan dengan ${label}${same > 0 ? `; ${same} hasil kerja sama` : ''}.`;
}

const beginSmall = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);

/** Shortens a long text. The name of the person links to the whole plan. */
const clipped = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()} …` : text);
