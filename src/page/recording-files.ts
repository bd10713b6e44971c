/** The files of a job, with some put over them, and a record of all that is read: what a page must carry to read the same. */
import type { Picture } from '../model/job.ts'
import type { SourceFiles } from '../read/source-files.ts'

export interface FileRecord {
  readonly texts: Map<string, Uint8Array>
  readonly pictures: Map<string, Picture>
}

/** @param over read in the place of files of their name, and not recorded */
export function recordingFiles(files: SourceFiles, over: ReadonlyMap<string, Uint8Array>) {
  const record: FileRecord = { texts: new Map(), pictures: new Map() }
  const recording: SourceFiles = {
    read: async (path) => {
      const given = over.get(path)
      if (given !== undefined) return { ok: true, value: given }
      const found = await files.read(path)
      if (found.ok) record.texts.set(path, found.value)
      return found
    },
    list: (folder) => files.list(folder),
    decodePicture: (path, bytes, wanted) => {
      const picture = files.decodePicture(path, bytes, wanted)
      if (picture !== null) {
        record.pictures.set(path, picture)
        // its dots are carried; of the file only how large it was is asked
        for (const [name, found] of record.texts) if (found === bytes) record.texts.set(name, new Uint8Array(1))
      }
      return picture
    },
    display: (path) => files.display(path),
  }
  return { files: recording, record }
}
