import { expect, it } from 'vitest';
import { echoOf, nest, valuesOf } from './form-data';
import { printRefusals } from './print-refusals';

it('shows everything again except passwords and the hidden fields of the form', () => {
  const typed = { name: 'Dewi', code: 'DINKES', firstPasswordDays: '7', newPassword: 'x', password: 'x', _token: 'y' };
  expect(echoOf(typed)).toEqual({ name: 'Dewi', code: 'DINKES', firstPasswordDays: '7' });
});

it('reads line ends as one character and joins check boxes', () => {
  const form = new FormData();
  form.append('address', 'Jalan 1\r\nTelepon 2');
  form.append('days', 'a');
  form.append('days', 'b');
  form.append('$ACTION_1:0', '{}');
  expect({ ...valuesOf(form) }).toEqual({ address: 'Jalan 1\nTelepon 2', days: 'a\nb' });
});

it('turns numbered names into rows without gaps, and drops names that reach a prototype', () => {
  const nested = nest({ 'rows.0.title': 'a', 'rows.2.title': 'c', '__proto__.x': '1', 'a.constructor.b': '2' });
  expect(nested).toEqual({ rows: [{ title: 'a' }, { title: 'c' }] });
});

it('names the fields with characters that no paper can print, but never a password', () => {
  const refusals = printRefusals({ title: 'Bagus 👍', note: 'Nilai ≥ 85 %', newPassword: '🔑' });
  expect(refusals).toEqual({ title: expect.stringContaining('👍') });
});
