import { fileTypeFromBuffer } from 'file-type';

const megabyte = 1_000_000;
export const mostFileBytes = 10 * megabyte;

// By what the bytes say, never by what the name says.
const endings: Record<string, RegExp> = {
  pdf: /\.pdf$/i,
  docx: /\.docx$/i,
  xlsx: /\.xlsx$/i,
  png: /\.png$/i,
  jpg: /\.jpe?g$/i,
};

export const acceptedEndings = '.pdf,.docx,.xlsx,.png,.jpg,.jpeg';
/** What is said beside the field of a file of evidence. */
export const fileHint = 'PDF, DOCX, XLSX, PNG or JPG, up to 10MB. Leave out anything that identifies a customer.';

export type CheckedFile = { name: string; contentType: string; bytes: Uint8Array };

/** Checks an uploaded file by its size and its content. @returns the file with a name that says what it is, or what is wrong */
export async function checkFile(upload: {
  name: string;
  bytes: Uint8Array;
}): Promise<{ ok: true; file: CheckedFile } | { ok: false; message: string }> {
  const { bytes } = upload;
  if (bytes.length === 0) return { ok: false, message: 'The selected file is empty' };
  if (bytes.length > mostFileBytes) return { ok: false, message: 'The selected file must be 10MB or smaller' };
  // A file that breaks off in the middle makes the library throw: it is none of the kinds that we take.
  const type = await fileTypeFromBuffer(bytes).catch(() => undefined);
  const ending = type && endings[type.ext];
  if (!type || !ending) return { ok: false, message: 'The selected file must be a PDF, DOCX, XLSX, PNG or JPG' };
  const name = plainName(upload.name);
  return {
    ok: true,
    file: { name: ending.test(name) ? name : `${name}.${type.ext}`, contentType: type.mime, bytes },
  };
}

/** A file's name without its folders and without characters that a file system or a header would trip over. */
function plainName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  const plain = last.replaceAll(/[\p{Cc}\p{Cf}"<>:|?*]/gu, ' ').trim();
  return (plain || 'file').slice(-150);
}
