import { cue, type Reading } from '../reading.ts';
import type { ClauseRule } from '../rule.ts';

const media = cue(
  '(?:the )?media',
  '(?:the )?press(?: (?:release|statement|conference|announcement|office|enquir|cutting)[a-z]*)?',
  '(?:your|their|its|any|a|the) (?:local )?(?:mp|msp|mla|ms|councillor|paper)s?',
  'web posts?|(?:any |proposed )(?:articles?|speech(?:es)?)',
  'journalists?|editors?|correspondents?|news (?:outlets?|organisations?)',
  'newspapers?',
  'reporters?',
  'opinions? (?:of|about|on)',
  'broadcast(?:er|ers|ing)?',
  'public(?:ity| statements?| comments?| announcements?| remarks?| criticism)',
  'publici[sz](?:e|ed|ing)',
  '(?:comment|speak|talk|say|state|criticise|complain|post|disclose)[a-z]* (?:[a-z]+ ){0,4}(?:publicly|in public|online|to the public)',
  'publicly (?:comment|criticise|state|discuss|disclose|speak|refer)[a-z]*',
  'social (?:media|networks?)',
  '(?:speak|present|appear)[a-z]* (?:at|to) (?:[a-z]+ ){0,3}(?:conferences?|events?|meetings?|rall(?:y|ies))',
  'in public',
  'publicly',
  'publications?',
  'public (?:utterances?|opinion|debate|discussion|meetings?|pronouncements?|appearances?|domain)',
  'to the public',
  '(?:statements?|material|text|copy|content|words?|information|anything) (?:[a-z]+ ){0,6}(?:for|to) (?:the )?(?:public|press|publication|release)',
  '(?:release|releases|released|releasing) (?:[a-z]+ ){0,6}(?:information|details|results|findings)',
  'speak out|whistle ?blow(?:ing)?|blow the whistle',
  'television|radio|podcasts?',
  'oppos(?:e|es|ing) (?:[a-z]+ ){0,4}(?:polic(?:y|ies)|government)',
  '(?:change|changes) in (?:the )?(?:law|policy)',
  'blogs?|leaflets?|open letters?|petitions?|facebook|twitter|linkedin|youtube',
  'tweets?',
  'interviews?',
  'conference (?:speech|paper|presentation)(?:e?s)?',
  'external communications?',
  '(?:issue|make|give|send|release) (?:[a-z]+ ){0,2}communications?',
  '(?:any |no |other )?announcements?',
  'campaign(?:s|ing)?(?! for (?:the recruitment|recruitment))',
  'lobby(?:ing)?',
  'advoca(?:cy|te)',
  '(?:influence|approach|brief|contact|petition|write to) (?:[a-z]+ ){0,3}(?:parliament|mps?|msps?|mlas?|councillors|ministers?|politicians|members of parliament)',
  'to (?:[a-z]+ ){0,4}(?:members of parliament|mps|msps|mlas|ministers|elected (?:members|representatives)|select committees?)',
  'political (?:activity|comment|parties|party|purposes?)',
  'publish(?:ed|ing|es)?(?: or cause to be published)?,? (?:[a-z]+,? ){0,3}(?:research|evaluation|report|findings|article|material|results|information|data|statement|opinion)s?',
  'views? (?:on|about) (?:[a-z]+ ){0,4}(?:policy|programme|contract|department)',
);

const reputation = cue(
  'adverse (?:publicity|comment|media)[a-z]*',
  'negative (?:publicity|comments?|press|statements?|remarks?|coverage|media)',
  'unfavourable (?:publicity|comments?|coverage|attention)',
  'bad (?:publicity|press)',
  '(?:in|into) (?:public )?disrepute',
  'disparag[a-z]+',
  'derogatory',
  'defamatory or critical',
  'critical (?:of|about|remarks?|comments?|statements?)',
  'critici[sz](?:e|es|ing|ism)',
  'embarrass(?:es|ing|ment)?',
  '(?:bad|poor|negative|unfavourable|adverse) light',
  '(?:disloyal|hostile|detrimental) (?:remarks?|comments?|statements?)',
  '(?:harm|harmful|damag|detriment|injur|prejudic|undermin|tarnish|reflect(?:s)? (?:badly|adversely|poorly))[a-z]* (?:[a-z]+ ){0,3}(?:reputation|standing|good name|image|public (?:image|standing|confidence))',
  '(?:reputation|good name|image) of (?:[a-z]+ ){0,3}(?:damag|harm|tarnish)[a-z]*',
  'concerns? (?:[a-z]+ ){0,6}in[- ]house',
);

