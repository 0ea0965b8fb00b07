import Database from 'better-sqlite3';
import { connection } from 'next/server';

let people;

function list() {
  people ??= new Database(process.env.BENCH_DATABASE, { readonly: true }).prepare(
    'select id, name, identity_number as number, grade from employees order by lower(name), id limit 25',
  );
  return people.all();
}

export default async function Page() {
  await connection();
  return (
    <table>
      <tbody>
        {list().map((row) => (
          <tr key={row.id}>
            <td>{row.name}</td>
            <td>{row.number}</td>
            <td>{row.grade}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
