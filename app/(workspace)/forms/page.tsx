import { BlankForms } from '@/components/layout/blank-forms';
import { PageFrame } from '@/components/layout/page-frame';
import { formPaths } from '@/lib/documents/paths';
import { BLANK_FORMS, slugOf } from '@/lib/web/blank-forms';
import { requestContext } from '@/lib/web/context';
import { paths } from '@/lib/web/paths';

export default async function FormsPage() {
  await requestContext();
  return (
    <PageFrame
      title="Formulir kosong"
      crumbs={[{ label: 'Bantuan', href: paths.help }]}
      lead="Format Peraturan Menteri PANRB Nomor 6 Tahun 2022 untuk ditulis tangan, bagi kantor yang belum memakai komputer. Isinya dapat dipindahkan ke Capaian kapan saja."
    >
      <BlankForms
        rows={BLANK_FORMS.map(({ code, name, audience }) => ({
          code,
          name,
          audience,
          print: formPaths.print(slugOf(code)),
          pdf: formPaths.pdf(slugOf(code)),
        }))}
      />
    </PageFrame>
  );
}
