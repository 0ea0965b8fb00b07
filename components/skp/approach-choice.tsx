'use client';

import { SubmitButton } from '@/components/forms/submit-button';
import { Section } from '@/components/ui/section';
import { APPROACH_NOTES, APPROACH_WORDS } from '@/lib/skp/labels';
import { type Approach, otherApproach } from '@/lib/skp/rules/vocabulary';

/** The approach of the plan, and a button that saves the typed values and switches to the other approach. */
export function ApproachChoice({ approach }: { approach: Approach }) {
  const other = otherApproach(approach);
  return (
    <Section title={`Pendekatan hasil kerja: ${APPROACH_WORDS[approach].toLowerCase()}`}>
      <p>{APPROACH_NOTES[approach].what}</p>
      <details>
        <summary>Gunakan pendekatan {APPROACH_WORDS[other].toLowerCase()}</summary>
        <p>
          {APPROACH_NOTES[other].what} {APPROACH_NOTES[other].kept}
        </p>
        <SubmitButton kind="secondary" intent={`approach:${other}`}>
          Simpan draf dan beralih ke {APPROACH_WORDS[other].toLowerCase()}
        </SubmitButton>
      </details>
    </Section>
  );
}
