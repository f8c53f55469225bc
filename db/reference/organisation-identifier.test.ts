import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeLists } from './code-lists.ts';
import { normaliseIdentifier, organisationSchemes, suggestSchemes } from './organisation-identifier.ts';
import { RX_COH } from './organisation-schemes.ts';

const companyNumber = 'Enter a company number of 8 characters, like 04320853';

describe('RX_COH (domain.md 8.1)', () => {
  it.each(['04320853', 'SC234456', 'NI689521', 'OC361645', 'CE012345', 'IP031455', 'RS00123A'])(
    'takes %s',
    (number) => {
      expect(number).toMatch(RX_COH);
    },
  );

  it.each(['4320853', '30224R', '', '043208530', 'XX123456'])('refuses "%s"', (number) => {
    expect(number).not.toMatch(RX_COH);
  });
});

describe('normaliseIdentifier', () => {
  it.each([
    ['GB-COH', '4320853', '04320853'],
    ['GB-COH', '  09506232 ', '09506232'],
    ['GB-COH', 'sc234456', 'SC234456'],
    ['GB-COH', 'GB-COH-04320853', '04320853'],
    ['GB-COH', 'OC 361 645', 'OC361645'],
    ['GB-COH', 'SC042386', 'SC042386'],
    ['GB-CHC', '279417', '279417'],
    ['GB-CHC', 'gb-chc-1090095', '1090095'],
    ['GB-SC', 'SC042386', 'SC042386'],
    ['GB-SC', 'GB-SC-SC007427', 'SC007427'],
    ['GB-NIC', 'NIC100019', '100019'],
    ['GB-NIC', 'GB-NIC-104226', '104226'],
    ['GB-MPR', '30224R', '30224R'],
    ['GB-MPR', '235c', '235C'],
    ['GB-MPR', 'IP031455', 'IP031455'],
    ['GB-UKPRN', '10000346', '10000346'],
    ['GB-PPON', 'pbhm-7586-pwlp', 'PBHM-7586-PWLP'],
    ['GB-PPON', 'PBHM7586PWLP', 'PBHM-7586-PWLP'],
    ['GB-PPON', 'PBHM–7586–PWLP', 'PBHM-7586-PWLP'],
    ['GB-GOR', 'D1198', 'D1198'],
  ])('%s: "%s" becomes %s', (scheme, raw, value) => {
    expect(normaliseIdentifier(scheme, raw)).toEqual({ ok: true, value });
  });

  it('keeps the number of a linked charity apart', () => {
    expect(normaliseIdentifier('GB-CHC', '279417-2')).toEqual({ ok: true, value: '279417', linkedCharity: '2' });
  });

  it.each([
    ['GB-COH', '30224R', companyNumber],
    ['GB-COH', '', companyNumber],
    ['GB-COH', '00000000x', companyNumber],
    ['GB-COH', '0', companyNumber],
    ['GB-COH', 'GB-CHC-279417', companyNumber],
    ['GB-CHC', '04320853', 'Enter a charity number of 6 or 7 digits, like 1090095'],
    ['GB-SC', '042386', 'Enter a Scottish charity number of SC and 6 digits, like SC025693'],
    ['GB-NIC', '10019', 'Enter a Northern Ireland charity number of 6 digits, like 100019'],
    [
      'GB-UKPRN',
      '20000346',
      'Enter a UK provider reference number (UKPRN) of 8 digits that starts with 1, like 10000346',
    ],
    ['GB-PPON', 'PBHM-7586', 'Enter a Public Procurement Organisation Number (PPON), like PBHM-7586-PWLP'],
    ['XX-NONE', '04320853', 'Select a register from the list'],
  ])('%s: "%s" is refused', (scheme, raw, message) => {
    expect(normaliseIdentifier(scheme, raw)).toEqual({ ok: false, message });
  });

  it('gives a normalised value back unchanged', () => {
    const number = fc.oneof(
      fc.string(),
      fc.stringMatching(/^ ?(SC|NI|OC|NIC|sc|GB-COH-|GB-CHC-|GB-SC-)?\d{1,8}[A-Za-z]?(-\d)? ?$/),
      fc.stringMatching(/^p[a-z]{3}-?\d{4}-?[a-z]{4}$/),
    );
    fc.assert(
      fc.property(fc.constantFrom(...organisationSchemes), number, (scheme, raw) => {
        const once = normaliseIdentifier(scheme, raw);
        if (once.ok) expect(normaliseIdentifier(scheme, once.value)).toEqual({ ok: true, value: once.value });
        else expect(once.message).toMatch(/^Enter /);
      }),
      { numRuns: 2000 },
    );
  });

  it('reads a value with the prefix of its register as the value', () => {
    fc.assert(
      fc.property(fc.constantFrom(...organisationSchemes), fc.stringMatching(/^[A-Z\d]{2,8}$/), (scheme, raw) => {
        expect(normaliseIdentifier(scheme, `${scheme}-${raw}`)).toEqual(normaliseIdentifier(scheme, raw));
      }),
    );
  });
});

describe('suggestSchemes', () => {
  it.each([
    ['SC042386', ['GB-COH', 'GB-SC']],
    ['4320853', ['GB-COH', 'GB-CHC']],
    ['04320853', ['GB-COH']],
    ['100019', ['GB-COH', 'GB-CHC', 'GB-NIC']],
    ['NIC100019', ['GB-NIC']],
    ['30224R', ['GB-MPR']],
    ['IP031455', ['GB-COH', 'GB-MPR']],
    ['10000346', ['GB-COH', 'GB-UKPRN']],
    ['pbhm-7586-pwlp', ['GB-PPON']],
    [' gb-chc-279417 ', ['GB-CHC']],
    ['GB-SC-SC007427', ['GB-SC']],
    ['not a number', []],
    ['', []],
  ])('"%s" could be from %j', (raw, schemes) => {
    expect(suggestSchemes(raw)).toEqual(schemes);
  });
});

it('every register has a label, and every label a register', () => {
  expect(codeLists.organisation_scheme.entries.map((entry) => entry.code).sort()).toEqual(
    [...organisationSchemes].sort(),
  );
});
