/** A name as long as a picture has room for: cut between words where there is one to cut at, and never within a letter and its marks. */
export function shortName(name: string, most = MOST): string {
  const letters = [...segments.segment(name)]
  if (letters.length <= most) return name
  const cut = letters[most - 1]?.index ?? name.length
  const space = name.lastIndexOf(' ', cut)
  return `${name.slice(0, space > cut / 2 ? space : cut).trimEnd()}…`
}

const MOST = 28

const segments = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
