import { FeedbackFields, SENTIMENT_CHOICES } from '@/components/feedback/feedback-fields';
import { SayingRows } from '@/components/feedback/saying-rows';
import { ActionForm } from '@/components/forms/action-form';
import { type Choice, TextAreaField } from '@/components/forms/field';
import { LostRows } from '@/components/forms/lost-rows';
import { OnwardButton } from '@/components/forms/onward-button';
import { StickyButtons } from '@/components/forms/sticky-buttons';
import { SubmitButton } from '@/components/forms/submit-button';
import { Section } from '@/components/ui/section';
import { FOLLOW_UP_LABELS } from '@/lib/check-ins/labels';
import type { CheckInDetails } from '@/lib/check-ins/queries/check-in';
import { nameOfBehaviour } from '@/lib/check-ins/rules/answer-form';
import { nameOfResult } from '@/lib/check-ins/rules/naming';
import { MIN_REASON_LENGTH } from '@/lib/check-ins/rules/review';
import { FOLLOW_UP_KINDS } from '@/lib/check-ins/rules/vocabulary';
import { GIVER_LABELS } from '@/lib/feedback/labels';
import { STUDY_GIVERS, WORK_GIVERS } from '@/lib/feedback/rules/vocabulary';
import { CORE_VALUES } from '@/lib/skp/rules/core-values';
import type { FormAction } from '@/lib/web/form-state';
import { ReportResult } from './report-result';
import { ComparisonRemark, Obstacles } from './report-sheet';
import { VerdictFields } from './verdict-fields';

type Saved = Readonly<Record<string, string>>;
type Props = {
  found: CheckInDetails;
  /**
   * The values of the report as shown on this page. The form sends them too. If the employee has changed the report meanwhile, the form
   * then shows the differences.
   */
  report: Saved;
  /** The start values of the fields: the appraiser's draft or, when an answer is corrected, that answer. */
  answer: Saved;
  isStudying: boolean;
  isCorrecting: boolean;
  /** How many other reports wait for the reader's answer. */
  others: number;
  action: FormAction;
};

const LABELS = Object.fromEntries(FOLLOW_UP_KINDS.map((kind) => [`followUps.${kind}`, FOLLOW_UP_LABELS[kind]]));

/** The form in which the appraiser answers a report, result by result, or hands it back to the employee. */
export function ReviewForm({ found, report, answer, isStudying, isCorrecting, others, action }: Props) {
  const { checkIn, content } = found;
  // When an answer is corrected, the values of the report are not sent, because the report cannot change after the answer. The earlier
  // feedback is already in the fields, so the results do not list it.
  const seen = isCorrecting ? [] : Object.entries(report).filter(([, value]) => value !== '');
  const shown = isCorrecting ? { ...found, feedback: [] } : found;
  const givers = giversFor(isStudying);
  return (
    <ActionForm
      id="tanggapan"
      wide
      action={action}
      revision={checkIn.revision}
      hidden={{ ...Object.fromEntries(seen), checkInId: checkIn.id }}
      labels={LABELS}
    >
      <button type="submit" name="intent" value="save" className="visually-hidden" tabIndex={-1} aria-hidden="true">
        Simpan draf
      </button>
      <LostRows list="results" rows={content.results.map(nameOfResult)} saved={answer} />
      <Section title="Hasil kerja">
        {found.skp.approach === 'kuantitatif' && <ComparisonRemark />}
        {content.results.map((result, r) => (
          <section key={result.lineageId} className="fieldset-card">
            <ReportResult found={shown} result={result} number={r + 1} />
            <FeedbackFields
              name={nameOfResult(result)}
              label={`Umpan balik atas hasil kerja ${r + 1}`}
              saved={answer}
            />
            <SayingRows
              list={`${nameOfResult(result)}.sayings`}
              saved={rowsOf(answer, `${nameOfResult(result)}.sayings`)}
              subject={{ field: 'about', label: 'Mengenai', choices: subjectsOf(result, r) }}
              givers={givers}
              sentiments={SENTIMENT_CHOICES}
              add="Tambah umpan balik per indikator atau dari pihak lain"
            />
          </section>
        ))}
      </Section>
      <Obstacles text={checkIn.obstacles} />
      <BehaviourFields expectations={content.expectations} answer={answer} givers={givers} />
      <Section title="Kesimpulan">
        <VerdictFields saved={answer} />
      </Section>
      <StickyButtons>
        <SubmitButton intent="save" kind="secondary">
          Simpan draf
        </SubmitButton>
        <SubmitButton intent="send">{isCorrecting ? 'Kirim perbaikan tanggapan' : 'Kirim tanggapan'}</SubmitButton>
        <OnwardButton intent="send" others={others}>
          Kirim
        </OnwardButton>
      </StickyButtons>
      {!isCorrecting && <HandBack />}
    </ActionForm>
  );
}

const giversFor = (isStudying: boolean): Choice[] => [
  { value: 'saya', label: 'Saya sendiri (Pimpinan)' },
  ...[...WORK_GIVERS, ...(isStudying ? STUDY_GIVERS : [])].map((value) => ({ value, label: GIVER_LABELS[value] })),
];

const LONGEST = 80;

const subjectsOf = (result: { indicators: readonly { lineageId: string; title: string }[] }, r: number): Choice[] => [
  { value: '', label: `Hasil kerja ${r + 1} seluruhnya` },
  ...result.indicators.map(({ lineageId, title }) => ({
    value: lineageId,
    label: title.length > LONGEST ? `${title.slice(0, LONGEST).trimEnd()}…` : title,
  })),
];

function rowsOf(answer: Saved, list: string): Saved {
  return Object.fromEntries(Object.entries(answer).filter(([name]) => name.startsWith(`${list}.`)));
}

type BehaviourProps = { expectations: Saved; answer: Saved; givers: readonly Choice[] };

function BehaviourFields({ expectations, answer, givers }: BehaviourProps) {
  return (
    <Section title="Perilaku kerja">
      <p className="hint">Isi hanya nilai yang perlu Anda tanggapi pada periode ini.</p>
      <div className="grid-2">
        {CORE_VALUES.map(({ key, name }) => (
          <FeedbackFields
            key={key}
            name={nameOfBehaviour(key)}
            label={`Umpan balik ${name}`}
            hint={expectations[key] && `Ekspektasi khusus: ${expectations[key]}`}
            saved={answer}
          />
        ))}
      </div>
      <SayingRows
        list="behaviourSayings"
        saved={rowsOf(answer, 'behaviourSayings')}
        subject={{
          field: 'coreValue',
          label: 'Nilai dasar',
          choices: CORE_VALUES.map(({ key, name }) => ({ value: key, label: name })),
          empty: 'Pilih nilai dasar',
        }}
        givers={givers}
        sentiments={SENTIMENT_CHOICES}
        add="Tambah umpan balik perilaku dari pihak lain"
      />
    </Section>
  );
}

function HandBack() {
  return (
    <Section title="Minta perbaikan">
      <p>
        Bila laporan belum dapat ditanggapi, kembalikan kepada pegawai dengan alasannya. Umpan balik di atas tersimpan
        sebagai draf Anda dan tidak terbaca pegawai.
      </p>
      <TextAreaField
        name="reason"
        label="Yang perlu diperbaiki"
        hint={`Wajib bila dikembalikan, sekurang-kurangnya ${MIN_REASON_LENGTH} huruf.`}
      />
      <SubmitButton kind="danger" intent="adjust">
        Kembalikan untuk diperbaiki
      </SubmitButton>
    </Section>
  );
}
