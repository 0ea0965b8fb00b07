'use client';

import { useField } from '@/components/forms/form-context';

export type PersonChoice = { value: string; name: string; detail: string; href: string };

/** Check boxes for people, each with a link to the page of the person. */
export function PersonPicks({ picks, label }: { picks: readonly PersonChoice[]; label: string }) {
  const { value, error, id } = useField('assignments');
  const ticked = value.split('\n');
  return (
    <fieldset className={error ? 'field field-wrong' : 'field'}>
      <legend>{label}</legend>
      {error && (
        <p className="field-error">
          <span className="visually-hidden">Kesalahan: </span>
          {error}
        </p>
      )}
      {picks.map((pick, i) => (
        <div key={pick.value} className="choice">
          <input
            type="checkbox"
            id={i === 0 ? id : `${id}-${i}`}
            name="assignments"
            value={pick.value}
            defaultChecked={ticked.includes(pick.value)}
          />
          <span>
            <label htmlFor={i === 0 ? id : `${id}-${i}`}>{pick.name}</label> –{' '}
            <a href={pick.href}>
              lihat<span className="visually-hidden"> data {pick.name}</span>
            </a>
            <small>{pick.detail}</small>
          </span>
        </div>
      ))}
    </fieldset>
  );
}
