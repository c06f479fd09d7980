import { WITHOUT_WORDS } from './src/text/without-words.ts';

const LOADED_FIRST = /\/src\/text\/(\w+)\/at-once\.ts$/;

/**
 * One page for each language (`index.html` is the English one), which says what must be said before any script
 * runs, and lets the browser load that language's words beside the script that will ask for them.
 *
 * @returns {import('vite').Plugin}
 */
export function pageInEachLanguage() {
  return {
    name: 'page-in-each-language',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const page = bundle['index.html'];
      if (page?.type !== 'asset') return;
      const english = String(page.source);
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const language = LOADED_FIRST.exec(chunk.facadeModuleId ?? '')?.[1];
        if (language === undefined) continue;
        const source = inLanguage(english, language, `/${chunk.fileName}`);
        if (language === 'en') page.source = source;
        else this.emitFile({ type: 'asset', fileName: `index.${language}.html`, source });
      }
    },
  };
}

/**
 * @param {string} english
 * @param {string} language
 * @param {string} words
 */
function inLanguage(english, language, words) {
  const { needsScript } = WITHOUT_WORDS[/** @type {keyof typeof WITHOUT_WORDS} */ (language)];
  return english
    .replace('<html lang="en">', `<html lang="${language}">`)
    .replace(/(?<=<noscript>).*(?=<\/noscript>)/, needsScript)
    .replace('</head>', `  <link rel="modulepreload" crossorigin href="${words}">\n  </head>`);
}
