import { expect, it } from 'vitest';
import { roomOf } from './storage-room';

const GIGABYTE = 1024 ** 3;

it.each([
  ['511 MB of a large disk', 511 / 1024, 1000, true],
  ['512 MB of a small disk', 0.5, 8, false],
  ['less than a twentieth of a middling disk', 0.9, 20, true],
  ['a twentieth of a middling disk', 1, 20, false],
  ['less than a twentieth of a very large disk, which is room enough', 10, 4000, false],
  ['just below that', 9.9, 4000, true],
])('%s', (_, free, whole, isLow) => {
  expect(roomOf(free * GIGABYTE, whole * GIGABYTE).isLow).toBe(isLow);
});
