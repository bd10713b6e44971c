/** The other door of the press: a finished file under a password, without what makes one. */
export { encryptPdf } from './pdf/encrypt-pdf.ts'
export { type PdfCrypto, preparePassword } from './pdf/security-handler.ts'
