type FieldProps = { name: string; value: string; hint?: string };

/** The search field for a person's name or NIP, which is the same above every list of people. */
export function PersonSearch({ name, value, hint }: FieldProps) {
  const id = `cari-${name}`;
  return (
    <div className="field">
      <label htmlFor={id}>Nama atau NIP</label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <input
        className="input"
        {...{ id, name }}
        type="search"
        defaultValue={value}
        maxLength={120}
        aria-describedby={hint && `${id}-hint`}
      />
    </div>
  );
}