const forbids = cue(
  "(?:shall|must|may|will|can|should|do|does|is|are|be|need)(?: not|n't)",
  'cannot',
  "can't|mustn't|won't|don't|shan't",
  'not (?:to )?(?:be )?(?:permitted|allowed|entitled|authorised)',
  '(?:agrees?|undertakes?|covenants?|promises?|asked|required|expected|obliged)(?: [a-z]+){0,2} not to',
  'not to (?:publish|make|issue|speak|talk|comment|give|say|criticise|disparage|engage|brief|respond|contact|discuss|take part|release)',
  '(?:is|be|constitutes?|amounts? to|treated as) (?:a |an )?(?:[a-z]+ )?(?:default|breach|event of default)',
  'grounds for',
  'prohibited|forbidden|precluded|barred|embargo(?:ed)?',
  'refrain(?:s)? from',
  '(?:procure|ensure|see to it|make sure)(?: that)? (?:no|none|neither|nobody|nothing)(?! (?:personal|confidential))',
  'abstain from|desist from|avoid(?:s)?',
  'do nothing|say nothing|nothing (?:which|done|said|that)|(?:make|issue|give|release) no|no (?:press|public|media|announcement|statement|interview|publicity|communication|information|employee|member|party|comment)[a-z]*',
  'neither the',
  '(?:hold|have|enter into) no',
  'none of (?:its|their|your|the)',
  'leave (?:[a-z]+ ){0,6}to (?:us|the)',
  'silence|silent',
  'declin(?:e|es|ing)|turn down|make none|(?:make|give|issue) none',
  'keep (?:[a-z]+ ){0,6}(?:to (?:itself|yourselves|yourself|themselves)|in[- ]house)',
);

const permission = cue(
  "(?:without|save with|except with|unless with|subject to|only with|obtain(?:s|ing|ed)?|requires?|needs?|seek|sought|secured?|had|has|have|get|got|given) (?:[a-z'-]+ ){0,8}(?:consent|approval|agreement|permission|sign[- ]off|authori[sz]ation|clearance|agreed|approved|authorised)",
  "(?:unless|until|before|once) (?:[a-z']+ ){0,8}(?:agreed|approved|consented|authorised|cleared|signed off|vetted)",
  '(?:must|shall|will|should|to|are|is)(?: first)? (?:be )?(?:referred|approved|cleared|agreed|submitted|lodged|shown|routed|passed|directed|signed off|vetted|channelled|handled)(?: [a-z]+){0,6} (?:by|to|with|through|in advance|us)',
  'clear (?:[a-z]+ ){0,10}with (?:us|the)',
  '(?:consent|approval|permission|sign[- ]off|blessing|say-so) (?:[a-z]+ ){0,6}(?:is|be|has been|must|will|shall) (?:[a-z]+ ){0,2}(?:required|needed|obtained|sought|refused|withheld|given)',
  'prior(?: written)? (?:consent|approval|agreement|permission)',
  'beforehand|in advance of|before (?:publication|release|it is published|issue|issuing|it appears)',
  'say-so',
  "for (?:[a-z'-]+ ){0,5}(?:approval|clearance|sign[- ]off|vetting)",
  'vet(?:s|ted|ting)?|veto|strike out|objects?|power to amend',
  'absolute discretion',
  '(?:from|by) (?:[a-z]+ ){0,3}alone',
  '(?:sole|exclusive) (?:spokes[a-z]+|right to (?:comment|speak|publicise|communicate))',
);

