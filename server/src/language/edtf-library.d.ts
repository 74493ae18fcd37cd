// The package has no types of its own; this is the part that is used.
declare module 'edtf' {
  /** Reads one EDTF text; throws where it is none. */
  export function parse(text: string): { readonly type: string; readonly level: number }
}
