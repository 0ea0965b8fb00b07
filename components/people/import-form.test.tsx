import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { ImportUploadForm } from './import-form';

const dayIn = (typed?: string) =>
  renderToStaticMarkup(<ImportUploadForm token="t" first="2026-01-01" typed={typed} refusal="Tidak terbaca." />).match(
    /name="effectiveOn"[^>]* value="([^"]*)"/,
  )?.[1];

it.each(['32 Juni 2026', '01-07-2026', ''])('keeps what was typed as the day when a file is refused: %j', (typed) => {
  expect(dayIn(typed)).toBe(typed);
});

it('proposes the first day of the year to a register that is empty', () => {
  expect(dayIn()).toBe('1 Januari 2026');
});
