// Lists what the files of a folder look up on the platform after they have loaded: members of built-in objects and free globals, which
// page code may have replaced by then, and syntax that calls such members unseen; in `seams/` free globals at any time. One
// `file TAB line TAB what` a line.
// node lookups.mjs TSCONFIG FOLDER
import { readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';

const [config, folder] = process.argv.slice(2);
const { options } = ts.parseJsonConfigFileContent(ts.readConfigFile(config, ts.sys.readFile).config, ts.sys, dirname(config));
const files = readdirSync(folder, { recursive: true }).filter(name => name.endsWith('.ts') && !name.endsWith('.d.ts')).sort().map(name => resolve(join(folder, name)));
const program = ts.createProgram(files, { ...options, noEmit: true });
const checker = program.getTypeChecker();
// Constants of the language, and those that the build driver writes in: no page can replace them.
const constant = new Set(['undefined', 'NaN', 'Infinity', 'OBSERVE', 'TESTING', 'NO_WASM', 'VERSION', 'GATE', 'globalThis', 'hand']);
// Nor these, which are the window's own for ever; seams serve other realms, too, and take nothing from this one.
const fixed = new Set(['document', 'window', 'location', 'self']);
// What every object or list of the kind has of its own: no prototype is asked.
const own = new Set(['length', 'lastIndex', 'isTrusted', 'document', 'location', 'pathname', 'hostname', 'protocol']);
// Plain objects that the engine fills.
const plain = /^(IDBDatabaseInfo|(Typed)?PropertyDescriptor)\./;
// Collections of ours carry their methods with them.
const carried = /^(Readonly|Weak)?Map\.(get|set|forEach)$/;
// What is loaded later: nothing of it runs before page code.
const parts = /^(desk|late|screen|draw|memory)\//;
/** The names of all methods of the language's own objects, for receivers of which nothing is known. */
const methods = new Set([Array, String, Number, RegExp, Promise, Map, Set, WeakMap, Date, Function, Uint8Array].flatMap(one => Object.getOwnPropertyNames(one.prototype)));
['constructor', 'length', 'buffer'].forEach(name => methods.delete(name));

const declaredByPlatform = symbol => (symbol?.declarations ?? []).some(one => program.isSourceFileDefaultLibrary(one.getSourceFile()));
const isType = node => ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node);
const isFunction = node => ts.isFunctionLike(node) && !!node.body;
const isValue = node => {
  const { parent } = node;
  if (ts.isShorthandPropertyAssignment(parent)) return parent.name === node;
  if (ts.isExportSpecifier(parent) || ts.isImportSpecifier(parent) || ts.isPropertyAccessExpression(parent) && parent.name === node) return false;
  return ts.isPartOfExpression?.(node) ?? ts.isExpressionNode?.(node) ?? false;
};
const typeName = type => checker.typeToString(type).replace(/<.*/s, '').slice(0, 40);

/** What a node looks up when it runs; of the globals alone, where it runs at once. */
const lookup = (node, inSeams) => {
  if (ts.isForOfStatement(node)) return 'for of: the iterator';
  if (ts.isSpreadElement(node)) return 'spread: the iterator';
  if (ts.isArrayBindingPattern(node)) return 'array pattern: the iterator';
  if (ts.isAwaitExpression(node) && !ts.isExpressionStatement(node.parent)) return 'await: a value by promise';
  if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node) && ts.isStringLiteral(node.argumentExpression)) {
    const name = node.name?.text ?? node.argumentExpression.text, receiver = checker.getTypeAtLocation(node.expression);
    if (own.has(name)) return;
    const symbol = checker.getSymbolAtLocation(node.name ?? node.argumentExpression);
    if (symbol) return declaredByPlatform(symbol) ? `${typeName(receiver)}.${name}` : undefined;
    return methods.has(name) ? `any.${name}` : undefined;
  }
  if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
    const name = (node.propertyName ?? node.name).getText(), type = checker.getTypeAtLocation(node.parent), symbol = type.getProperty(name);
    return declaredByPlatform(symbol) && !own.has(name) ? `${typeName(type)}.${name}` : undefined;
  }
  return free(node, inSeams);
};
const free = (node, inSeams) => {
  if (!ts.isIdentifier(node) || constant.has(node.text) || !inSeams && fixed.has(node.text) || !isValue(node)) return;
  const symbol = ts.isShorthandPropertyAssignment(node.parent) ? checker.getShorthandAssignmentValueSymbol(node.parent) : checker.getSymbolAtLocation(node);
  // A name that resolves to nothing is a global that the types do not know.
  if (!symbol || symbol.escapedName === 'unknown' || declaredByPlatform(symbol)) return `global ${node.text}`;
};

for (const file of files) {
  const source = program.getSourceFile(file), name = relative(folder, file), inSeams = name.startsWith('seams/'), inPart = parts.test(name);
  const visit = (node, later) => {
    if (isType(node)) return;
    const found = later ? lookup(node, inSeams) : inSeams && free(node, inSeams);
    if (found && !plain.test(found) && !carried.test(found)) console.log(`${name}\t${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}\t${found}`);
    ts.forEachChild(node, child => visit(child, later || isFunction(node)));
  };
  visit(source, inPart);
}
