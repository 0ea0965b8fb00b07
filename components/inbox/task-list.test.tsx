import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { TaskLine } from '@/lib/inbox/queries/lines';
import { BlockedTasks, NothingWaits } from './task-list';

const line: TaskLine = {
  key: 'a',
  title: 'Nilai kinerja',
  when: '',
  isLate: false,
  href: '/a',
  inside: [],
  more: 0,
  waitsFor: 'Menunggu capaian unit.',
};
const shown = (isOpen: boolean) =>
  renderToStaticMarkup(<BlockedTasks title="Belum dapat dikerjakan" count={1} lines={[line]} isOpen={isOpen} />);

it('folds tasks that wait for others, and keeps their number and reasons in the page', () => {
  expect(shown(false)).toMatch(/<details><summary><h2>Belum dapat dikerjakan \(1\)<\/h2><\/summary>.*Menunggu capaian/);
  expect(shown(true)).toMatch(/<details open="">/);
});

it('says that no year is open only if none is', () => {
  const words = (hasYear: boolean) => renderToStaticMarkup(<NothingWaits next={undefined} hasYear={hasYear} />);
  expect(words(false)).toContain('begitu admin instansi membuka tahun kinerja');
  expect(words(true)).not.toContain('membuka tahun kinerja');
});
