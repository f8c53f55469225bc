/** What a file of staff may be at most. Its size is limited where it is uploaded, its time where it is read. */
export const staffFileLimits = {
  rows: 50_000,
  columns: 60,
  /** Of one sheet of an Excel file, those in between that are empty among them. */
  cells: 8_000_000,
  /** Of all that an Excel file holds, unpacked. */
  unpackedBytes: 100_000_000,
} as const;
