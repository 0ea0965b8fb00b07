/**
 * Words from which people make passwords, those of Indonesian offices first. A password is refused if it is one or two of these words with
 * at most ten other characters: "Bismillah123!", "indonesia-17081945", "p4ssw0rd2026". The words are in lower case, without spaces. Public
 * lists contain few of them (docs/decisions/0026-guessable-passwords.md).
 */
const WORDS = `
password passwords passw passwd katasandi sandi rahasia sangatrahasia sandirahasia admin administrator adminadmin operator superadmin
root user username pengguna guest tamu test testing coba cobacoba login signin masuk masukaja welcome selamatdatang selamatpagi
halo hello hallo haloselamat default standar awal sementara ganti gantisandi gantipassword ubahsandi lupa lupasandi lupapassword
server sistem system komputer computer laptop internet intranet kantor kantorku kerja pekerjaan kinerja capaian skp eskp ekinerja
bkn bkd bkpsdm menpan menpanrb kemenpan pegawai kepegawaian asn pns pppk cpns honorer korpri berakhlak melayani melayanibangsa
bangga banggamelayanibangsa pemda pemkab pemkot pemprov pemerintah pemerintahdaerah pemerintahkota pemerintahkabupaten dinas
dinaskesehatan dinaspendidikan kementerian kementrian sekretariat inspektorat kecamatan kelurahan kabupaten kota provinsi desa
puskesmas rsud sekolah guru gurubk perawat bidan dokter walikota bupati gubernur presiden camat lurah kepala kepaladinas
indonesia indonesiaraya indonesiaku merdeka merdekaataumati pancasila garuda garudapancasila bhinneka bhinnekatunggalika nusantara
nkri nkrihargamati proklamasi soekarno sukarno jokowi prabowo majapahit merahputih sumpahpemuda kartini
bismillah bismilah bismillahirrahmanirrahim alhamdulillah alhamdulilah assalamualaikum asalamualaikum astaghfirullah subhanallah
allahuakbar allah lailahaillallah muhammad insyaallah masyaallah amin aamiin barakallah ramadhan ramadan lebaran idulfitri ikhlas
sabar sabarya syukur tawakal rejeki rezeki berkah sukses suksesselalu suksesmulia bahagia bahagiaselalu semangat semangatpagi
yesus yesuskristus tuhan tuhanyesus tuhanku haleluya immanuel natal kristus jesus jesuschrist omswastiastu namaste budha
sayang sayangku sayangkamu sayangmama sayangibu sayangpapa sayangselamanya cinta cintaku cintakamu cintamu cintasejati kangen
akucintakamu akusayangkamu iloveyou iloveu loveyou love lovely mylove forever selamanya kamu akudankamu kekasih pacar suami istri
keluarga keluargaku keluargabahagia anak anakku anaksholeh ibu ibuku bunda bundaku mama mamaku mamapapa papa papaku ayah ayahku bapak
bapakku nenek kakek kakak adik cucu rumah rumahku rumahkita surga surgaku hidup hidupku hidupbahagia hidupindah mimpi mimpiku harapan
jakarta bandung surabaya yogyakarta jogja jogjakarta semarang medan makassar palembang denpasar bali balikpapan samarinda banjarmasin
pontianak manado ambon jayapura papua sorong mataram lombok kupang malang solo surakarta bogor depok bekasi tangerang serang cirebon
padang pekanbaru batam jambi bengkulu lampung bandarlampung banten aceh bandaaceh madura kediri madiun jember banyuwangi purwokerto
jawa jawabarat jawatengah jawatimur sumatera kalimantan sulawesi maluku borneo sunda minang minangkabau batak bugis dayak toraja
persib persija persebaya arema persipura timnas timnasindonesia sepakbola bola futsal badminton bulutangkis juventus barcelona madrid
realmadrid liverpool chelsea arsenal manchester manchesterunited ronaldo messi pokemon naruto doraemon superman batman spiderman
kucing kucingku anjing ayam ayamgoreng ayamgeprek kambing sapi harimau macan singa elang gajah kelinci ikan kuda burung mawar melati
anggrek kenanga bunga bungaku matahari bulan bintang pelangi langit laut gunung sungai hujan senja pagi malam bumi dunia
nasigoreng nasipadang mieayam indomie indomiegoreng bakso baksomalang rendang sate kopi kopihitam kopisusu teh tehbotol teh manis
gorengan tempe tempegoreng tahu sambal rokok gudanggaram sampoerna djarum
budi agus andi dewi sri siti slamet joko bambang hendra rina rini yanti yanto wati wahyu eko dwi tri putra putri ayu nur dian ratna
maya indah fitri fitriani nurul aisyah fatimah muhamad ahmad abdullah rizky rizki ridho fajar bayu angga dimas doni deni dani yusuf
ilham iqbal reza rahmat hidayat setiawan kurniawan saputra pratama wijaya santoso susanto gunawan lestari wulandari anggraini
satu dua tiga empat lima enam tujuh delapan sembilan sepuluh satuduatiga satuduatigaempat duatiga januari februari maret april mei
juni juli agustus september oktober november desember senin selasa rabu kamis jumat sabtu minggu tujuhbelasagustus
qwerty qwertyui qwertyuiop qwertyuiopasdfghjkl asdfgh asdfghjkl asdfasdf asdf zxcvbn zxcvbnm qazwsx qazwsxedc qweasd qweasdzxc
qaz wsx qwe asd zxc abc abcd abcde abcdef abcdefg abcdefgh abcdefghij abcdefghijk abcabc aaa bbb xxx qqq zzz
monkey dragon master sunshine princess football baseball basketball superstar shadow michael jordan killer freedom whatever trustno
letmein access secret mypassword mysecret passpass changeme changethis newpassword temppassword temporary starwars computerscience
summer winter spring autumn monday friday january december money rich happy happyday goodluck goodmorning blessed angel angels
butterfly flower chocolate cookie cheese pepper ginger purple orange banana samsung xiaomi oppo vivo iphone android nokia google
facebook instagram tiktok twitter youtube gmail yahoo whatsapp telegram microsoft windows office excel zoom tokopedia shopee gojek grab
blackpink exo bts army kpop korea drakor oppa saranghae anime onepiece gaming gamer mobilelegend mobilelegends freefire pubg valorant
hacker bajingan bangsat goblok anjing bego monyet kampret jancuk gila gilabanget ganteng gantengbanget cantik cantiksekali keren
kerenbanget mantap mantapjiwa jomblo jomblobahagia terserah bodoamat bebas bebasaja apaaja apasaja entahlah tidaktahu gaktau gatau
dinkes disdik disdikbud kominfo diskominfo bappeda bappelitbang bappenas bapenda bpkad bkad bkppd bkpp dukcapil disdukcapil satpol satpolpp
dishub dispora disnaker dinsos diskop dlh dpupr pupr bpbd dpmptsp dprd dprdkota setda sekda setwan sekwan asisten irban bpjs ipdn lapas polri polres polsek kodim
kemenkeu kemenag kemendagri kemenkes kemendikbud kemendikdasmen kemenhub kemensos kemenkumham kemenpanrb kemnaker kejaksaan pengadilan bawaslu kpu bps bnpb
jaya maju hebat juara mandiri sejahtera bermartabat beriman cerdas unggul bersinar banget aja dong nih yuk gue lo kita kami dia mereka
gurupns pnsjaya asnjaya btsarmy fortnite minecraft ferrari mercedes playstation nintendo corvette strawberry volleyball sweetheart contrasena
terimakasih makasih permisi maaf mohonmaaf sampaijumpa dadah tolong tolongsaya siapa siapaaku siapasaya namasaya namaku aku akusaya
`;

export const COMMON_WORDS: ReadonlySet<string> = new Set(WORDS.split(/\s+/).filter(Boolean));
