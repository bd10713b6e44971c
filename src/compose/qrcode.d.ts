/** The encoder alone of `qrcode`: no canvas, no files. */
declare module 'qrcode/lib/core/qrcode.js' {
  interface QrSymbol {
    readonly modules: { readonly size: number; readonly data: Uint8Array }
  }
  const qrcode: {
    create(text: string, options: { readonly errorCorrectionLevel: 'L' | 'M' | 'Q' | 'H' }): QrSymbol
  }
  export default qrcode
}
