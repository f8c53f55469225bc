import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

export type SourceImport = {
  /** A path from the root for our own files, the name of the package (with its subpath) for others. */
  target: string;
  names: string[];
  /** Gone when the code runs. */
  typeOnly: boolean;
};
export type SourceFile = { path: string; text: string; imports: SourceImport[] };

const root = path.join(import.meta.dirname, '../..');
const folders = ['app', 'db', 'search', 'emails', 'server', 'test', 'scripts'];

/** Every source file of the repository, with what it imports. */
export function readSourceFiles(): SourceFile[] {
  const nested = folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file)),
  );
  return [...nested, ...readdirSync(root)]
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => {
      const text = readFileSync(path.join(root, file), 'utf8');
      return { path: file, text, imports: importsOf(file, text) };
    });
}

function importsOf(file: string, text: string): SourceImport[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false);
  const imports: SourceImport[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isImportDeclaration(node)) imports.push(fromImport(file, node));
    else if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
      imports.push({ target: resolve(file, node.moduleSpecifier), names: ['*'], typeOnly: node.isTypeOnly });
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [specifier] = node.arguments;
      if (specifier) imports.push({ target: resolve(file, specifier), names: ['*'], typeOnly: false });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return imports;
}

function fromImport(file: string, node: ts.ImportDeclaration): SourceImport {
  const target = resolve(file, node.moduleSpecifier);
  const clause = node.importClause;
  const bindings = clause?.namedBindings;
  const elements = bindings && ts.isNamedImports(bindings) ? bindings.elements : [];
  const names = elements.map((element) => (element.propertyName ?? element.name).text);
  if (clause?.name) names.push('default');
  if (bindings && ts.isNamespaceImport(bindings)) names.push('*');
  const isOnlyTypes = elements.length > 0 && !clause?.name && elements.every((element) => element.isTypeOnly);
  return { target, names, typeOnly: clause?.phaseModifier === ts.SyntaxKind.TypeKeyword || isOnlyTypes };
}

function resolve(file: string, specifier: ts.Node): string {
  if (!ts.isStringLiteralLike(specifier)) return '(computed)';
  const [name = ''] = specifier.text.split('?');
  if (name.startsWith('.')) return path.join(path.dirname(file), name);
  return name.startsWith('#') ? name.slice(1) : name;
}
