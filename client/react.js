/**
 * The pages are written for React and run on Preact's compatible build of it: the same components
 * for a tenth of the weight, which a weak phone on a weak network feels at every page. The types
 * stay React's.
 */
export const reactIsPreact = {
  'react/jsx-runtime': 'preact/jsx-runtime',
  'react/jsx-dev-runtime': 'preact/jsx-runtime',
  'react-dom/client': 'preact/compat/client',
  'react-dom': 'preact/compat',
  react: 'preact/compat',
};
