'use client';

import { use } from 'react';
import { DISCARD_DRAFT, SAVE_DRAFT } from '@/lib/web/form-state';
import { FormContext } from './form-context';
import { SubmitButton } from './submit-button';

/** Beside the send button of a long form whose record takes only complete content: saves a draft for its writer. */
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
