/** A letter in a real browser: it fits the narrowest phone whatever is in it, is light or dark as the reader's screen, and asks for nothing. */
import { expect, it } from 'vitest'
import { runInBrowser } from '../support/run-in-browser.ts'
import { LEAFLET, letter } from './letter/letter-sample.ts'

interface Seen {
  readonly overflow: number
  readonly requests: number
  readonly headings: readonly string[]
  readonly scheme: string
  readonly contrast: readonly number[]
}

/** A page as wide as a small phone, with the letter in it. */
function look(html: string): Promise<Seen> {
  return runInBrowser(`
    const frame = document.createElement('iframe')
    frame.style.cssText = 'width:320px;height:600px;border:0'
    frame.srcdoc = ${JSON.stringify(html)}
    document.body.append(frame)
    await new Promise((resolve) => frame.addEventListener('load', resolve))
    const view = frame.contentWindow
    const page = frame.contentDocument
    const canvas = document.createElement('canvas').getContext('2d')
    const luminance = (colour) => {
      canvas.fillStyle = colour
      canvas.fillRect(0, 0, 1, 1)
      const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map((value) => {
        const part = value / 255
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
      })
      return 0.2126 * r + 0.7152 * g + 0.0722 * b
    }
    const paper = luminance('Canvas')
    return {
      overflow: page.documentElement.scrollWidth - page.documentElement.clientWidth,
      requests: view.performance.getEntriesByType('resource').length,
      headings: [...page.querySelectorAll('h1, h2, h3')].map((heading) => heading.tagName),
      scheme: view.getComputedStyle(page.body).colorScheme,
      contrast: [...page.querySelectorAll('h1, p, li, a')].map((element) => {
        const ink = luminance(view.getComputedStyle(element).color)
        return (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05)
      }),
    }
  `) as Promise<Seen>
}

it('the letter fits 320 pixels with the longest words, and has enough contrast', async () => {
  const seen = await look(
    letter({
      pupil: { lastName: 'Ы'.repeat(80) },
      leaflets: [{ ...LEAFLET, title: 'Ж'.repeat(60), fileName: `${'щ'.repeat(90)}.pdf` }],
      texts: { manuscript: '{{portal.cop.url}}' },
      job: {
        portals: [
          {
            id: 'cop',
            name: 'ЦОП',
            url: 'https://cop.example.org/',
            print: `cop.example.org/${'a'.repeat(90)}`,
            checked: null,
          },
        ],
      },
    }).html,
  )
  expect(seen.overflow).toBe(0)
  expect(seen.requests).toBe(0)
  expect(seen.headings).toEqual(['H1', 'H2', 'H2', 'H2', 'H2', 'H2'])
  expect(seen.scheme).toBe('light dark')
  expect(seen.contrast.length).toBeGreaterThan(10)
  expect(Math.min(...seen.contrast)).toBeGreaterThanOrEqual(4.5)
})
