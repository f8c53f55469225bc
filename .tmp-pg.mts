import { PGlite } from '@electric-sql/pglite';
const p = await PGlite.create();
await p.exec('create table t(email text unique)');
await p.query('insert into t values ($1)', ['a@b.c']);
try { await p.query('insert into t values ($1)', ['a@b.c']); } catch (e) { console.log(Object.entries(e).map(([k,v])=>[k,JSON.stringify(v)])); }
