import { SelectField } from '@/components/forms/field';
import type { RefusedAnswer } from '@/components/forms/refused';
import { UploadForm } from '@/components/people/import-form';
import { Notice } from '@/components/ui/notice';
import { skpPaths } from '@/lib/skp/paths';

type Props = {
  token: string;
  /** The performance years that are open. */
  cycles: readonly { id: string; name: string }[];
  cycleId?: string;
  refused?: RefusedAnswer;
};

/** The form that uploads a file of plans for one year. */
export function PlanUploadForm({ token, cycles, cycleId, refused }: Props) {
  if (cycles.length === 0)
    return (
      <Notice tone="warn">
        {Object.values(refused?.fields ?? {}).map((reason) => (
          <p key={reason}>{reason}</p>
        ))}
        <p>Tidak ada tahun kinerja yang terbuka. SKP dapat diimpor setelah admin instansi membuka tahun kinerja.</p>
      </Notice>
    );
  return (
    <UploadForm action={skpPaths.importUpload} token={token} refused={refused}>
      <SelectField
        name="cycleId"
        label="Tahun kinerja"
        value={cycleId}
        choices={cycles.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </UploadForm>
  );
}
