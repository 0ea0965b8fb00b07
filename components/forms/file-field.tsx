'use client';

import { FieldFrame } from './field';

type Props = { name: string; label: string; hint: string; accept: string };

/** A field to choose a file. After a refusal it is empty, because a browser does not fill it in again. */
export function FileField({ name, label, hint, accept }: Props) {
  return (
    <FieldFrame name={name} label={label} hint={hint}>
      {({ id, describedBy, invalid }) => (
        <input
          id={id}
          name={name}
          type="file"
          className="input"
          accept={accept}
          aria-describedby={describedBy}
          aria-invalid={invalid}
          required
        />
      )}
    </FieldFrame>
  );
}
