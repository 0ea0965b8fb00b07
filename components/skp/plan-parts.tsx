'use client';

import { TextAreaField } from '@/components/forms/field';
import { Section } from '@/components/ui/section';
import { ANNEX_WORDS } from '@/lib/skp/labels';
import { CORE_VALUES } from '@/lib/skp/rules/core-values';
import type { EditorPlan } from '@/lib/skp/rules/editor-plan';
import { ANNEX_BLOCKS } from '@/lib/skp/rules/vocabulary';
import { FieldHelp } from './field-help';

/** A field for the special expectation on each core value. Its hint shows the behaviour guides of the core value. */
export function ExpectationFields({ values }: { values: Readonly<Record<string, string | undefined>> }) {
  return CORE_VALUES.map(({ key, name, guides }) => (
    <TextAreaField
      key={key}
      name={`expectations.${key}`}
      label={name}
      optional
      hint={guides.join(' · ')}
      value={values[key] ?? ''}
      rows={2}
    />
  ));
}

/**
 * The parts of the editor after the rows. It is a client component: its texts are in the script, and are not sent again as data with every
 * page.
 */
export function PlanParts({ plan }: { plan: Pick<EditorPlan, 'expectations' | 'annex'> }) {
  return (
    <>
      <Section title="Perilaku kerja: ekspektasi khusus pimpinan">
        <p className="hint">
          Ditetapkan oleh pejabat penilai; Anda boleh mengusulkannya untuk satu atau lebih nilai dasar.
        </p>
        <FieldHelp of="expectation" name="ekspektasi khusus" />
        <ExpectationFields values={plan.expectations} />
      </Section>
      <Section title="Lampiran SKP">
        {ANNEX_BLOCKS.map((block) => (
          <TextAreaField
            key={block}
            name={`annex.${block}`}
            label={ANNEX_WORDS[block].title}
            hint={ANNEX_WORDS[block].hint}
            help={<FieldHelp of={block} name={ANNEX_WORDS[block].title} />}
            optional
            value={plan.annex[block]}
            rows={4}
          />
        ))}
      </Section>
    </>
  );
}
