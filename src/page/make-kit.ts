/** From a school's job, or from none, to all that its teachers' page carries. */
import { type Diagnostic, error, hasErrors } from '../diagnostics/diagnostic.ts'
import { failure, type Outcome, outcome } from '../diagnostics/outcome.ts'
import { compileAsRead } from '../merge/compile-as-read.ts'
import { compileTemplates } from '../merge/compile-templates.ts'
import { precompiledSource } from '../merge/precompiled-source.ts'
import { withTypesetFrontMatter } from '../merging.ts'
import type { Job } from '../model/job.ts'
import { createPipeline, type World } from '../pipeline.ts'
import { readJobAsFar } from '../read/job/read-job.ts'
import { templatePaths } from '../read/job/read-plan.ts'
import { filesById, firstThere } from '../read/program-files.ts'
import { readText } from '../read/read-text.ts'
import type { SourceFiles } from '../read/source-files.ts'
import type { PageKit } from '../web/kit.ts'
import type { Settings } from '../web/settings.ts'
import { NO_TEACHER } from '../web/settings.ts'
import type { DeskKit } from '../web/worker/desk-kit.ts'
import { jobTexts } from '../web/worker/job-texts.ts'
import { leafletFacts } from './leaflet-facts.ts'
import { type FileRecord, recordingFiles } from './recording-files.ts'
import { readSchoolsOwn, type SchoolsOwn } from './school-settings.ts'

export interface KitSource {
  /** The job's folder, with what comes with the program behind it. */
  readonly files: SourceFiles
  /** null: the page is filled with what comes with the program alone. */
  readonly jobFile: string | null
  readonly world: World
  readonly version: string
  /** ISO date. */
  readonly today: string
  /** A class of invented pupils, to try the page out with, and an empty list. */
  readonly sample: { readonly name: string; readonly bytes: Uint8Array }
  readonly blank: Uint8Array
}

export interface MadeKit {
  readonly page: PageKit
  readonly desk: DeskKit
  /** JavaScript: the templates, see `CompiledKit`. */
  readonly templates: string
}

/** Every leaflet that the school or the program has is taken, whatever classes get it. @returns what is wrong in their texts, if anything is */
export async function makeKit(source: KitSource): Promise<Outcome<MadeKit>> {
  const { files, jobFile, sample, today, version } = source
  const own = await readSchoolsOwn(files, jobFile)
  const found = await filesById(files, 'leaflets', '.md')
  const ids = [...new Set([...found.own.keys(), ...found.program.keys()])].sort()
  const settings = sampleSettings(own, ids, today)
  const list = `classes/${sample.name}`
  const texts = jobTexts(settings, [list], own.kept)
  const utf8 = new TextEncoder()
  const over = new Map([
    ['job.yaml', utf8.encode(texts.job)],
    ['school.yaml', utf8.encode(texts.school)],
    [list, sample.bytes],
  ])
  const { files: recording, record } = recordingFiles(files, over)
  const read = await readJobAsFar('job.yaml', recording)
  const letter = await readText(recording, own.letter ?? (await firstThere(recording, templatePaths('email.hbs'))))
  const diagnostics = [...read.diagnostics, ...letter.diagnostics].filter(isOfTexts(list))
  const [schoolClass] = read.value?.job.classes ?? []
  if (read.value === null || letter.value === null || hasErrors(diagnostics)) return failure(diagnostics)
  if (schoolClass === undefined) return failure([...diagnostics, noSample(sample.name)])
  const job = withTypesetFrontMatter(read.value.job)
  const templates = precompiledSource(job, { text: letter.value.text, file: 'templates/email.hbs' })
  const compiled = compileTemplates(job)
  const pipeline = await createPipeline(read.value.job, { ...source.world, maker: compileAsRead })
  if (!templates.ok) return failure([...diagnostics, ...templates.diagnostics])
  if (!compiled.ok || !pipeline.ok) return failure([...diagnostics, ...compiled.diagnostics, ...pipeline.diagnostics])
  const leaflets = leafletFacts(job, schoolClass, pipeline.value, compiled.value)
  if (!leaflets.ok) return failure([...diagnostics, ...leaflets.diagnostics])
  const page: PageKit = {
    version,
    leaflets: leaflets.value,
    chosen: own.leaflets.filter((id) => ids.includes(id)),
    school: own.school,
    days: own.days,
    built: today,
  }
  const desk = { version, ...carried(record, job), kept: own.kept, letter: letter.value.text }
  return outcome(
    {
      page,
      desk: { ...desk, sample: { name: sample.name, bytes: base64(sample.bytes) }, blank: base64(source.blank) },
      templates: templates.value,
    },
    diagnostics,
  )
}

/** A school whose every field is filled in, so that nothing in a leaflet is left out. */
function sampleSettings(own: SchoolsOwn, leaflets: readonly string[], today: string): Settings {
  const { school } = own
  const filled = (text: string, other: string) => (text === '' ? other : text)
  return {
    school: {
      name: filled(school.name, 'Школа'),
      fullName: filled(school.fullName, 'Школа'),
      city: filled(school.city, 'Город'),
      address: filled(school.address, 'Улица, 1'),
      site: filled(school.site, 'https://school.example/'),
      phone: filled(school.phone, '+7 900 000-00-10'),
      helpName: filled(school.helpName, 'Белова Ольга Игоревна'),
      helpPhone: filled(school.helpPhone, '+7 900 000-00-11'),
      helpEmail: filled(school.helpEmail, 'help@school.example'),
      helpHours: filled(school.helpHours, 'по будням'),
    },
    days: { meeting: today, time: '18:00', room: 'каб. 1', slip: today, finish: today },
    classes: [
      {
        label: '5А',
        teacher: {
          ...NO_TEACHER,
          fullName: 'Кузнецова Марина Павловна',
          phone: '+7 900 000-00-12',
          email: 'kuznetsova@school.example',
          hours: 'по будням',
        },
      },
    ],
    leaflets,
    outsideAudience: 'make',
  }
}

/** The form and the list are ours; what is said of them is nothing to the person who makes the page. */
function isOfTexts(list: string) {
  return ({ place }: Diagnostic) =>
    !place || !['job.yaml', 'school.yaml', list].some((file) => place.file.endsWith(file))
}

function carried({ texts, pictures }: FileRecord, job: Job): Pick<DeskKit, 'texts' | 'pictures'> {
  const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })
  const used = new Set(job.pictures.keys())
  // in an order of their own: they are read at the same time, and now this one comes first, now that
  const sorted = [...texts].sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    texts: Object.fromEntries(sorted.map(([path, bytes]) => [path, utf8.decode(bytes)])),
    pictures: [...pictures.values()]
      .filter(({ path }) => used.has(path))
      .sort((a, b) => (a.path < b.path ? -1 : 1))
      .map(({ data, ...rest }) => ({ ...rest, data: base64(data) })),
  }
}

/** @example base64(new Uint8Array([0, 1])) // 'AAE=' */
export function base64(bytes: Uint8Array): string {
  const step = 3 * 8192
  let text = ''
  for (let at = 0; at < bytes.length; at += step) text += btoa(String.fromCharCode(...bytes.subarray(at, at + step)))
  return text
}

function noSample(name: string): Diagnostic {
  return error('roster/no-list', {
    ru: `в примере «${name}» нет списка класса`,
    en: `the sample "${name}" holds no class list`,
  })
}
