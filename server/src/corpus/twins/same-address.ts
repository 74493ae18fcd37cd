/**
 * A web address reduced to what leads to the page: without scheme, `www.`, fragment, a slash at its end, and the parameters that only say where a
 * visitor came from. Equal texts are addresses of one page.
 */
export function sameAddress(address: string): string {
  const [, host = '', path = '', query = ''] =
    /^(?:https?:)?(?:\/\/)?(?:www\.)?([^/?#]*)([^?#]*)\??([^#]*)/i.exec(address.trim()) ?? []
  const parameters = query.split('&').filter((one) => one !== '' && !tracking.test(one))
  return `${host.toLowerCase()}${path.replace(/\/+$/, '')}${parameters.length > 0 ? `?${parameters.join('&')}` : ''}`
}

const tracking = /^(?:utm_\w+|fbclid|gclid|igshid|mc_[ce]id|ref_src|amp)(?:=|$)/i
