import { expect, it } from 'vitest';
import { slipsPage } from './slips-page';

const slip = (name: string, unit: string | undefined) => ({
  ...{ name, unit, signInName: `nip-${name}`, password: 'k7mp-x2qd-9hfa', expires: '5 Juli 2026' },
});

it('breaks slips by unit, each with a list to be signed', () => {
  const slips = [slip('Ani', 'Dinas A'), slip('Budi', 'Dinas A'), slip('Citra', 'Dinas B'), slip('Dodi', undefined)];
  const html = slipsPage({ agency: 'Kota', address: 'http://x', slips, back: '/' });
  expect(html.match(/<section class="unit">/g)).toHaveLength(3);
  expect(html.match(/Tanda terima slip: (Dinas A|Dinas B|tanpa unit kerja)/g)).toHaveLength(3);
  const [, first = ''] = html.split('Tanda terima slip: Dinas A');
  expect(first.split('</section>')[0]).toContain(
    '<td class="whole">2</td><td>Budi</td><td class="whole">nip-Budi</td>',
  );
  expect(first.split('</section>')[0]).not.toContain('Citra');
  expect(html).toContain('hanya tampil sekali');
  expect(slipsPage({ agency: 'K', address: 'x', slips, back: '/', keptUntil: 'besok' })).toContain('sampai besok');
});
