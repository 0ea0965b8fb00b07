import { describe, expect, it } from 'vitest';
import { passwordReason } from './password';

const dewi = {
  name: 'Dewi Anggraini, S.Gz.',
  signInName: '198809242012122003',
  bornOn: '1988-09-24',
  agency: 'Pemerintah Kota Purnama',
};

describe('a new password', () => {
  it.each([
    'kuda sepeda jendela',
    'Tr4ktor ungu 77',
    'sembilan gajah berlari',
    '漢字とかな混じりの文章',
    'x7#Lq!92vWz',
  ])('may be %j', (password) => expect(passwordReason(password, dewi)).toBeUndefined());

  it('may be long and of any mix', () => {
    expect(passwordReason('pohon rindang '.repeat(3).concat('di tepi jalan lama').repeat(3), dewi)).toBeUndefined();
  });

  it.each(['', 'pendek', 'sembilan9'])('is too short: %j', (password) =>
    expect(passwordReason(password, dewi)).toMatch(/paling sedikit 10 huruf/),
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
  ])('is common: %j', (password) => expect(passwordReason(password, dewi)).toMatch(/banyak dipakai/));

  it.each([
    '198809242012122003',
    'x19880924-2012122003x',
    'lahir 24091988 ok',
    '24-09-1988 kota',
    'anggraini99',
    'DewiAnggraini#1',
    'purnama2026',
    'Capaian-2026',
  ])('is made of what others know: %j', (password) =>
    expect(passwordReason(password, dewi)).toMatch(/nama, NIP, tanggal lahir/),
  );
});
