import { SearchForm } from '@/components/forms/search-form';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { formatCount } from '@/lib/kernel/numbers';
import { unitLabel } from '@/lib/people/labels';
import { peoplePaths } from '@/lib/people/paths';
import type { SlipState } from '@/lib/people/rules/vocabulary';
import { isOnlyHere } from '@/lib/web/origin';
import { ReissuePasswordForm } from './reissue-password-form';

type Props = {
  counts: Record<SlipState, number>;
  unit: { id: string; name: string; apart: string } | undefined;
  /** The largest number of slips that are made within one response. More are made by a job. */
  atOnce: number;
  runs: readonly { id: string; total: number; doneCount: number; finishedAt: Date | null }[];
  days: number;
  address: string;
};

/** How many people need a slip, and the buttons that issue first passwords and their slips. */
export function SlipsOverview({ counts, unit, atOnce, runs, days, address }: Props) {
  const where = unit ? `di ${unitLabel(unit)}` : 'di unit yang Anda kelola';
  return (
    <>
      <SlipAddress address={address} />
      <SlipRuns runs={runs} />
      <Section title="Belum punya kata sandi">
        {counts.none === 0 ? (
          <EmptyState title={`Semua orang ${where} sudah punya kata sandi.`} />
        ) : (
          <>
            <p>
              {formatCount(counts.none)} orang {where} belum punya kata sandi. Slip berlaku {days} hari; kata sandinya
              wajib diganti saat pertama masuk.
              {counts.none > atOnce
                ? ` Kata sandi sebanyak ini dibuat satu per satu, sekitar ${minutesOf(counts.none)} menit; halaman lain tetap dapat dipakai.`
                : ' Slip tampil sekali untuk dicetak.'}
            </p>
            <ReissuePasswordForm of={{ state: 'none', unitId: unit?.id }} kind="primary">
              {`Terbitkan ${formatCount(counts.none)} slip`}
            </ReissuePasswordForm>
          </>
        )}
      </Section>
      {counts.unused > 0 && (
        <Section title="Sudah diberi slip, belum masuk">
          <p>
            {formatCount(counts.unused)} orang {where} belum mengganti kata sandi pertamanya. Menerbitkan ulang membuat
            slip yang lama tidak berlaku.
          </p>
          <ReissuePasswordForm of={{ state: 'unused', unitId: unit?.id }}>
            {`Terbitkan ulang ${formatCount(counts.unused)} slip`}
          </ReissuePasswordForm>
        </Section>
      )}
    </>
  );
}

/** How many minutes a job needs for these slips, rounded up: one processor core makes about 30 slips in a second. */
function minutesOf(slips: number): number {
  return Math.max(1, Math.ceil(slips / (60 * 30)));
}

/** Links to the runs whose slips are being made or can still be printed. */
function SlipRuns({ runs }: Pick<Props, 'runs'>) {
  if (runs.length === 0) return null;
  return (
    <Section title="Slip yang dibuat sekaligus">
      <ul>
        {runs.map(({ id, total, doneCount, finishedAt }) => (
          <li key={id}>
            <a href={peoplePaths.slipRun(id)}>
              {finishedAt
                ? `${formatCount(total)} slip siap dicetak`
                : `${formatCount(doneCount)} dari ${formatCount(total)} slip sudah dibuat`}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Shows the address of the application that will be printed on the slips, before they are printed. */
export function SlipAddress({ address }: { address: string }) {
  if (!isOnlyHere(address)) {
    return (
      <p>
        Alamat yang tercetak pada slip: <strong>{address}</strong>
      </p>
    );
  }
  return (
    <Notice tone="warn" title={`Slip akan memuat alamat ${address}`}>
      <p>
        Alamat itu hanya terbuka di komputer ini. Buka Capaian dengan alamat yang akan dipakai pegawai, lalu terbitkan
        slipnya dari sana; atau minta pengelola server mengisi CAPAIAN_URL.
      </p>
    </Notice>
  );
}

/** The form that limits the page to one unit and the units below it. */
export function SlipsFilter({ typed, fault }: { typed: string; fault: string | undefined }) {
  return (
    <SearchForm to={peoplePaths.slips}>
      <div className={fault ? 'field field-wrong' : 'field'}>
        <label htmlFor="f-unit">Unit kerja (kode atau nama)</label>
        {fault && (
          <p className="field-error" id="f-unit-error">
            {fault}
          </p>
        )}
        <input
          id="f-unit"
          className="input"
          name="unitDicari"
          defaultValue={typed}
          maxLength={200}
          aria-describedby={fault && 'f-unit-error'}
        />
      </div>
      <button type="submit" className="button button-secondary">
        Saring
      </button>
    </SearchForm>
  );
}
