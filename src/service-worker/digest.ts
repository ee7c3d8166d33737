/** Whether something is what it should be. */

/** SHA-256 in base64, as in the `integrity` of a request but for its name in front. */
export async function digestOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return btoa(String.fromCharCode(...digest));
}

export const integrityOf = (digest: string): string => `sha256-${digest}`;

/** @param integrity "sha256-…" */
export async function isIntact(response: Response, integrity: string): Promise<boolean> {
  try {
    return integrityOf(await digestOf(await response.clone().arrayBuffer())) === integrity;
  } catch {
    // Its bytes can't even be read.
    return false;
  }
}
