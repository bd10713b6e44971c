/** The metadata of a file as XMP (ISO 16684-1), which archives and screen readers read: title, language, what it conforms to. */

import { asciiText } from './bytes.ts'
import type { DocumentInfo } from './document-info.ts'
import { dict, name, type PdfObject } from './objects.ts'

export const PRODUCER = 'Pamyatka'

/** The stream is not compressed: archives look for it in the plain file. */
export function metadata({ title }: DocumentInfo, language: string): PdfObject {
  return {
    value: dict({ Type: name('Metadata'), Subtype: name('XML') }),
    stream: new TextEncoder().encode(packet(title, language)),
  }
}

/**
 * ISO 19005-2, 6.6 asks for these, and for a description of every schema that it doesn't know itself: that of PDF/UA
 * (ISO 14289-1, 5) is one.
 */
function packet(title: string, language: string): string {
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>${escaped(language)}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>${PRODUCER}</xmp:CreatorTool>
<pdf:Producer>${PRODUCER}</pdf:Producer>
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`
}

function escaped(text: string): string {
  const names: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
  return inXml(text).replace(/[&<>]/g, (char) => names[char] ?? char)
}

/** XML 1.0 knows no control characters, escaped or not; what else says the same as the metadata has to do without them too. */
export function inXml(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
}

/** The packet of a file that was changed so that it conforms to nothing any more. */
export function withoutClaims(packet: string): string {
  return packet
    .replace(/ xmlns:pdfu?aid="[^"]*"/g, '')
    .replace(/<(pdfu?aid:[a-z]+)>[^<]*<\/\1>\n/g, '')
    .replace(/<rdf:Description rdf:about="" xmlns:pdfaExtension=[\s\S]*?<\/rdf:Description>\n/, '')
}

/** Whether this program has written a PDF file, by what it says in its metadata. @param file its bytes */
export function isOwnFile(file: Uint8Array): boolean {
  return asciiText(file).includes(`<pdf:Producer>${PRODUCER}</pdf:Producer>`)
}
