// Lists every free global that the files of a folder use as a value: one `file TAB line TAB name` a line.
// node globals.mjs TSCONFIG FOLDER
import { readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import ts from 'typescript';

const [config, folder] = process.argv.slice(2);
const { options } = ts.parseJsonConfigFileContent(ts.readConfigFile(config, ts.sys.readFile).config, ts.sys, dirname(config));
const files = readdirSync(folder, { recursive: true }).filter(name => name.endsWith('.ts')).sort().map(name => resolve(join(folder, name)));
const program = ts.createProgram(files, { ...options, noEmit: true });
const checker = program.getTypeChecker();
// Constants of the language that no page can replace.
const constant = new Set(['undefined', 'NaN', 'Infinity']);

const ofPlatform = identifier => {
  const symbol = ts.isShorthandPropertyAssignment(identifier.parent)
    ? checker.getShorthandAssignmentValueSymbol(identifier.parent)
    : checker.getSymbolAtLocation(identifier);
  // A name that resolves to nothing is a global that the types do not know.
  if (!symbol || symbol.escapedName === 'unknown') return true;
  return (symbol.declarations ?? []).some(one => program.isSourceFileDefaultLibrary(one.getSourceFile()))
    || symbol.escapedName === 'globalThis';
};

const isValue = node => {
  const { parent } = node;
  if (ts.isShorthandPropertyAssignment(parent)) return parent.name === node;
  if (ts.isExportSpecifier(parent) || ts.isImportSpecifier(parent)) return false;
  return ts.isExpressionNode?.(node) ?? ts.isPartOfExpression?.(node) ?? false;
};

for (const file of files) {
  const source = program.getSourceFile(file);
  const visit = node => {
    if (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) return;
    if (ts.isIdentifier(node) && !constant.has(node.text) && isValue(node) && ofPlatform(node)
      && !(ts.isPropertyAccessExpression(node.parent) && node.parent.name === node)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      console.log(`${file}\t${line + 1}\t${node.text}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
}
