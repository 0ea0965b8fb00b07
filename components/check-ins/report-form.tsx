import { EvidenceRows } from '@/components/evidence/evidence-rows';
import { ActionForm } from '@/components/forms/action-form';
import { TextAreaField } from '@/components/forms/field';
import { LostRows } from '@/components/forms/lost-rows';
import { StickyButtons } from '@/components/forms/sticky-buttons';
import { SubmitButton } from '@/components/forms/submit-button';
import { RealisationField } from '@/components/goals/realisation-field';
import { Badge } from '@/components/ui/badge';
import type { CheckInDetails } from '@/lib/check-ins/queries/check-in';
import { doubtAbout } from '@/lib/check-ins/rules/doubts';
import { nameOfIndicator, nameOfResult } from '@/lib/check-ins/rules/naming';
import { targetOnScreen } from '@/lib/goals/rules/targets';
import type { PlainDate } from '@/lib/kernel/dates';
import type { IndicatorRow, ResultRow } from '@/lib/skp/queries';
import type { Approach } from '@/lib/skp/rules/vocabulary';
import type { FormAction } from '@/lib/web/form-state';
import { earlierPeriods, periodEntry } from './report-result';
import { ComparisonRemark } from './report-sheet';

type Props = { found: CheckInDetails; saved: Readonly<Record<string, string>>; action: FormAction };

/** The employee's report: the realisation of each indicator, the evidence of each result, and the obstacles. */
export function ReportForm({ found, saved, action }: Props) {
  const { checkIn, skp, content } = found;
  return (
    <ActionForm id="isian" action={action} revision={checkIn.revision} hidden={{ checkInId: checkIn.id }}>
      <button type="submit" name="intent" value="save" className="visually-hidden" tabIndex={-1} aria-hidden="true">
        Simpan draf
      </button>
      <LostRows list="results" rows={content.results.flatMap(rowsOf)} />
      {skp.approach === 'kuantitatif' && <ComparisonRemark />}
      {content.results.map((result, r) => (
        <ResultFields key={result.lineageId} found={found} saved={saved} result={result} r={r} />
      ))}
      <TextAreaField
        name="obstacles"
        label="Kendala"
        hint="Apa yang menghambat, dan dukungan apa yang Anda perlukan."
        optional
        value={saved.obstacles}
      />
      <StickyButtons>
        <SubmitButton intent="save" kind="secondary">
          Simpan draf
        </SubmitButton>
        <SubmitButton intent="submit">Ajukan kepada pejabat penilai</SubmitButton>
      </StickyButtons>
    </ActionForm>
  );
}

/** The first parts of the names of all fields for a result: of its evidence, and of each indicator. */
const rowsOf = (result: ResultRow) => [
  `${nameOfResult(result)}.evidence`,
  ...result.indicators.map((indicator) => nameOfIndicator(result, indicator)),
];

function ResultFields({ found, saved, result, r }: Omit<Props, 'action'> & { result: ResultRow; r: number }) {
  const links = found.evidence.filter(({ resultLineageId }) => resultLineageId === result.lineageId);
  return (
    <fieldset className="fieldset-card">
      <legend>
        {r + 1}. {result.title} {result.kind === 'tambahan' && <Badge>Tambahan</Badge>}
      </legend>
      {result.indicators.map((indicator) => (
        <IndicatorFields
          key={indicator.lineageId}
          name={nameOfIndicator(result, indicator)}
          indicator={indicator}
          approach={found.skp.approach}
          others={earlierPeriods(found, indicator)}
          startOn={found.checkIn.period.startOn}
          question={doubtAbout(indicator, periodEntry(found, indicator), found.around)}
          saved={saved}
        />
      ))}
      <h3>Bukti dukung</h3>
      <EvidenceRows
        result={result.lineageId}
        saved={links.map(({ id, url, note }) => ({ id, url: url ?? '', note }))}
      />
    </fieldset>
  );
}

type IndicatorProps = {
  name: string;
  indicator: IndicatorRow;
  approach: Approach;
  others: readonly string[];
  /** The first day of the period, which the hint uses as an example of a day. */
  startOn: PlainDate;
  /** A question about a saved value that is probably a typing error; undefined if the value is plausible. */
  question: string | undefined;
  saved: Readonly<Record<string, string>>;
};

function IndicatorFields({ name, indicator, approach, others, startOn, question, saved }: IndicatorProps) {
  const isNarrative = approach === 'kualitatif';
  const beside = isNarrative ? others : [`Target: ${targetOnScreen(indicator) || 'belum ada'}`, ...others];
  return (
    <section className="fieldset-card">
      <h3>{indicator.title}</h3>
      {beside.length > 0 && <p>{beside.join(' · ')}</p>}
      {isNarrative ? (
        <TextAreaField
          name={`${name}.note`}
          label="Realisasi"
          hint="Tuliskan apa yang sudah dicapai terhadap narasi di atas, atau mengapa belum ada."
          rows={3}
          value={saved[`${name}.note`]}
        />
      ) : (
        <MeasuredFields name={name} indicator={indicator} startOn={startOn} question={question} saved={saved} />
      )}
    </section>
  );
}

function MeasuredFields({ name, indicator, startOn, question, saved }: Omit<IndicatorProps, 'approach' | 'others'>) {
  return (
    <>
      <RealisationField
        name={name}
        indicator={indicator}
        day={startOn}
        value={saved[`${name}.value`]}
        question={question}
      />
      <TextAreaField name={`${name}.note`} label="Catatan" rows={2} optional value={saved[`${name}.note`]} />
    </>
  );
}
