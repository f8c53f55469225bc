import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

// The building blocks of every form schema. A browser sends text; each block turns it into what it means or says what is wrong.

const asText = z.preprocess((value) => (Array.isArray(value) ? value[0] : (value ?? '')), z.string().trim());

/** A text that must be given. @param missing e.g. "Enter the title" @param most the longest it may be, in characters */
export function requiredText(
  missing: string,
  most: number,
  tooLong = `${missing.replace(/^Enter /, '').replace(/^./, (first) => first.toUpperCase())} must be ${most} characters or fewer`,
) {
  return asText.pipe(z.string().min(1, { error: missing }).max(most, { error: tooLong }));
}

/** A text that may be left empty; '' when it is. */
export function optionalText(most: number, tooLong: string) {
  return asText.pipe(z.string().max(most, { error: tooLong }));
}

export function countWords(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}

/** A text counted in words; may be left empty. */
export function textInWords(mostWords: number, tooLong: string) {
  return asText.pipe(
    z
      .string()
      .max(mostWords * 60, { error: tooLong })
      .refine((text) => countWords(text) <= mostWords, { error: tooLong }),
  );
}

/** A file that may be left out. Text under the name of the field comes from no browser: it counts as no file. */
export const optionalFile = z
  .object({ name: z.string(), bytes: z.instanceof(Uint8Array) })
  .optional()
  .catch(undefined);

/** A file that must be given. @param missing e.g. "Select the file" */
export function requiredFile(missing: string) {
  // As a transform, because zod runs no check of a field that is left out.
  return optionalFile.transform((file, context) => {
    if (file) return file;
    context.addIssue({ code: 'custom', message: missing });
    return z.NEVER;
  });
}

/** One of a list of codes. */
export function oneOf<const Codes extends readonly [string, ...string[]]>(codes: Codes, missing: string) {
  return asText.pipe(z.enum(codes, { error: missing }));
}

/** A code that `isKnown` knows. */
export function knownCode(isKnown: (code: string) => boolean, missing: string) {
  return asText.pipe(z.string().refine(isKnown, { error: missing }));
}

/** Any number of codes that `isKnown` knows, without repeats. @param least how many must be chosen */
export function knownCodes(isKnown: (code: string) => boolean, missing: string, least = 1, most = 500) {
  return z.preprocess(
    (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? [...new Set(value)] : [value]),
    z
      .array(z.string().refine(isKnown, { error: missing }), { error: missing })
      .min(least, { error: missing })
      .max(most, { error: missing }),
  );
}

/** A whole number within bounds; null when left empty and `missing` is null. */
export function wholeNumber(missing: string | null, from: number, to: number, wrong: string) {
  return asText.transform((text, context): number | null => {
    const digits = text.replace(/[,\s]/g, '');
    if (digits === '') {
      if (missing === null) return null;
      context.addIssue({ code: 'custom', message: missing });
      return z.NEVER;
    }
    const number = /^\d{1,12}$/.test(digits) ? Number(digits) : Number.NaN;
    if (!(number >= from && number <= to)) {
      context.addIssue({ code: 'custom', message: wrong });
      return z.NEVER;
    }
    return number;
  });
}

/** A percentage with at most two decimals; null when left empty and `missing` is null. */
export function percentage(missing: string | null, wrong: string) {
  return asText.transform((text, context): number | null => {
    const digits = text.replace(/[%\s]/g, '');
    if (digits === '' && missing === null) return null;
    const number = /^\d{1,3}(\.\d{1,2})?$/.test(digits) ? Number(digits) : Number.NaN;
    if (!(number >= 0 && number <= 100)) {
      context.addIssue({ code: 'custom', message: digits === '' && missing ? missing : wrong });
      return z.NEVER;
    }
    return number;
  });
}

const mostPence = 10_000_000_000_00;

/** A sum in pounds, as whole pence; null when left empty and `missing` is null. */
export function money(missing: string | null, wrong: string) {
  return asText.transform((text, context): number | null => {
    const digits = text.replace(/[£,\s]/g, '');
    if (digits === '' && missing === null) return null;
    const match = /^(\d{1,11})(?:\.(\d{1,2}))?$/.exec(digits);
    const pence = match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0') || 0) : Number.NaN;
    if (!(pence <= mostPence)) {
      context.addIssue({ code: 'custom', message: digits === '' && missing ? missing : wrong });
      return z.NEVER;
    }
    return pence;
  });
}

const datePart = z.preprocess((value) => (typeof value === 'string' ? value.trim() : ''), z.string());

/** A calendar date from three inputs, as 'YYYY-MM-DD'; null when left empty and `missing` is null. */
export function calendarDate(name: string, missing: string | null) {
  return z
    .object({ day: datePart, month: datePart, year: datePart })
    .optional()
    .transform((parts, context): string | null => {
      const { day = '', month = '', year = '' } = parts ?? {};
      if (!day && !month && !year) {
        if (missing === null) return null;
        context.addIssue({ code: 'custom', message: missing });
        return z.NEVER;
      }
      const lacking = [!day && 'a day', !month && 'a month', !year && 'a year'].filter(Boolean);
      if (lacking.length > 0) {
        context.addIssue({ code: 'custom', message: `${name} must include ${lacking.join(' and ')}` });
        return z.NEVER;
      }
      const isWritten = /^\d{1,2}$/.test(day) && /^\d{1,2}$/.test(month) && /^\d{4}$/.test(year);
      try {
        if (!isWritten || Number(year) < 1900 || Number(year) > 2200) throw new RangeError('not a date');
        const fields = { year: Number(year), month: Number(month), day: Number(day) };
        return Temporal.PlainDate.from(fields, { overflow: 'reject' }).toString();
      } catch {
        context.addIssue({ code: 'custom', message: `${name} must be a real date` });
        return z.NEVER;
      }
    });
}

/** Yes or no, as true or false. */
export function yesOrNo(missing: string) {
  return asText.pipe(z.enum(['yes', 'no'], { error: missing })).transform((answer) => answer === 'yes');
}

/** An email address, in small letters. */
export function emailAddress(missing: string) {
  return asText.pipe(
    z
      .string()
      .min(1, { error: missing })
      .max(254, { error: 'Email address must be 254 characters or fewer' })
      .toLowerCase()
      .pipe(z.email({ error: 'Enter an email address in the correct format, like name@example.com' })),
  );
}
