import { SelectField } from '@/components/forms/field';
import { UploadForm } from '@/components/people/import-form';
import { Notice } from '@/components/ui/notice';
import { skpPaths } from '@/lib/skp/paths';

type Props = {
  token: string;
  /** The performance years that are open. */
  cycles: readonly { id: string; name: string }[];
  cycleId?: string;
  refusal?: string;
};

/** The form that uploads a file of plans for one year. */
export function PlanUploadForm({ token, cycles, cycleId, refusal }: Props) {
  if (cycles.length === 0)
    return (
      <Notice tone="warn">
        <p>Belum ada tahun kinerja yang dibuka, jadi SKP belum dapat diimpor.</p>
      </Notice>
    );
  return (
    <UploadForm action={skpPaths.importUpload} token={token} refusal={refusal}>
      <SelectField
        name="cycleId"
        label="Tahun kinerja"
        value={cycleId}
        choices={cycles.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </UploadForm>
  );
}
