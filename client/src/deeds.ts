import { showError } from './show-error.ts'

/** What a page in a webview can have done, each kind by a function; `Doing` is what it is done with. */
export type Deeds<Deed extends { readonly kind: string }, Doing> = {
  readonly [Kind in Deed['kind']]: (deed: Extract<Deed, { readonly kind: Kind }>, doing: Doing) => Thenable<unknown>
}

/** Does what a page asks for; what goes wrong, a refusal of the server's too, is said to the user. */
export async function doDeed<Deed extends { readonly kind: string }, Doing>(
  deeds: Deeds<Deed, Doing>,
  deed: Deed,
  doing: Doing,
): Promise<void> {
  const perform = deeds[deed.kind as Deed['kind']] as (deed: Deed, doing: Doing) => Thenable<unknown>
  try {
    await perform(deed, doing)
  } catch (error) {
    showError(error)
  }
}
