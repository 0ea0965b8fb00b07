import { Facts } from '@/components/ui/facts';
import { Section } from '@/components/ui/section';
import { actingName } from '@/lib/people/labels';
import { ANNEX_WORDS, APPROACH_NOTES, APPROACH_WORDS, SKP_FORM_WORDS } from '@/lib/skp/labels';
import type { ResultRow, SkpContent } from '@/lib/skp/queries';
import type { Skp } from '@/lib/skp/queries/plans';
import { CORE_VALUES } from '@/lib/skp/rules/core-values';
import { formatOf, type PlanKind } from '@/lib/skp/rules/plan-kind';
import { ANNEX_BLOCKS } from '@/lib/skp/rules/vocabulary';
import { Indicators, supportSentences } from './sheet-indicators';

const MISSING = <span className="muted">belum diisi</span>;

/** A plan, read-only, in the order of the printed form. */
export function SkpSheet({ skp }: { skp: Skp }) {
  const { owner, appraiser, content } = skp;
  const main = content.results.filter(isMain);
  const further = content.results.filter((result) => !isMain(result));
  return (
    <>
      <Facts
        rows={[
          { label: 'Pegawai', value: `${owner.name}, ${owner.position}, ${owner.unit}` },
          {
            label: 'Pejabat penilai kinerja',
            value: appraiser ? actingName(appraiser) : 'Belum ditunjuk',
          },
          { label: 'Format', value: `${formatOf(skp)}, untuk ${SKP_FORM_WORDS[skp.form]}` },
          { label: 'Pendekatan', value: `${APPROACH_WORDS[skp.approach]}. ${APPROACH_NOTES[skp.approach].what}` },
        ]}
      />
      <Results title="A. Hasil kerja utama" kind={skp} results={main} />
      {further.length > 0 && (
        <Results title="B. Hasil kerja tambahan" kind={skp} results={further} before={main.length} />
      )}
      <Behaviours expectations={content.expectations} />
      <Annex annex={content.annex} />
    </>
  );
}

const isMain = ({ kind }: ResultRow) => kind === 'utama';

type ResultsProps = { title: string; kind: PlanKind; results: readonly ResultRow[]; before?: number };

/**
 * One list of results. Its numbers continue those of the list above, which has `before` results, as on paper and in the list of missing
 * fields.
 */
function Results({ title, kind, results, before = 0 }: ResultsProps) {
  return (
    <Section title={title}>
      {results.length === 0 && <p className="muted">Belum ada hasil kerja.</p>}
      {results.map((result, i) => (
        <article key={result.id} className="fieldset-card">
          <h3>
            {before + i + 1}. {result.title || MISSING}
          </h3>
          {result.originLabel && <small className="muted">Diambil dari {result.originLabel}</small>}
          {supportSentences(kind, result).map((sentence) => (
            <p key={sentence} className="muted">
              {sentence}
            </p>
          ))}
          <Indicators kind={kind} indicators={result.indicators} number={before + i + 1} />
        </article>
      ))}
    </Section>
  );
}

function Behaviours({ expectations }: { expectations: SkpContent['expectations'] }) {
  return (
    <Section title="Perilaku kerja">
      <table className="table">
        <caption className="visually-hidden">Nilai dasar BerAKHLAK dan ekspektasi khusus pimpinan</caption>
        <thead>
          <tr>
            <th scope="col">Nilai dasar</th>
            <th scope="col">Panduan perilaku</th>
            <th scope="col">Ekspektasi khusus pimpinan</th>
          </tr>
        </thead>
        <tbody>
          {CORE_VALUES.map(({ key, name, guides }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td data-label="Panduan perilaku">{guides.join(' · ')}</td>
              <td data-label="Ekspektasi khusus">{expectations[key] ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function Annex({ annex }: { annex: SkpContent['annex'] }) {
  return (
    <Section title="Lampiran">
      {ANNEX_BLOCKS.map((block) => (
        <div key={block}>
          <h3>{ANNEX_WORDS[block].title}</h3>
          {annex[block].length === 0 ? (
            <p className="muted">Belum ada kesepakatan.</p>
          ) : (
            <ol>
              {annex[block].map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ol>
          )}
        </div>
      ))}
    </Section>
  );
}
