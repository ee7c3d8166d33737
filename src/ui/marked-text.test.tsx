import { render } from '@testing-library/react';
import { expect, it } from 'vitest';
import { MarkedText } from './marked-text.tsx';

it.each([
  ['plain', 'plain'],
  ['*one* and **two**', '<em>one</em> and <strong>two</strong>'],
  ['which is **not** an arch?', 'which is <strong>not</strong> an arch?'],
  ['2 * 3 * 4', '2 * 3 * 4'],
  ['a * and a *', 'a * and a *'],
  ['**', '**'],
  ['<b>bold</b> & [link](x)', '&lt;b&gt;bold&lt;/b&gt; &amp; [link](x)'],
])('writes %j as %j', (text, html) => {
  expect(render(<MarkedText text={text} />).container.innerHTML).toBe(html);
});
