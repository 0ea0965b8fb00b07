'use client';

import { use } from 'react';
import { DISCARD_DRAFT, SAVE_DRAFT } from '@/lib/web/form-state';
import { FormContext } from './form-context';
import { SubmitButton } from './submit-button';

/**
 * Buttons that save and discard a draft of the form. Only the writer sees the draft. For a long form whose record accepts only complete
 * content.
 */
export function DraftButtons() {
  const { state } = use(FormContext);
  return (
    <>
      <SubmitButton kind="secondary" intent={SAVE_DRAFT}>
        Simpan draf
      </SubmitButton>
      {state.isDraft && (
        <SubmitButton kind="quiet" intent={DISCARD_DRAFT}>
          Buang draf
        </SubmitButton>
      )}
    </>
  );
}
