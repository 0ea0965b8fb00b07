import { EmptyState } from '@/components/ui/empty-state';
import { Facts } from '@/components/ui/facts';
import { LinkButton } from '@/components/ui/link-button';
import { Section } from '@/components/ui/section';
import { CONTROL_LABELS } from '@/lib/skp/labels';
import { skpPaths } from '@/lib/skp/paths';
import type { IndicatorRow, SkpContent } from '@/lib/skp/queries';
import { REPORTING_WORDS } from '@/lib/skp/rules/form-words';
import { BLANK_MANUAL, type Manual, openPartsOf } from '@/lib/skp/rules/manual';
import type { Approach } from '@/lib/skp/rules/vocabulary';

type Props = { skpId: string; approach: Approach; content: SkpContent; mayWrite: boolean };

/** Every indicator of the plan with the content of its manual, and the names of the parts that are not filled in. */
export function ManualList({ skpId, approach, content, mayWrite }: Props) {
  if (content.results.every(({ indicators }) => indicators.length === 0))
    return (
      <EmptyState title="Belum ada indikator.">
        <p>Manual disusun untuk setiap indikator SKP. Isi hasil kerja dan indikatornya lebih dahulu.</p>
        <LinkButton href={skpPaths.show(skpId)}>Buka SKP</LinkButton>
      </EmptyState>
    );
  return content.results.map((result, r) => (
    <Section key={result.lineageId} title={`${r + 1}. ${result.title || 'Hasil kerja belum diisi'}`}>
      {result.indicators.map((indicator) => (
        <OneManual
          key={indicator.lineageId}
          skpId={skpId}
          approach={approach}
          indicator={indicator}
          manual={content.manuals[indicator.lineageId]}
          mayWrite={mayWrite}
        />
      ))}
    </Section>
  ));
}

type OneProps = Omit<Props, 'content'> & { indicator: IndicatorRow; manual: Manual | undefined };

function OneManual({ skpId, approach, indicator, manual, mayWrite }: OneProps) {
  const title = indicator.title || 'Indikator belum diisi';
  const open = openPartsOf(manual, approach);
  return (
    <article className="fieldset-card">
      <h3>{title}</h3>
      {manual ? <Facts rows={factsOf(manual, indicator)} /> : <p className="muted">Manual belum disusun.</p>}
      {manual && open.length > 0 && <p className="muted">Belum diisi: {open.join(', ')}.</p>}
      {mayWrite && (
        <LinkButton href={skpPaths.manual(skpId, indicator.lineageId)}>
          {manual ? 'Ubah manual' : 'Susun manual'}
          <span className="visually-hidden"> untuk {title}</span>
        </LinkButton>
      )}
    </article>
  );
}

function factsOf(manual: Manual, { measure }: IndicatorRow) {
  const { purpose, definition, formula, controlLevel, dataSource, reporting } = { ...BLANK_MANUAL, ...manual };
  return [
    { label: 'Tujuan', value: purpose },
    { label: 'Definisi', value: definition },
    { label: 'Formula', value: formula },
    { label: 'Satuan pengukuran', value: measure },
    { label: 'Kualitas dan tingkat kendali', value: controlLevel ? CONTROL_LABELS[controlLevel] : '' },
    { label: 'Sumber data', value: dataSource },
    { label: 'Periode pelaporan', value: reporting ? REPORTING_WORDS[reporting] : '' },
  ].filter(({ value }) => value !== '');
}
