type File = { fileName: string; href: string };

/** Links to the reader's uploads that are not imported yet: a file that is being read, and a preview that waits for a decision. */
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
