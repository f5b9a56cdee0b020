// Builds the one stylesheet and the one script into ../wwwroot/assets, each beside its Brotli form.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { brotliCompressSync, constants } from 'node:zlib'
import { build } from 'esbuild'
import * as sass from 'sass'

const out = new URL('../wwwroot/assets/', import.meta.url)
mkdirSync(out, { recursive: true })

const css = sass.compile('scss/steadfast.scss', { loadPaths: ['node_modules'], quietDeps: true, style: 'compressed' }).css
const script = await build({
  entryPoints: ['js/steadfast.js'], bundle: true, minify: true, format: 'esm', target: 'es2020', write: false, legalComments: 'none',
})

const credit = '/* Contains GOV.UK Frontend, Copyright (C) 2017 Crown Copyright (Government Digital Service), MIT licence */\n'
write('steadfast.css', Buffer.from(credit + css))
write('steadfast.js', Buffer.from(credit + script.outputFiles[0].text))
write('icon.svg', readFileSync('images/icon.svg'))

function write (name, bytes) {
  const small = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })
  writeFileSync(new URL(`${name}.br`, out), small)
  writeFileSync(new URL(name, out), bytes)
  console.log(`${name} ${bytes.length} bytes, ${small.length} compressed`)
}
