/** All words of other languages than the page's markup. They stand together: a file packed with them packs them best so. */
export * from './heading-words';
export * from './name-words';
export * from './phone-words';
export * from './record-words';
