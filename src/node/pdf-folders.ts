/** PDF files and their manifests on a disk. */
import { access, readFile } from 'node:fs/promises'
import { resolve, sep } from 'node:path'
import { findBelow, findPdfs } from './find-pdfs.ts'

const withSlashes = (path: string) => path.replaceAll(sep, '/')

export const pdfFolders = {
  find: findPdfs,
  findBelow: async (folder: string, name: string) => (await findBelow(folder, `**/${name}`)).map(withSlashes),
  absolute: (path: string) => withSlashes(resolve(path)),
  read: async (path: string) =>
    readFile(path)
      .then((bytes) => new Uint8Array(bytes))
      .catch(() => null),
  exists: async (path: string) =>
    access(path)
      .then(() => true)
      .catch(() => false),
}
