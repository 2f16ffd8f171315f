/** An example row of domain §6.5, word for word: 编号, then the columns named above each list. */
export type Example = readonly string[]
