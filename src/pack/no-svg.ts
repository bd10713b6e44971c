/** In the place of xmldoc, which pdfmake loads for SVG: drawings go into a leaflet as values, never as SVG. */
export class XmlDocument {
  constructor() {
    throw new Error('there is no SVG in a leaflet')
  }
}
