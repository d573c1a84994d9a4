// Stands in for what `listen.mjs` writes here.
export const listening = '';
