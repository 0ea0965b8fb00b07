'use client';

type Choice = { value: string; label: string };
type Props = { name: string; label: string; value?: string; empty?: string; choices: readonly Choice[] };

/**
 * One filter as a select field. A client component: a server component would send each option element twice, as HTML and as data for React.
 */
export function FilterChoice({ name, label, value, empty, choices }: Props) {
  return (
    <div className="field">
      <label htmlFor={`saring-${name}`}>{label}</label>
      <select id={`saring-${name}`} name={name} className="input" defaultValue={value ?? ''}>
        {empty && <option value="">{empty}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  );
}
