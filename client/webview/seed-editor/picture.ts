/** A picture of one stroke, in sixteen units each way, in the colour of the text around it; what it means is said by the button that holds it. */
export function picture(path: string): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg')
  const drawn = document.createElementNS(SVG, 'path')
  const attributes = { viewBox: '0 0 16 16', width: '16', height: '16', 'aria-hidden': 'true', class: 'seed-sign' }
  for (const [name, value] of Object.entries(attributes)) svg.setAttribute(name, value)
  drawn.setAttribute('d', path)
  svg.append(drawn)
  return svg
}

const SVG = 'http://www.w3.org/2000/svg'
