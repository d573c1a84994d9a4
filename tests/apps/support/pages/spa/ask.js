// The list of the own origin.
export const ask = (method = 'GET', address = '', body) => fetch('/items.json' + address, { method, body: body && JSON.stringify(body) }).then(answer => answer.json());
