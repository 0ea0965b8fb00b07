import { describe, expect, it } from 'vitest';
import { changePasswordInput, claimInput } from './schema';

const whole = {
  code: 'abc',
  name: 'Siti Rahmawati, S.Sos.',
  nip: '198503152010012003',
  newPassword: 'kuda laut tenang',
  repeatedPassword: 'kuda laut tenang',
  agencyName: 'Pemerintah Kota Purnama',
  kind: 'kota',
  timeZone: 'Asia/Jakarta',
  signaturePlace: 'Purnama',
  address: '',
};
const faults = (change: Partial<Record<keyof typeof whole, string>>) => {
  const { error } = claimInput.safeParse({ ...whole, ...change });
  return Object.fromEntries((error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]));
};

describe('claiming an installation', () => {
  it('accepts a complete form', () => {
    expect(faults({})).toEqual({});
  });

  it('reports all mistakes together, also two new passwords that differ', () => {
    const found = faults({ name: '', nip: '123', signaturePlace: '', repeatedPassword: 'kuda laut riang' });
    expect(Object.keys(found).sort()).toEqual(['name', 'nip', 'repeatedPassword', 'signaturePlace']);
    expect(found.repeatedPassword).toMatch(/tidak sama/);
  });

  it('checks the strength of the password at the same time, with the facts typed so far', () => {
    expect(faults({ name: '', newPassword: 'pendek', repeatedPassword: 'pendek' }).newPassword).toMatch(
      /paling sedikit/,
    );
    expect(
      faults({ signaturePlace: '', newPassword: '15031985 x', repeatedPassword: '15031985 x' }).newPassword,
    ).toMatch(/mudah ditebak/);
  });

  it('asks for a missing password without comparing it', () => {
    expect(Object.keys(faults({ newPassword: '' }))).toEqual(['newPassword']);
  });
});

it('compares the two new passwords also if the old one is too long', () => {
  const { error } = changePasswordInput.safeParse({
    oldPassword: 'x'.repeat(201),
    newPassword: 'kuda laut tenang',
    repeatedPassword: 'kuda',
  });
  expect(error?.issues.map(({ path }) => path[0])).toEqual(['oldPassword', 'repeatedPassword']);
});
