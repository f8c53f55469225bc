/** The characters that a font has a sign for, by its table of characters (OpenType, "cmap" in format 4). @throws when it has none such */
export function charactersOf(font: Buffer): Set<number> {
  const table = cmapOf(font);
  const segments = font.readUInt16BE(table + 6);
  const ends = table + 14;
  const [starts, deltas, offsets] = [ends + segments + 2, ends + 2 * segments + 2, ends + 3 * segments + 2];
  const characters = new Set<number>();
  for (let at = 0; at < segments; at += 2) {
    const [start, end] = [font.readUInt16BE(starts + at), font.readUInt16BE(ends + at)];
    const [delta, offset] = [font.readUInt16BE(deltas + at), font.readUInt16BE(offsets + at)];
    for (let character = start; character <= end && character < 0xffff; character += 1) {
      const glyph = offset === 0 ? 1 : font.readUInt16BE(offsets + at + offset + 2 * (character - start));
      const isMissing = offset === 0 ? ((character + delta) & 0xffff) === 0 : glyph === 0;
      if (!isMissing) characters.add(character);
    }
  }
  return characters;
}

function cmapOf(font: Buffer): number {
  const tables = font.readUInt16BE(4);
  for (let table = 12; table < 12 + tables * 16; table += 16) {
    if (font.toString('latin1', table, table + 4) !== 'cmap') continue;
    const cmap = font.readUInt32BE(table + 8);
    for (let at = cmap + 4; at < cmap + 4 + font.readUInt16BE(cmap + 2) * 8; at += 8) {
      const subtable = cmap + font.readUInt32BE(at + 4);
      if (font.readUInt16BE(subtable) === 4) return subtable;
    }
  }
  throw new Error('The font has no table of characters in format 4');
}