const innocent = cue(
  'nothing in (?:[a-z0-9. ]{1,40} )?(?:prevent|restrict|limit|stop|affect|require|inhibit|shall be taken|is intended)[a-z]*',
  '(?:is|are|remains?|shall be|will be) (?:always )?(?:free|at liberty|entitled) to',
  'no restriction on|not (?:be )?(?:restrict|prevent|prohibit|penalis|stop|preclud|inhibit|fett?er|constrain|limit)[a-z]*',
  '(?:shall|must|will|may|does|do|need) not (?:[a-z]+ ){0,3}(?:restrict|prevent|prohibit|penalise|seek to (?:restrict|prevent|limit|stop|control)|penalize|stop|require|need|ask)[a-z]*',
  "their (?:prior |written |explicit |informed ){0,2}consent|consent of the (?:customer|participant|person|individual)(?! ?'s)",
  'courtesy|for information only',
  'not (?:be )?(?:treat|treated|regard|count)(?:ed)? (?:[a-z]+ ){0,3}(?:as|against)',
  'may (?:freely |always |at any time |also |openly )?(?:speak|comment|publish|campaign|talk|take part|contribute|criticise|respond|write)(?! [^.]{0,80}(?:only|unless|provided|if|with(?!out)))',
  'without (?:needing|the need for|asking|seeking|having to)',
  '(?:neither|either|each) (?:party|of us)|(?:the|both) parties (?:shall|will|agree)|each other',
  'logos?|trade ?marks?|branding guidelines|endorse[sd]?',
  "(?:person|participant|individual|customer|learner|claimant|resident|user)'s (?:(?:prior|written|explicit|informed) ){0,2}consent",
  "personal data|customer(?:s|'s)? (?:data|records|details|information)|confidential information",
  '(?:grant|funds?|funding|money|monies) (?:may|must|shall|can)(?: not|not) be (?:used|spent|applied)',
  'vacanc(?:y|ies)|job advert[a-z]*|recruit[a-z]*',
);
const overrides = cue(
  'critici[sz]e',
  'disparag[a-z]+',
  'disrepute',
  'adverse publicity',
  'derogatory',
  'at its absolute discretion',
);
const staff = cue('bully[a-z]*', 'harass[a-z]*', 'gross misconduct', 'smok[a-z]+', 'alcohol');

/** A gag: the sub-contractor may not speak in public, or not without leave (domain.md C01, P36; F09). */
export const publicityBan: ClauseRule = {
  code: 'publicity_ban',
  title: 'Ban on speaking in public',
  items: ['C01', 'P36'],
  why: 'It keeps you from speaking in public, or makes you ask first. The Compact protects your right to campaign and comment whatever the money relationship, and a prime commits not to penalise lawful public comment.',
  fairer:
    'Each party may comment in public on policy and on its own work. A party that means to name the other in a press release sends it a copy two working days before, to correct facts only. Personal data and information that is marked confidential for a stated time stay protected.',
  finds(reading: Reading): boolean {
    if (reading.has(staff)) return false;
    if (reading.has(innocent) && !(reading.has(overrides) && !freed(reading))) return false;
    if (reading.has(oneVoice)) return true;
    if (reading.has(reputation) && (reading.has(forbids) || reading.has(permission))) return true;
    return reading.near(media, forbids, 120) || reading.near(media, permission, 120);
  },
};

const oneVoice = cue(
  '(?:only|sole|single) (?:public )?(?:voice|spokes[a-z]+)',
  '(?:stay|keep|remain)s? off the record',
);
const freeing = cue(
  'nothing in',
  '(?:is|are|remains?|shall be|will be) (?:always )?(?:free|at liberty) to',
  'not (?:be )?(?:restrict|prevent|prohibit|penalis|penaliz|stop|preclud|inhibit)[a-z]*',
  '(?:shall|must|will|may|does|do) not (?:[a-z]+ ){0,3}(?:restrict|prevent|prohibit|penalise|penalize|stop)[a-z]*',
  'no restriction',
);
const freed = (reading: Reading) => reading.has(freeing);
