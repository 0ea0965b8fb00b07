import { describe, expect, it } from 'vitest';
import { mergeOf } from './moving';

type Row = Parameters<typeof mergeOf>[0];
const role = (wording: string, isTaken = false) => ({ role: 'result', wording, isTaken }) as const;
const none = (isTaken = false) => ({ role: 'none', wording: '', isTaken }) as const;

describe('mergeOf', () => {
  it.each([
    ['a role goes to an empty cell', role('A'), [], 'move'],
    ['"no role" goes to an empty cell', none(), [], 'move'],
    ['"no role" goes to a role', none(), [role('A')], 'drop'],
    ['"no role" goes to a taken role', none(), [role('A', true)], 'drop'],
    ['"no role" goes to "no role"', none(), [none()], 'drop'],
    ['a role replaces "no role"', role('A'), [none()], 'replace'],
    ['a taken role replaces "no role"', role('A', true), [none()], 'replace'],
    ['a role goes to a role withdrawn from a plan', role('A'), [none(true)], 'move'],
    ['the same role in other blanks', role(' a  b'), [role('A b')], 'drop'],
    ['the same role behind another', role('B'), [role('A'), role('B')], 'drop'],
    ['the same role, taken from the old column', role('A', true), [role('A')], 'replace'],
    ['the same role, taken from the new column', role('A'), [role('A', true)], 'drop'],
    ['the same role, taken from both', role('A', true), [role('A', true)], 'conflict'],
    ['two different roles', role('A'), [role('B')], 'move'],
    ['two different roles, both taken', role('A', true), [role('B', true)], 'move'],
    ['"no role" that a plan still has', none(true), [role('B')], 'move'],
  ] as const)('[MATRIKS-14] %s', (_, row, there, expected) => {
    expect(mergeOf<Row>(row, there).what).toBe(expected);
  });
});
