import { describe, expect, it } from 'vitest';
import { htmlProblems } from './check-html.ts';

describe('built HTML', () => {
  it('passes with scripts and styles in files of their own', () => {
    expect(
      htmlProblems(
        '<link rel="stylesheet" href="./a.css"><script src="./a.js"></script><p data-style="x">style=""</p><!-- <style> -->',
      ),
    ).toEqual([]);
  });

  it.each([
    ['<script>go()</script>', 'an inline script'],
    ['<script type="module">go()</script>', 'an inline script'],
    ['<STYLE>p{}</STYLE>', 'a <style> element'],
    ['<p class="a" style="color:red">', 'a style attribute'],
    ['<p style>', 'a style attribute'],
    ['<p title="a > b" style="x">', 'a style attribute'],
    ['<img onerror="go()">', 'an inline onerror handler'],
    ['<a href="javascript:go()">', 'a javascript: address'],
    ['<base href="/">', 'a <base> element'],
  ])('is refused with %s', (html, problem) => {
    expect(htmlProblems(html)).toEqual([expect.stringContaining(problem)]);
  });
});
