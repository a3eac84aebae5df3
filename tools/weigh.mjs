// The bytes on the wire of each file of a site, compressed as servers do: `name value unit`.
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const site = process.argv[2];
const packed = /\.(html|css|js|txt|json|wasm|otf|ttf|svg|webmanifest)$/;  // pictures are small already
// What a first visit does not wait for: pictures of the home screen, what is opened by choice, and
// the words of the language that is not spoken (the Dutch are the longer).
const later = /^(icons\/.*png|assets\/|words\/en)/;

const files = (folder) => readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? files(join(folder, entry.name)) : [join(folder, entry.name)]);

const total = { raw: 0, gzip: 0, brotli: 0 };
for (const path of files(site).sort()) {
  const bytes = readFileSync(path);
  const name = relative(site, path);
  const brotli = () => brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  }).length;
  const size = packed.test(name)
    ? { raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotli() }
    : { raw: bytes.length, gzip: bytes.length, brotli: bytes.length };
  for (const kind of Object.keys(total)) {
    console.log(`${name}:${kind} ${size[kind]} B`);
    if (!later.test(name)) total[kind] += size[kind];
  }
}
for (const kind of Object.keys(total)) console.log(`first_visit:${kind} ${total[kind]} B`);
