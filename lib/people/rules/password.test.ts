import { describe, expect, it } from 'vitest';
import { passwordReason } from './password';

const dewi = {
  name: 'Dewi Anggraini, S.Gz.',
  signInName: '198809242012122003',
  bornOn: '1988-09-24',
  agency: 'Pemerintah Kota Purnama',
};

/** Here every password needs endless guesses; the estimate of guesses is tested in lib/auth/guesses.test.ts. */
const reason = (password: string) => passwordReason(password, dewi, () => Number.POSITIVE_INFINITY);

describe('a new password', () => {
  it.each([
    'kuda sepeda jendela',
    'Tr4ktor ungu 77',
    'sembilan gajah berlari',
    '漢字とかな混じりの文章',
    'x7#Lq!92vWz',
  ])('may be %j', (password) => expect(reason(password)).toBeUndefined());

  it('may be long and of any mix', () => {
    expect(reason('pohon rindang '.repeat(3).concat('di tepi jalan lama').repeat(3))).toBeUndefined();
  });

  it.each(['', 'pendek', 'sembilan9'])('is too short: %j', (password) =>
    expect(reason(password)).toMatch(/paling sedikit 10 huruf/),
  );

  it.each([
    'password123',
    'P4ssw0rd2026',
    'Bismillah123!',
    'indonesia-17081945',
    'INDONESIA RAYA',
    'sayang sayang',
    'rahasia12345',
    'admin123456',
    'Alhamdulillah',
    'qwertyuiop',
    'iloveyou2026',
    '1234567890',
    '9876543210',
    'aaaaaaaaaa',
    'abcabcabcabc',
    'abcdefghij',
    '112211221122',
    'K0rpri2026!!',
  ])('is common: %j', (password) => expect(reason(password)).toMatch(/banyak dipakai/));

  it.each([
    '198809242012122003',
    'x19880924-2012122003x',
    'lahir 24091988 ok',
    '24-09-1988 kota',
    'anggraini99',
    'DewiAnggraini#1',
    'purnama2026',
    'Capaian-2026',
  ])('is made of facts that others know: %j', (password) =>
    expect(reason(password)).toMatch(/nama, NIP, tanggal lahir/),
  );

  it.each([
    '081234567890',
    '+62 812-3456-7890',
    'hp 0812 3456 7890',
    '3273014509900001',
    'nik 3273.0145.0990.0001',
    '197501012000031001',
    'x19750101 200003 1 001',
  ])('is a number by which others know the person: %j', (password) => expect(reason(password)).toMatch(/telepon, NIK/));

  it.each(['837261950428', '9999013213900001', '0812345678901234', 'kamar 08123456789 lantai dua'])(
    'may contain another number: %j',
    (password) => expect(reason(password)).toBeUndefined(),
  );

  it('is refused if it needs less than ten thousand million guesses, and accepted otherwise', () => {
    const guessed = (guesses: number) => passwordReason('tikar pandan basah', dewi, () => guesses);
    expect(guessed(1e10 - 1)).toMatch(/banyak dipakai/);
    expect(guessed(1e10)).toBeUndefined();
  });

  it('is estimated with the known facts about the person', () => {
    const seen: (readonly string[])[] = [];
    passwordReason('tikar pandan basah', dewi, (_password, words) => seen.push(words) * 1e11);
    expect(seen).toEqual([['dewi', 'anggraini', 'pemerintah', 'kota', 'purnama']]);
  });
});
