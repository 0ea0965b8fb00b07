type File = { fileName: string; href: string };

/** Uploads of the reader that are not yet imported: the file that is being read, and the preview that waits. */
export function ImportsWaiting({ reading, preview }: { reading?: File; preview?: File }) {
  return (
    <>
      {reading && (
        <p>
          Berkas yang sedang diperiksa: <a href={reading.href}>{reading.fileName}</a>.
        </p>
      )}
      {preview && (
        <p>
          Pratinjau yang menunggu: <a href={preview.href}>{preview.fileName}</a>.
        </p>
      )}
    </>
  );
}
