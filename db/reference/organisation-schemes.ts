/**
 * The registers of organisations and the shape of their numbers (domain.md 8.1). The labels are in
 * `lists/organisation-scheme.json`; the patterns stay in code, where a slip shows up in a test.
 */
export type Scheme =
  | 'GB-COH'
  | 'GB-CHC'
  | 'GB-SC'
  | 'GB-NIC'
  | 'GB-MPR'
  | 'GB-CASC'
  | 'GB-UKPRN'
  | 'GB-EDU'
  | 'GB-NHS'
  | 'GB-PPON'
  | 'GB-LAE'
  | 'GB-PLA'
  | 'GB-LAS'
  | 'GB-LANI'
  | 'GB-GOR'
  | 'GG-RCE'
  | 'JE-FSC'
  | 'IM-CR';

export type SchemeRule = {
  code: Scheme;
  /** What a number of this register must look like once it is normalised. */
  pattern: RegExp;
  /** What to tell a person whose number does not fit. */
  message: string;
  /** The shape that makes the register worth offering when a bare number is typed; absent when any text would fit. */
  offeredFor?: RegExp;
  /** Turns what people write into what the register holds; the text comes without spaces and in capitals. */
  tidy?: (text: string) => string;
};

/** The company numbers of Companies House, as strict as its own bulk file allows. */
export const RX_COH =
  /^(((AC|CE|CS|FC|FE|GE|GS|IC|LP|NC|NF|NI|NL|NO|NP|OC|OE|PC|R0|RC|SA|SC|SE|SF|SG|SI|SL|SO|SR|SZ|ZC|\d{2})\d{6})|((IP|SP|RS)[A-Z\d]{6})|(SL\d{5}[\dA]))$/;

const COUNCIL_CODE = /^[A-Z]{2,4}$/;
const OFFSHORE_NUMBER = /^[A-Z\d]{1,10}$/;
const ENTER_COUNCIL_CODE = 'Enter the register code of the council, 2 to 4 letters';

export const schemeRules: readonly SchemeRule[] = [
  {
    code: 'GB-COH',
    pattern: RX_COH,
    message: 'Enter a company number of 8 characters, like 04320853',
    offeredFor: RX_COH,
    tidy: padCompanyNumber,
  },
  {
    code: 'GB-CHC',
    pattern: /^[1-9]\d{5,6}$/,
    message: 'Enter a charity number of 6 or 7 digits, like 1090095',
    offeredFor: /^[1-9]\d{5,6}$/,
  },
  {
    code: 'GB-SC',
    pattern: /^SC\d{6}$/,
    message: 'Enter a Scottish charity number of SC and 6 digits, like SC025693',
    offeredFor: /^SC\d{6}$/,
  },
  {
    code: 'GB-NIC',
    pattern: /^\d{6}$/,
    message: 'Enter a Northern Ireland charity number of 6 digits, like 100019',
    offeredFor: /^1\d{5}$/,
    tidy: (text) => text.replace(/^NIC/, ''),
  },
  {
    code: 'GB-MPR',
    pattern: /^[A-Z\d]{3,10}$/,
    message: 'Enter a registered society number of 3 to 10 letters and digits, like 30224R',
    offeredFor: /^(\d{2,6}[A-Z]|(IP|SP|NP|RS)[A-Z\d]{6})$/,
  },
  {
    code: 'GB-CASC',
    pattern: /^[A-Z\d]{2,10}$/,
    message: 'Enter the reference of the sports club, 2 to 10 letters and digits',
  },
  {
    code: 'GB-UKPRN',
    pattern: /^1\d{7}$/,
    message: 'Enter a UK provider reference number (UKPRN) of 8 digits that starts with 1, like 10000346',
    offeredFor: /^1\d{7}$/,
  },
  { code: 'GB-EDU', pattern: /^[1-9]\d{5}$/, message: 'Enter a school reference number (URN) of 6 digits' },
  {
    code: 'GB-NHS',
    pattern: /^[A-Z\d]{3,10}$/,
    message: 'Enter an NHS organisation code of 3 to 10 letters and digits, like RXX',
  },
  {
    code: 'GB-PPON',
    pattern: /^P[A-Z]{3}-\d{4}-[A-Z]{4}$/,
    message: 'Enter a Public Procurement Organisation Number (PPON), like PBHM-7586-PWLP',
    offeredFor: /^P[A-Z]{3}-\d{4}-[A-Z]{4}$/,
    tidy: (text) => text.replace(/^(P[A-Z]{3})-?(\d{4})-?([A-Z]{4})$/, '$1-$2-$3'),
  },
  { code: 'GB-LAE', pattern: COUNCIL_CODE, message: `${ENTER_COUNCIL_CODE}, like BIR` },
  { code: 'GB-PLA', pattern: COUNCIL_CODE, message: `${ENTER_COUNCIL_CODE}, like SWA` },
  { code: 'GB-LAS', pattern: COUNCIL_CODE, message: `${ENTER_COUNCIL_CODE}, like GLG` },
  { code: 'GB-LANI', pattern: COUNCIL_CODE, message: `${ENTER_COUNCIL_CODE}, like BFS` },
  {
    code: 'GB-GOR',
    pattern: /^[A-Z]{1,3}\d{1,5}$/,
    message: 'Enter a government organisation code, like D1198',
  },
  { code: 'GG-RCE', pattern: OFFSHORE_NUMBER, message: 'Enter a Guernsey registration number of up to 10 characters' },
  { code: 'JE-FSC', pattern: OFFSHORE_NUMBER, message: 'Enter a Jersey registration number of up to 10 characters' },
  { code: 'IM-CR', pattern: OFFSHORE_NUMBER, message: 'Enter an Isle of Man company number of up to 10 characters' },
];

function padCompanyNumber(text: string): string {
  return /^\d*[1-9]\d*$/.test(text) ? text.padStart(8, '0') : text;
}
