// Brings the fonts of the letters into OUT/fonts: open ones, from their packages, each checked by its digest.
// What has been fetched once is kept beside node_modules and not fetched again.
import { createHash } from 'node:crypto'
import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const kept = join(root, 'node_modules', '.cache', 'fonts')
const shell = process.platform === 'win32'

const PACKAGES = [
  {
    name: '@expo-google-fonts/noto-serif-sc@0.4.3',
    licence: 'OFL-NotoSerifSC.txt',
    files: {
      '400Regular/NotoSerifSC_400Regular.ttf':
        'c358a69de3df5f423a8946a7b03e3126fb6ba116f1130a463455b4e39e1f0742',
      '700Bold/NotoSerifSC_700Bold.ttf': '9c6a2ba736e4b499c84f65ce366bd3625c0401885fd3e585ace50fb738b96ff6',
    },
  },
  {
    // Has rare characters of names that the first lacks, 𠮷 among them.
    name: '@expo-google-fonts/noto-serif-jp@0.4.3',
    licence: 'OFL-NotoSerifJP.txt',
    files: {
      '400Regular/NotoSerifJP_400Regular.ttf':
        '5a04846a0e23acefae825f2f459205036a166f5a63462019ce3492d07bd20e92',
    },
  },
]

const fileName = (path) => path.slice(path.indexOf('/') + 1)
const intact = (file, digest) =>
  existsSync(file) && createHash('sha256').update(readFileSync(file)).digest('hex') === digest

function run(command, args, cwd) {
  const done = spawnSync(command, args, { cwd, shell, encoding: 'utf8' })
  if (done.status !== 0) throw new Error(`${command} ${args.join(' ')}: ${done.stderr || done.error}`)
}

function fetch(font) {
  const folder = mkdtempSync(join(tmpdir(), 'fonts-'))
  try {
    run('npm', ['pack', font.name, '--silent'], folder)
    const archive = readdirSync(folder).find((name) => name.endsWith('.tgz'))
    const wanted = [...Object.keys(font.files), 'LICENSE_FONT'].map((path) => 'package/' + path)
    run('tar', ['xzf', archive, ...wanted], folder)
    for (const [path, digest] of Object.entries(font.files)) {
      const file = join(folder, 'package', path)
      if (!intact(file, digest)) throw new Error(`${path} of ${font.name} is not the file that was looked at`)
      copyFileSync(file, join(kept, fileName(path)))
    }
    copyFileSync(join(folder, 'package/LICENSE_FONT'), join(kept, font.licence))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export function fonts(out, say) {
  const target = join(out, 'fonts')
  mkdirSync(target, { recursive: true })
  mkdirSync(kept, { recursive: true })
  for (const font of PACKAGES) {
    const files = Object.entries(font.files)
    if (files.every(([path, digest]) => intact(join(target, fileName(path)), digest))) continue
    if (!files.every(([path, digest]) => intact(join(kept, fileName(path)), digest))) {
      say('fetching ' + font.name)
      fetch(font)
    }
    for (const name of [...files.map(([path]) => fileName(path)), font.licence])
      copyFileSync(join(kept, name), join(target, name))
  }
  say('fonts: up to date')
}
