import { Facts } from '@/components/ui/facts';
import { Section } from '@/components/ui/section';
import { targetText } from '@/lib/goals/rules/targets';
import { ANNEX_WORDS, SKP_FORM_WORDS } from '@/lib/skp/labels';
import type { ResultRow, SkpContent } from '@/lib/skp/queries';
import type { Skp } from '@/lib/skp/queries/plans';
import { CORE_VALUES } from '@/lib/skp/rules/core-values';
import { ASPECT_WORDS, PERSPECTIVE_WORDS } from '@/lib/skp/rules/form-words';
import { ANNEX_BLOCKS, type SkpForm } from '@/lib/skp/rules/vocabulary';

const MISSING = <span className="muted">belum diisi</span>;

/** A plan to be read, in the order of the paper. */
export function SkpSheet({ skp }: { skp: Skp }) {
  const { owner, appraiser, content, form } = skp;
  return (
    <>
      <Facts
        rows={[
          { label: 'Pegawai', value: `${owner.name}, ${owner.position}, ${owner.unit}` },
          {
            label: 'Pejabat penilai kinerja',
            value: appraiser ? `${appraiser.name}, ${appraiser.position}` : 'Belum ditunjuk',
          },
          { label: 'Format', value: SKP_FORM_WORDS[form] },
        ]}
      />
      <Results title="A. Hasil kerja utama" form={form} results={content.results.filter(isMain)} />
      {content.results.some((result) => !isMain(result)) && (
        <Results
          title="B. Hasil kerja tambahan"
          form={form}
          results={content.results.filter((result) => !isMain(result))}
        />
      )}
      <Behaviours expectations={content.expectations} />
      <Annex annex={content.annex} />
    </>
  );
}

const isMain = ({ kind }: ResultRow) => kind === 'utama';

function Results({ title, form, results }: { title: string; form: SkpForm; results: readonly ResultRow[] }) {
  const column = form === 'head' ? 'Perspektif' : 'Aspek';
  return (
    <Section title={title}>
      {results.length === 0 && <p className="muted">Belum ada hasil kerja.</p>}
      {results.map((result, i) => (
        <article key={result.id} className="fieldset-card">
          <h3>
            {i + 1}. {result.title || MISSING}
          </h3>
          <p className="muted">{supportSentence(form, result)}</p>
          <table className="table">
            <caption className="visually-hidden">Indikator hasil kerja {i + 1}</caption>
            <thead>
              <tr>
                <th scope="col">Indikator kinerja individu</th>
                <th scope="col">Target</th>
                <th scope="col">{column}</th>
              </tr>
            </thead>
            <tbody>
              {result.indicators.map((indicator) => (
                <tr key={indicator.id}>
                  <th scope="row">{indicator.title || MISSING}</th>
                  <td data-label="Target">{targetText(indicator) || MISSING}</td>
                  <td data-label={column}>{qualityOf(form, indicator) ?? MISSING}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </article>
      ))}
    </Section>
  );
}

function supportSentence(form: SkpForm, { supportedText, supportIsProvisional }: ResultRow): string {
  if (form === 'head') return supportedText ? `Penugasan dari ${supportedText}` : 'Pemberi penugasan belum diisi';
  const mark = supportIsProvisional ? ' (sementara – atasan belum memiliki SKP)' : '';
  return `Mendukung hasil kerja pimpinan: ${supportedText || 'belum diisi'}${mark}`;
}

function qualityOf(form: SkpForm, { aspect, perspective }: ResultRow['indicators'][number]): string | undefined {
  if (form === 'head') return perspective ? PERSPECTIVE_WORDS[perspective] : undefined;
  return aspect ? ASPECT_WORDS[aspect] : undefined;
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
