'use client';

import { LinkButton } from '@/components/ui/link-button';
import { menuPaths } from '@/lib/kernel/menu-paths';

/**
 * The page for a record that does not exist and for a record that this reader may not see: both get the same answer. Next sends this page
 * along with every other page. Because it is a client component, only a reference is sent.
 */
export function MissingPage() {
  return (
    <main className="auth">
      <div className="auth-card">
        <Explanation />
      </div>
    </main>
  );
}

function Explanation() {
  return (
    <div className="prose">
      <h1>Halaman tidak ditemukan</h1>
      <p className="lead">
        Alamat ini tidak ada, sudah berubah, atau isinya tidak terbuka untuk akun Anda. Tidak ada data yang berubah.
      </p>
      <ul>
        <li>Jika alamatnya diketik sendiri, periksa kembali ejaannya.</li>
        <li>Jika Anda mengikuti tautan, tugas atau jabatan yang mendasarinya mungkin sudah berganti.</li>
        <li>
          Jika sesi Anda tadi berakhir saat menulis: <a href={menuPaths.typed}>yang Anda tulis masih ada</a>.
        </li>
      </ul>
      <div className="actions">
        <LinkButton href={menuPaths.home} kind="primary">
          Ke beranda
        </LinkButton>
        <LinkButton href={menuPaths.help}>Buka bantuan</LinkButton>
      </div>
    </div>
  );
}
