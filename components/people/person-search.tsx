/** The field in which somebody is searched, the same above every list of people. */
export function PersonSearch({ name, value }: { name: string; value: string }) {
  return (
    <div className="field">
      <label htmlFor={`cari-${name}`}>Nama atau NIP</label>
      <input className="input" id={`cari-${name}`} name={name} type="search" defaultValue={value} maxLength={120} />
    </div>
  );
}
