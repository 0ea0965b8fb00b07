import type { JudgedContent } from '@/lib/appraisals/queries/content';
import { CORE_VALUES } from '@/lib/skp/rules/core-values';
import { Feedback, FeedbackCounts } from './judged-results';

/**
 * The special expectation and the feedback for each core value. A core value that has neither is left out. The behaviour guides are on the
 * plan's page and not here.
 */
export function JudgedBehaviour({ content }: { content: JudgedContent }) {
  const told = CORE_VALUES.filter(({ key }) => content.expectations[key] || content.behaviour[key]?.length);
  if (told.length === 0)
    return <p className="muted">Belum ada ekspektasi khusus atau umpan balik perilaku pada periode ini.</p>;
  return [
    <FeedbackCounts key="counts" said={Object.values(content.behaviour).flat()} about="atas perilaku kerja" />,
    ...told.map(({ key, name }) => (
      <section key={key} className="fieldset-card">
        <h3>{name}</h3>
        {content.expectations[key] && <p>Ekspektasi khusus pimpinan: {content.expectations[key]}</p>}
        <Feedback said={content.behaviour[key] ?? []} />
      </section>
    )),
  ];
}
