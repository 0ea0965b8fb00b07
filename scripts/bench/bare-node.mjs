// The second baseline page (floor): only node:http, SQLite and a string, without Next. Pages are compared with both floors. Usage: node
// bare-node.mjs PORT (BENCH_DATABASE names the database file).
import { createServer } from 'node:http';
import Database from 'better-sqlite3';

const people = new Database(process.env.BENCH_DATABASE, { readonly: true }).prepare(
  'select id, name, identity_number as number, grade from employees order by lower(name), id limit 25',
);

createServer((_request, response) => {
  const rows = people.all().map((row) => `<tr><td>${row.name}</td><td>${row.number}</td><td>${row.grade}</td></tr>`);
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(`<!doctype html><html lang="id"><body><table><tbody>${rows.join('')}</tbody></table></body></html>`);
}).listen(Number(process.argv[2]), '127.0.0.1');
