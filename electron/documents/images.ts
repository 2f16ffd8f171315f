/** Pictures' bytes by the keys that a paper names them with. */
export type Images = ReadonlyMap<string, { readonly bytes: Uint8Array; readonly type: 'png' | 'jpg' }>
