/** The ten signs of a call's controls, drawn in a box of 20 by 20 points with lines of 1.5. */

import type { ControlIcon } from '../../../model/block.ts'
import type { PathShape, Shape } from '../../../model/drawing.ts'

const line = (d: string): PathShape => ({ type: 'path', d, stroke: '#000000', lineWidth: 1.5, round: true })
const filled = (d: string): PathShape => ({ type: 'path', d, fill: '#000000' })

const ICONS: Readonly<Record<ControlIcon, readonly Shape[]>> = {
  chat: [line('M2.5 3.5 H17.5 V13.5 H9 L5 17 V13.5 H2.5 Z'), line('M6 7 H14 M6 10 H11.5')],
  hand: [
    line(
      'M6 11 V5.2 M8.8 10 V3.4 M11.6 10 V3.8 M14.4 11 V5.8 M14.4 10.5 V13 C14.4 16 12.6 18 10 18 C7.6 18 6.4 17 5.2 15 L3 11.4 L4.6 10.6 L6 12.4',
    ),
  ],
  share: [line('M2 3.5 H18 V13.5 H2 Z M7 17 H13'), line('M10 11.2 V6.2 M7.6 8.2 L10 5.9 L12.4 8.2')],
  people: [
    { type: 'circle', x: 7.5, y: 6.5, radius: 2.9, stroke: '#000000', lineWidth: 1.5 },
    line('M2 16.5 C2 12.8 4.2 11.2 7.5 11.2 C10.8 11.2 13 12.8 13 16.5 Z'),
    line('M13 3.9 C15 4.4 15.6 5.5 15.6 6.6 C15.6 7.8 14.8 8.9 13.3 9.3 M15.2 11.6 C17.2 12.4 18.2 14 18.2 16.5'),
  ],
  camera: [line('M2 5.5 H12.5 V14.5 H2 Z'), line('M12.5 9 L18 6.2 V13.8 L12.5 11 Z')],
  microphone: [
    line('M7.2 5 C7.2 1.4 12.8 1.4 12.8 5 V9.5 C12.8 13 7.2 13 7.2 9.5 Z'),
    line('M4.3 9.5 C4.3 16 15.7 16 15.7 9.5 M10 14.4 V18 M7 18 H13'),
  ],
  leave: [
    filled(
      'M1.5 12.5 C1.5 6.2 18.5 6.2 18.5 12.5 L17.6 14.2 L13.4 13.2 L13 10.6 C11.4 10.1 8.6 10.1 7 10.6 L6.6 13.2 L2.4 14.2 Z',
    ),
  ],
  settings: [
    { type: 'circle', x: 10, y: 10, radius: 5.4, stroke: '#000000', lineWidth: 1.5 },
    { type: 'circle', x: 10, y: 10, radius: 2, stroke: '#000000', lineWidth: 1.5 },
    line(
      'M10 1.6 V4 M10 16 V18.4 M1.6 10 H4 M16 10 H18.4 M4.1 4.1 L5.8 5.8 M14.2 14.2 L15.9 15.9 M15.9 4.1 L14.2 5.8 M5.8 14.2 L4.1 15.9',
    ),
  ],
  minimize: [line('M8.5 3 V8.5 H3 M17 11.5 H11.5 V17 M8.5 8.5 L3 3 M11.5 11.5 L17 17')],
  maximize: [line('M3 8 V3 H8 M12 3 H17 V8 M17 12 V17 H12 M8 17 H3 V12')],
}

/** The shapes of a control's sign. */
export function controlIcon(icon: ControlIcon): readonly Shape[] {
  return ICONS[icon]
}
