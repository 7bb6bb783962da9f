import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

// The icon set holds 640 icons, 40 kB with Brotli, of which the pages name some fifty (frontend/icons.txt). An icon that is
// another name of one is kept with it.
export function namedIcons(): Plugin {
  return {
    name: 'named-icons',
    transform(code, id) {
      if (!id.includes('@vaadin/icons/vaadin-iconset.js')) return null;
      const named = new Set(readFileSync('frontend/icons.txt', 'utf8').split('\n').filter(Boolean));
      for (const [, other, of] of code.matchAll(/<g id="vaadin:([^"]+)"><use href="#vaadin:([^"]+)">/g)) {
        if (named.has(other)) named.add(of);
      }
      return code.replace(/<g id="vaadin:([^"]+)">.*?<\/g>\n?/g, (icon, name) => (named.has(name) ? icon : ''));
    },
  };
}
