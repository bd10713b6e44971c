/** In the bundle, what fontkit would unpack WOFF2 fonts with: half a megabyte that no face of the package needs. */
export default function unpack(): never {
  throw new Error('the package has no WOFF2 fonts')
}
