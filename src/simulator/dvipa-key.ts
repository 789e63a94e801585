/** Key of a DVIPA of a group. @param cpc - CPC that CPCSCOPE keeps it in */
export function dvipaKey(group: string, address: string, cpc?: string): string {
  return cpc === undefined ? `${group}/${address}` : `${group}/${address}/${cpc}`;
}

/** What the key of a DVIPA says. */
export function partsOfKey(key: string): { readonly group: string; readonly address: string; readonly cpc?: string } {
  const [group = "", address = "", ...cpc] = key.split("/");
  return { group, address, ...(cpc.length === 0 ? {} : { cpc: cpc.join("/") }) };
}
