/** A colour as red, green and blue, from 0 to 255. */
type Colour = readonly [number, number, number]

/** What editors show cards on: themes that are light, dark, and of high contrast. */
export const grounds: Readonly<Record<string, Colour>> = {
  light: [248, 248, 248],
  dark: [32, 32, 32],
  'high contrast light': [255, 255, 255],
  'high contrast': [12, 20, 31],
}

/** What a class of an SVG's stylesheet gives `fill` or `stroke`, as it is seen on a ground. */
export function paint(svg: string, name: string, what: 'fill' | 'stroke', ground: Colour): Colour {
  const [, rules = ''] = new RegExp(`[>}]\\.?${name}\\{([^}]*)\\}`).exec(svg) ?? []
  const written = (key: string) => new RegExp(`(?:^|;)${key}:([^;]*)`).exec(rules)?.[1]
  const opacity = Number(written(`${what}-opacity`) ?? 1)
  const [red, green, blue] = colour(written(what) ?? '')
  const mixed = (own: number, under: number): number => own * opacity + under * (1 - opacity)
  return [mixed(red, ground[0]), mixed(green, ground[1]), mixed(blue, ground[2])]
}

function colour(text: string): Colour {
  const hex = text === 'gray' ? '808080' : text.replace('#', '').replace(/^(.)(.)(.)$/, '$1$1$2$2$3$3')
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
  return [red, green, blue]
}

/** How well two colours are told apart, from 1 to 21 (WCAG 2.2). */
export function contrast(one: Colour, other: Colour): number {
  const [light = 0, dark = 0] = [one, other].map(luminance).sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(of: Colour): number {
  const [red = 0, green = 0, blue = 0] = of.map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
