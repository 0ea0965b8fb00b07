import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { PlanUploadForm } from '@/components/skp/plan-upload-form';
import { ImportUploadForm } from './import-form';

const WHY = 'Sebabnya.';
const formWith = (field: string, effectiveOn: string) =>
  renderToStaticMarkup(
    <ImportUploadForm token="t" first="2026-01-01" refused={{ values: { effectiveOn }, fields: { [field]: WHY } }} />,
  );
const dayIn = (form: string) => form.match(/name="effectiveOn"[^>]* value="([^"]*)"/)?.[1];
const fieldOf = (form: string, name: string) =>
  form.match(new RegExp(`<div class="(field[^"]*)"><label for="f-${name}">.*?</div>`))?.[0] ?? '';

it.each(['32 Juni 2026', '01-07-2026', ''])('keeps what was typed as the day when a file is refused: %j', (typed) => {
  expect(dayIn(formWith('file', typed))).toBe(typed);
});

it('proposes the first day of the year to a register that is empty', () => {
  expect(dayIn(renderToStaticMarkup(<ImportUploadForm token="t" first="2026-01-01" />))).toBe('1 Januari 2026');
});

it.each([
  ['file', 'effectiveOn'],
  ['effectiveOn', 'file'],
])('says what is wrong at the field %s, and not at %s', (wrong, right) => {
  const form = formWith(wrong, '32 Juni 2026');
  expect(fieldOf(form, wrong)).toContain(WHY);
  expect(fieldOf(form, wrong)).toContain('aria-invalid="true"');
  expect(fieldOf(form, right)).toContain(`name="${right}"`);
  expect(fieldOf(form, right)).not.toMatch(/Sebabnya|aria-invalid/);
});

it('keeps the year that was chosen when a file of plans is refused', () => {
  const cycles = [
    { id: 'a', name: 'Tahun 2025' },
    { id: 'b', name: 'Tahun 2026' },
  ];
  const refused = { values: { cycleId: 'b' }, fields: { file: WHY } };
  const form = renderToStaticMarkup(<PlanUploadForm token="t" cycles={cycles} refused={refused} />);
  expect(form).toContain('<option value="b" selected="">');
  expect(fieldOf(form, 'file')).toContain(WHY);
});
