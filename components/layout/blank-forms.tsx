type Props = { rows: readonly { code: string; name: string; audience: string; print: string; pdf: string }[] };

/** The forms that can be printed empty, each with a link to the print page and to the PDF file. */
export function BlankForms({ rows }: Props) {
  return (
    <table className="table">
      <caption className="visually-hidden">Formulir yang dapat dicetak kosong</caption>
      <thead>
        <tr>
          <th scope="col">Format</th>
          <th scope="col">Nama</th>
          <th scope="col">Untuk</th>
          <th scope="col">Cetak</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ code, name, audience, print, pdf }) => (
          <tr key={code}>
            <th scope="row">{code}</th>
            <td data-label="Nama">{name}</td>
            <td data-label="Untuk">{audience}</td>
            <td data-label="Cetak">
              <span>
                <a href={print}>
                  Halaman cetak<span className="visually-hidden"> {code}</span>
                </a>{' '}
                ·{' '}
                <a href={pdf}>
                  PDF<span className="visually-hidden"> {code}</span>
                </a>
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
