import { describe, expect, it } from 'vitest';
import { MIN_PASSWORD_LENGTH } from '@/lib/people/rules/password';
import { newPasswordReason } from './guesses';

const dewi = {
  name: 'Dewi Anggraini, S.Gz.',
  signInName: '198809242012122003',
  bornOn: '1988-09-24',
  agency: 'Pemerintah Kota Purnama',
};

/** Passwords that attackers try first and that are long enough to be accepted. Each line is one habit. */
const WELL_KNOWN = {
  'the word itself':
    'password123 password1234 Password123! passw0rd123 P@ssw0rd123 P@ssword2026 Password2025 password!! passwordpassword P@$$w0rd123 Pa$$w0rd123 passwort123 contraseña1 motdepasse1 passpasspass',
  'digits in a row':
    '1234567890 12345678910 123456789012 0987654321 1234512345 1111111111 0000000000 1212121212 1122334455 1234567891 123123123123 9876543210 147258369000 7777777777 5555555555 69696969696 159753159753 147852369147 741852963741',
  'walks on the keyboard':
    '1qaz2wsx3edc 1q2w3e4r5t 1q2w3e4r5t6y q1w2e3r4t5 q1w2e3r4t5y6 qwertyuiop qwerty1234 qwerty123456 Qwerty123! asdfghjkl; asdfghjkl123 zxcvbnm123 zxcvbnm,./ qazwsxedc123 qazwsxedcrfv 1qazxsw23edc zaq12wsxcde3 !QAZ2wsx#EDC 1qaz@WSX3edc qweasdzxc123 qwe123qwe123 asd123asd123 asdasdasd1 qweqweqwe1 poiuytrewq lkjhgfdsa1 mnbvcxz123 q2w3e4r5t6 azertyuiop qwertzuiop qwertyqwerty',
  'letters and digits in a row':
    'abcdefghij abcd123456 abc1234567 abc123abc123 a1b2c3d4e5 1a2b3c4d5e aa12345678 Aa123456789 Aa12345678! aaaaaaaaaa abcabcabcabc',
  'English words and names':
    'iloveyou123 iloveyou2026 welcome123 Welcome2026! letmein123 superman123 batman1234 spiderman1 sunshine123 princess123 football123 baseball12 dragon1234 monkey12345 michael123 jennifer123 charlie123 starwars123 pokemon1234 computer123 internet123 trustno1trustno1 whatever123 hunter2hunter2 helloworld hello12345 chocolate1 butterfly1 strawberry sweetheart basketball volleyball1 badminton1 elizabeth1 christopher alexander1 jessica123 ashley1234 loveyouforever forever2026',
  'brands and games':
    'samsung123 google12345 facebook123 whatsapp123 android123 blackpink123 btsarmy2013 onepiece123 minecraft1 fortnite123 playstation5 nintendo123 ferrari123 mercedes123 mobilelegends freefire123 doraemon123 naruto12345',
  'what an installer leaves':
    'admin12345 administrator admin@1234 Admin123456 root123456 changeme123 default123 test123456 testtest123 user123456 guest12345 server2026 sistem1234 komputer123',
  'football clubs':
    'liverpool1 liverpool123 chelsea123 manchester1 barcelona10 realmadrid7 juventus123 arsenal1234 persib1933 persibbandung persija1928 persebaya1927 arema1987malang timnasindonesia sepakbola1',
  religion:
    'bismillah1 bismillah123 Bismillah2026 alhamdulillah alhamdulillah1 assalamualaikum insyaallah1 allahuakbar1 subhanallah1 muhammad123 yesuskristus jesuschrist haleluya123 tuhanyesus1',
  'the nation':
    'indonesia1 indonesia123 indonesia45 indonesia2026 indonesiaku iloveindonesia merdeka1945 merdeka17845 nkrihargamati pancasila123 garuda12345 agustus1945 17agustus1945',
  'love and family':
    'sayangku123 sayang12345 sayangkamu sayangmama1 cintaku123 cintakamu1 akucintakamu akusayangkamu bundaku123 mamapapa123 ibu1234567 keluargaku1 keluargabahagia cantik12345 ganteng123',
  'the Indonesian word for it': 'rahasia123 rahasia12345 katasandi123 katasandiku sandi12345 sangatrahasia',
  cities: 'jakarta2026 jakarta123 bandung123 surabaya123 yogyakarta1 semarang123 makassar123 palembang1',
  'offices and posts':
    'korpri2026 berakhlak2026 pegawai123 pegawainegeri pnsjaya2026 asn2026asn bkpsdm2026 dinkes2026 dinkes12345 puskesmas1 pemkot2026 pemkab12345 kominfo123 bappeda2026 bapenda123 inspektorat1 sekretariat1 disdukcapil1 dukcapil2026 satpolpp123 dishub2026 dprd2026dprd kecamatan1 kelurahan1 sekolah123 gurupns2026 kemenkeu123 kemenag2026 kemendagri1 bupati2026 walikota2026 gubernur2026 presiden2026 kantor1234',
  'dates and months':
    '17-08-1945 01-01-1990 1990-01-01 01011990ok 31121999ab 24121988aa 20262026202 januari2026 desember25! november2025 december2025 summer2026! Monday1234 1january1990',
  'telephones and numbers of people':
    '081234567890 085612345678 6281234567890 0812-3456-7890 +6281234567890 hp081234567890 3273014509900001 197501012000031001 3273.0145.0990.0001',
  'food, animals, cheer':
    'ayamgoreng1 nasigoreng1 indomie1234 kopisusu123 kucingku123 kucing12345 semangat45 semangat2026 sukses2026 suksesselalu terimakasih bahagia123 selamatpagi1',
  'names of many': 'budi123456 agus123456 siti123456 ahmad12345 putri12345 rizky12345 nurul12345',
};

