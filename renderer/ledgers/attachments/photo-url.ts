/** Where the window gets a kept photo or scan: the program's own scheme, whole or small. */
export const photoUrl = (photo: { readonly id: number; readonly version: string }, size: 'full' | 'thumb'): string =>
  // Under `npm run dev` the page itself comes from Vite, the pictures still from the program.
  `${window.location.protocol === 'http:' ? 'app://bundle/' : ''}photo/${photo.id}/${size}?${photo.version}`
