/** What built HTML must not hold: the security policy would block it, and the page would be broken. */

/** Every complaint about a page's HTML; none where it is fine. */
export function htmlProblems(html: string): string[] {
  const problems: string[] = [];
  // A tag ends at the first ">" outside quotes; comments hold nothing that is run.
  const tags = html
    .replace(/<!--[\s\S]*?-->/g, '')
    .matchAll(/<([a-zA-Z][\w-]*)((?:[^"'>]|"[^"]*"|'[^']*')*)>/g);
  for (const [tag, name = '', attributes = ''] of tags) {
    const names = [
      ...attributes.replace(/=\s*("[^"]*"|'[^']*'|[^\s"']+)/g, '=').matchAll(/([^\s=/"']+)(=?)/g),
    ].map((match) => match[1]?.toLowerCase() ?? '');
    if (name.toLowerCase() === 'style') problems.push('a <style> element');
    if (name.toLowerCase() === 'script' && !names.includes('src')) problems.push('an inline script');
    if (name.toLowerCase() === 'base') problems.push('a <base> element');
    if (names.includes('style')) problems.push(`a style attribute: ${tag}`);
    const handler = names.find((attribute) => attribute.startsWith('on'));
    if (handler !== undefined) problems.push(`an inline ${handler} handler: ${tag}`);
    if (/=\s*["']?\s*javascript:/i.test(attributes)) problems.push(`a javascript: address: ${tag}`);
  }
  return problems;
}
