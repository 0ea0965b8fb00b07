import { describe, expect, it } from 'vitest';
import { distributionShape } from './distribution-geometry';
import { progressShape } from './progress-geometry';
import { domainOf, tickWords } from './scale-words';
import { stepsShape } from './steps-geometry';

describe('an axis', () => {
  it.each([
    [
      [3, 8],
      [0, 8],
    ],
    [
      [-4, -2],
      [-4, 0],
    ],
    [
      [-4, 6],
      [-4, 6],
    ],
    [
      [0, 0],
      [0, 1],
    ],
    [[], [0, 1]],
  ])('of %j goes over %j', (values, domain) => {
    expect(domainOf(values)).toEqual(domain);
  });

  it.each([
    [0.1 + 0.2, '0,3'],
    [1500, '1.500'],
    [99_999, '99.999'],
    [2_500_000, '2,5 jt'],
    [150_000_000_000, '150 M'],
    [-250_000, '-250 rb'],
    [0, '0'],
  ])('writes %d as %s', (tick, words) => {
    expect(tickWords(tick)).toBe(words);
  });
});

describe('a value beside its target', () => {
  const shape = (value: number, more: Partial<Parameters<typeof progressShape>[0]> = {}) =>
    progressShape({ value, targets: [100], isMore: true, ...more }, 200);

  it.each([
    ['below', 40, {}, { x: 0, width: 80 }, undefined, [200]],
    ['nothing', 0, {}, { x: 0, width: 0 }, undefined, [200]],
    ['on it', 100, {}, { x: 0, width: 200 }, undefined, [200]],
    ['beyond it', 200, {}, { x: 0, width: 100 }, { x: 100, width: 100 }, [100]],
    ['beyond it, where less is better', 200, { isMore: false }, { x: 0, width: 200 }, undefined, [100]],
    ['below zero', -100, {}, { x: 0, width: 100 }, undefined, [200]],
    ['beside a target of zero', 5, { targets: [0] }, { x: 0, width: 0 }, { x: 0, width: 200 }, [0]],
    ['beside a target below zero', -10, { targets: [-40], isMore: false }, { x: 150, width: 50 }, undefined, [0]],
    ['within a range', 60, { targets: [50, 100], isMore: false }, { x: 0, width: 120 }, undefined, [100, 200]],
    ['beyond both ends', 200, { targets: [50, 100] }, { x: 0, width: 100 }, { x: 100, width: 100 }, [50, 100]],
    ['with both at zero', 0, { targets: [0] }, { x: 0, width: 0 }, undefined, [0]],
  ] as const)('is drawn %s', (_, value, more, bar, beyond, targets) => {
    const drawn = shape(value, more);
    expect([drawn.bar, drawn.beyond, drawn.targets]).toEqual([bar, beyond, targets]);
  });

  it.each([
    [undefined, undefined],
    [0, { x: 0, width: 0 }],
    [0.25, { x: 0, width: 50 }],
    [1, { x: 0, width: 200 }],
    [1.4, { x: 0, width: 200 }],
    [-1, { x: 0, width: 0 }],
  ])('has passed %s of the year as %j', (elapsed, time) => {
    expect(shape(40, { elapsed }).time).toEqual(time);
  });

  it('keeps everything on its line', () => {
    for (const value of [-1e12, -3.3, 0, 1e-6, 7, 1e15])
      for (const target of [-1e12, -3.3, 0, 1e-6, 7, 1e15]) {
        const drawn = progressShape({ value, targets: [target], isMore: true, elapsed: 0.5 }, 200);
        for (const { x, width } of [drawn.bar, drawn.beyond ?? drawn.bar, drawn.time!])
          expect(x >= 0 && width >= 0 && x + width <= 200.2).toBe(true);
        for (const { x } of drawn.ticks) expect(x >= 0 && x <= 200).toBe(true);
      }
  });
});

describe('periods as steps', () => {
  const BOX = { left: 20, right: 220, top: 10, bottom: 110 };
  const steps = (values: (number | null)[], targets: number[] = []) =>
    stepsShape(
      values.map((value, i) => ({ label: `P${i + 1}`, value })),
      targets,
      BOX,
    );

  it('go from the left to the right edge, each as wide as the others', () => {
    expect(steps([5, 10]).line).toBe('M20,60L120,60L120,10L220,10');
    expect(steps([5, 10]).area).toBe('M20,60L120,60L120,10L220,10L220,110L120,110L120,110L20,110Z');
  });

  it.each([
    ['in the middle', [10, null, 10, 10], ['M20,10L70,10', 'M120,10L170,10L170,10L220,10']],
    ['at first', [null, 10], ['M120,10L220,10']],
    ['at last', [10, null], ['M20,10L120,10']],
    ['always', [null, null], []],
  ])('leave out a period without report %s', (_, values, parts) => {
    expect(steps(values).line).toBe(parts.join(''));
    expect(steps(values).periods.map(({ y }) => y === undefined)).toEqual(values.map((value) => value === null));
  });

  it('show a target above all of them, and one that they passed', () => {
    expect(steps([5], [10]).targets).toEqual([10]);
    expect(steps([10], [5]).targets).toEqual([60]);
    expect(steps([10], [5, 10]).targets).toEqual([60, 10]);
  });

  it('fall as well as rise, also below zero', () => {
    const { line, area, zero } = steps([10, -10, 0]);
    expect(area).toMatch(/L220,60L220,60L153\.3,60.*L20,60Z$/);
    expect(zero).toBe(60);
    expect(line).toBe('M20,10L86.7,10L86.7,110L153.3,110L153.3,60L220,60');
  });

  it('fill the box with one period, share it with twelve, and are empty without periods', () => {
    expect(steps([10]).periods).toEqual([{ x: 120, label: 'P1', y: 10 }]);
    expect(steps(Array.from({ length: 12 }, () => 1)).periods.map(({ x }) => Math.round(x))).toEqual(
      Array.from({ length: 12 }, (__, i) => Math.round(20 + (200 / 12) * (i + 0.5))),
    );
    expect(steps([])).toMatchObject({ line: '', area: '', periods: [] });
  });

  it('stay on zero where all is zero', () => {
    expect(steps([0, 0], [0])).toMatchObject({ line: 'M20,110L120,110L120,110L220,110', targets: [110] });
  });
});

describe('a distribution', () => {
  const SIZE = { width: 100, row: 10 };

  it.each([
    [
      [1, 3, 0],
      [33.3, 100, 0],
      [0.25, 0.75, 0],
    ],
    [[1], [100], [1]],
    [
      [0, 0],
      [0, 0],
      [0, 0],
    ],
    [
      [250, 250],
      [100, 100],
      [0.5, 0.5],
    ],
    [[], [], []],
  ])('of %j has bars of %j', (counts, widths, shares) => {
    const { bars, expected, height } = distributionShape(counts, undefined, SIZE);
    expect(bars.map(({ width }) => width)).toEqual(widths);
    expect(bars.map(({ share }) => share)).toEqual(shares);
    expect([expected, height]).toEqual([undefined, counts.length * 10]);
  });

  it('has the shape to compare with on the same scale, whichever is taller', () => {
    const { bars, expected } = distributionShape([1, 1], [1, 3], SIZE);
    expect(bars.map(({ width }) => width)).toEqual([66.7, 66.7]);
    expect(expected).toBe('M33.3,5L100,15');
    expect(distributionShape([1, 1, 2], [1, 3, 1], SIZE).expected).toMatch(/^M33\.3,5C.*100,15C.*33\.3,25$/);
  });
});
