'use client';

/** The page after a fault. It says that saved data is intact, and shows the number by which an admin finds the fault in the log. */
export function BrokenPage({ digest, retry }: { digest: string | undefined; retry: () => void }) {
  return (
    <div className="prose">
      <title>Halaman bermasalah – Capaian</title>
      <h1>Halaman ini sedang bermasalah</h1>
      <p className="lead">
        Terjadi kesalahan di server, bukan pada Anda. Data yang sudah tersimpan tetap utuh. Jika Anda baru mengirim
        formulir, periksa dahulu apakah isinya sudah tersimpan sebelum mengirimnya lagi.
      </p>
      <p>
        Coba buka sekali lagi. Jika masih terjadi, sampaikan kepada admin instansi nomor rujukan, halaman yang Anda
        buka, dan pukul berapa.
      </p>
      {digest && (
        <p>
          Nomor rujukan: <strong>{digest}</strong>
        </p>
      )}
      <div className="actions">
        <button type="button" className="button button-primary" onClick={retry}>
          Buka sekali lagi
        </button>
        <a className="button" href="/">
          Ke beranda
        </a>
      </div>
    </div>
  );
}