describe('a well-known password is refused, with a sentence that says what to do', () => {
  it.each(Object.entries(WELL_KNOWN))('%s', (_habit, list) => {
    const words = list.split(' ');
    expect(words.filter((word) => [...word].length < MIN_PASSWORD_LENGTH)).toEqual([]);
    expect(words.filter((word) => newPasswordReason(word, dewi) === undefined)).toEqual([]);
    for (const word of words) expect(newPasswordReason(word, dewi)).toMatch(/\. Pilih /);
  });
});

describe('an unusual password is accepted', () => {
  it.each([
    'kuda sepeda jendela',
    'Tr4ktor ungu 77',
    'sembilan gajah berlari',
    'lampu merah kuning tua',
    'perahu-karet-sumur',
    'jendela kayu lapuk',
    'hujan gerimis di beranda',
    'Sepatu bot hijau 3',
    'tikar pandan basah',
    'mangga jatuh malam-malam',
    'bukan nama saya',
    'ikan terbang di atap',
    'meja gergaji awan',
    'layanan-prima-2026',
    'correct horse battery staple',
    'x7#Lq!92vWz',
    'GxV9-trq2-LmZ',
    '漢字とかな混じりの文章',
    '90817 26354 77182 3',
    'pohon rindang '.repeat(3).concat('di tepi jalan lama').repeat(3),
  ])('%j', (password) => expect(newPasswordReason(password, dewi)).toBeUndefined());
});

it('refuses the name and the agency of a person, which other persons may use', () => {
  const stranger = { name: 'Rahmat', signInName: '1', bornOn: null, agency: 'Kabupaten Lain' };
  for (const facts of [
    { ...stranger, name: 'Wirasokya' },
    { ...stranger, agency: 'Kota Wirasokya' },
  ])
    expect(newPasswordReason('wirasokyapemandangan', facts)).toMatch(/banyak dipakai|nama, NIP/);
  expect(newPasswordReason('wirasokyapemandangan', stranger)).toBeUndefined();
});

it.each([
  ['one letter', 'a'.repeat(200)],
  ['words', 'passwordsayang'.repeat(15).slice(0, 200)],
  ['signs that look like letters', '!1|7lI$5s0o@4a'.repeat(15).slice(0, 200)],
  ['dates', '01011990'.repeat(25)],
])('is checked quickly, however long and hostile it is: %s', (_what, password) => {
  // The fastest of several runs counts, because other programs use the machine as well.
  const times = [1, 2, 3, 4, 5].map(() => {
    const since = performance.now();
    newPasswordReason(password, dewi);
    return performance.now() - since;
  });
  expect(Math.min(...times)).toBeLessThan(150);
});
