// Tells what a translated program takes of the platform: free names, and members that a prototype could answer for.
import { parse } from 'acorn';

/** What is indexed by a number alone: the views of the memory, the kit, the lists of the data, and that of the program's own functions. */
const INDEXED = /^(HEAP\w+|from|kit|list|FUNCTION_TABLE)$/;

/** Every name in `text` that is neither declared in it nor looked up where the program itself has put it. */
export function strangers(text) {
  const declared = new Set(), used = [];
  const visit = node => {
    if (!node || typeof node.type !== 'string') return;
    if (node.type === 'VariableDeclarator') declared.add(node.id.name);
    if (/^Function/.test(node.type)) for (const one of [node.id, ...node.params]) if (one) declared.add(one.name);
    if (node.type === 'Property') return visit(node.value);
    if (node.type === 'MemberExpression') {
      if (node.computed ? !INDEXED.test(node.object.name) : !['imports', 'desk'].includes(node.object.name)) used.push(text.slice(node.start, node.end).slice(0, 60));
      visit(node.object);
      if (node.computed) visit(node.property);
      return;
    }
    if (node.type === 'Identifier') used.push(node.name);
    for (const [key, value] of Object.entries(node)) if (key !== 'label') for (const one of Array.isArray(value) ? value : [value]) visit(one);
  };
  visit(parse(text, { ecmaVersion: 2017 }));
  return [...new Set(used)].filter(one => !declared.has(one));
}
