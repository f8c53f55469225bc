import { primeSource, subSource } from '../parties.ts';
import { cue, type Reading } from '../reading.ts';
import type { ClauseRule } from '../rule.ts';
import { media, ofSpeech, speaksOut } from './public-speech.ts';

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
  'critici[sz](?:e|es|ed|ing)|criticisms?',
  'embarrass(?:es|ing|ment)?',
  'reflect(?:s|ed|ing)? (?:[a-z]+ )?(?:un(?:favourably|fairly)|adversely|badly|poorly|negatively|ill)(?: on)?',
  '(?:statements?|remarks?|comments?|anything) (?:[a-z]+ )?(?:hostile|adverse|unfavourable|critical|detrimental|injurious)',
  'detract(?:s|ing)? from',
  '(?:lower|diminish|lessen|discredit|damage)[a-z]* (?:[a-z-]+ ){0,8}in the (?:estimation|eyes|opinion|view|sight) of',
  '(?:look|appear|seem) (?:bad|foolish|poor)|ridicule|discredit(?:s|ed|ing)?|into contempt',
  '(?:negative|adverse|critical|hostile|unwelcome|unwanted) (?:[a-z]+ )?(?:coverage|stor(?:y|ies)|headlines?|attention|comment(?:ary|s)?|publicity|media)',
  '(?:bad|poor|negative|unfavourable|adverse) light',
  '(?:disloyal|hostile|detrimental) (?:remarks?|comments?|statements?)',
  '(?:harm|harmful|damag|detriment|injur|prejudic|undermin|tarnish|reflect(?:s)? (?:badly|adversely|poorly))[a-z]* (?:[a-z]+ ){0,3}(?:reputation|standing|good name|image|public (?:image|standing|confidence))',
  '(?:reputation|good name|image) of (?:[a-z]+ ){0,3}(?:damag|harm|tarnish)[a-z]*',
  'concerns? (?:[a-z]+ ){0,6}in[- ]house',
);

const forbids = cue(
  "(?:shall|must|may|will|can|should|do|does|is|are|be|need)(?: not|n't)(?! (?:be )?(?:charge|delay|exceed|cost|discriminat|terminat|pay|employ|assign|sub-?contract|lapse|cancel)[a-z]*)",
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
  '(?:shall|may|must|will|should|to) (?:neither|never|at no time)',
  `no (?:[a-z'-]+ ){0,3}(?:${subSource}|members?|workers?|colleagues?|individuals?|persons?) (?:may|shall|will|is|are|must|can|should)`,
  'nothing (?:you|it|they|your|its|their|the|a|any)(?: [a-z-]+,?){1,12} (?:may|can|shall|should|must|will|is to)',
  'do nothing|say nothing|nothing (?:which|done|said|that|shall|may|must|is|will|should|can|about|in writing)|(?:make|issue|give|release) no|no (?:press|public|media|announcement|statement|interview|publicity|representation|response|reply|communication|information|employee|member|party|comment)[a-z]*',
  '(?:no|none of) (?:(?:the|your|its) )?(?:officer|trustee|volunteer|director|staff|servant|agent|partner|employee|personnel)s?|nobody|no[- ]one',
  '(?:steer|stay|keep|remain)s? (?:clear|out|away|neutral|silent|impartial|aloof)|neutral(?:ity)?',
  'not (?:to )?the (?:newspapers?|press|media|public)|excluded|(?:undertake|do|have) none',
  'not (?:to )?contradict|contradict(?:s|ing)?',
  '(?:entitles?|allows?|permits?) (?:[a-z]+ ){0,5}to (?:terminate|end|suspend|withdraw)',
  '(?:suspend|cease|halt|pause|stop)s? (?:[a-z]+ ){0,4}(?:campaign|lobby|advoca|publish|post|speak|comment|tweet)[a-z]*',
  '(?:incompatible|inconsistent) with',
  '(?:take|takes|taken|taking) (?:it |them )?down|(?:withdraw|retract|delete|remove)(?:s|n)? (?:[a-z]+ ){0,5}(?:statement|post|article|comment|publication)s?',
  'withheld|unpublished|unanswered|without (?:replying|responding|comment(?:ing)?)',
  '(?:keep|hold)[a-z]* (?:[a-z]+ ){0,3}(?:secret|private|quiet)',
  'neither (?:the|it|you|your|its|party to)',
  '(?:waives?|gives? up|forgo(?:es)?|surrenders?|relinquish(?:es)?) (?:[a-z]+ ){0,4}(?:rights?|freedom)',
  'breach (?:[a-z0-9.]+ ){0,4}(?:occurs|arises)|(?:no|without) right to|at no time|under no circumstances|off[- ]limits|ban(?:s|ned)? (?:on|from)',
  '(?:is|are) to (?:[a-z]+ ){0,2}(?:say nothing|keep|refer)',
  '(?:hold|have|enter into) no',
  'none of (?:its|their|your|the)',
  'leave (?:[a-z]+ ){0,6}to (?:us|the)',
  'silence|silent',
  'declin(?:e|es|ing)|turn down|make none|(?:make|give|issue) none',
  'keep (?:[a-z]+ ){0,6}(?:to (?:itself|yourselves|yourself|themselves)|in[- ]house)',
);

const penalty = cue(
  '(?:end|terminate|suspend|withdraw|withhold|reclaim|recover|stop)s? (?:[a-z]+ ){0,6}(?:if|where|when)',
);
const permission = cue(
  "(?:without|save with|except with|unless with|subject to|only with|obtain(?:s|ing|ed)?|requires?|needs?|seek|sought|secured?|had|has|have|get|got|given) (?:[a-z'-]+ ){0,8}(?:consent|approval|agreement|permission|sign[- ]off|authori[sz]ation|clearance|agreed|approved|authorised)",
  "(?:unless|until|before|once) (?:[a-z']+ ){0,8}(?:agreed|approved|consented|authorised|cleared|signed off|vetted)",
  '(?:must|shall|will|should|to|are|is)(?: first)? (?:be )?(?:referred|approved|cleared|agreed|submitted|lodged|shown|routed|passed|directed|signed off|vetted|channelled|handled)(?: [a-z]+){0,6} (?:by|to|with|through|in advance|us)',
  'clear (?:[a-z]+ ){0,10}with (?:us|the)',
  '(?:consent|approval|permission|sign[- ]off|blessing|say-so) (?:[a-z]+ ){0,6}(?:is|be|has been|must|will|shall) (?:[a-z]+ ){0,2}(?:required|needed|obtained|sought|refused|withheld|given)',
  'prior(?: written)? (?:consent|approval|agreement|permission)',
  'beforehand|in advance of|before (?:publication|release|it is published|issue|issuing|it appears)',
  '(?:has|have|had|is|are|been) (?:first |also |already )?(?:cleared|approved|authorised|vetted|signed off|sanctioned|countenanced)',
  '(?:sent|submitted|supplied|provided|shown|furnished) (?:[a-z]+ ){0,2}to (?:[a-z]+ ){0,6}(?:in draft|and (?:accepted|approved|agreed|cleared))',
  'wait(?:s|ing)? for',
  '(?:has|have|needs?) to (?:agree|approve|clear|sign off|vet)',
  'let us (?:[a-z]+ ){0,3}(?:check|see|read|change|approve|vet)|(?:clearance|leave|vetting) (?:by|from|of)',
  'final (?:say|word|edit|approval)|last word|say-so|blessing|green light|go-ahead|(?:our|their) (?:ok|okay|agreement|yes)',
  "(?:without|unless|until|before) (?:[a-z']+ ){0,4}(?:ask(?:s|ed|ing)?|check(?:s|ed|ing)?|clear(?:s|ed|ing)?|consult(?:s|ed|ing)?|run(?:ning)?|agree(?:s|d|ing)?|talk(?:s|ed|ing)? to)",
  '(?:ask|check with|run (?:it|this|them|anything) (?:past|by)|clear (?:it|this|them|anything) with) (?:us|the (?:prime|contractor|lead))(?: [a-z]+){0,3} (?:first|before)',
  "without (?:the )?(?:[a-z'-]+ ){0,3}(?:leave|licence)",
  '(?:signs? off|approves?|clears?|vets?) (?:everything|anything|all|every|each|any)',
  "for (?:[a-z'-]+ ){0,5}(?:approval|clearance|sign[- ]off|vetting)",
  'vet(?:s|ted|ting)?|veto|strike out|objects?|power to amend',
  'absolute discretion',
  '(?:from|by) (?:[a-z]+ ){0,3}alone',
  '(?:sole|exclusive) (?:spokes[a-z]+|right to (?:comment|speak|publicise|communicate))',
);

// "No member of the supply chain may publish" frees nobody.
const unlessNone = "(?<!(?:no|nor|neither|none of|nobody|nothing|only) (?:(?!and |but )[a-z'-]+ ){0,6})";

const innocent = cue(
  'nothing in (?:[a-z0-9. ]{1,40} )?(?:prevent|restrict|limit|stop|affect|require|inhibit|shall be taken|is intended)[a-z]*',
  `${unlessNone}(?:is|are|remains?|shall be|will be) (?:always )?(?:free|at liberty|entitled) to`,
  'no restriction on|not (?:be )?(?:restrict|prevent|prohibit|penalis|stop|preclud|inhibit|fett?er|constrain|limit)[a-z]*',
  '(?:shall|must|will|may|does|do|need) not (?:[a-z]+ ){0,3}(?:restrict|prevent|prohibit|penalise|seek to (?:restrict|prevent|limit|stop|control)|penalize|stop|require|need|ask)[a-z]*',
  "their (?:prior |written |explicit |informed ){0,2}consent|consent of the (?:customer|participant|person|individual)(?! ?'s)",
  '(?:photograph|photo|image|picture|film|footage|recording)s? of (?:[a-z]+ ){0,3}[a-z]+|copyright|music',
  `^(?:the )?(?:${primeSource}) (?:shall|will|must) (?:not )?(?:publish|obtain|seek|consult|send|ask|give|provide|tell|share|forward|invite|help|support|credit|acknowledge|respect|welcome)`,
  `^(?:the )?(?:${primeSource}) (?:shall|will|must|may|does|do|can)(?: not|not|n't)(?! (?:want|allow|permit|expect|accept|tolerate|approve|consent))`,
  'not (?:be|constitute|amount to|count as|give rise to) (?:a |any )?(?:grounds?|reasons?|breach|default)',
  '(?:retains?|keeps?|has|have) (?:(?:its|their|your|the|a|full) ){0,2}(?:right|freedom) to (?:campaign|comment|speak|publish|lobby|criticise)',
  'courtesy|for information only',
  'not (?:be )?(?:treat|treated|regard|count)(?:ed)? (?:[a-z]+ ){0,3}(?:as|against)',
  `${unlessNone}may (?:freely |always |at any time |also |openly )?(?:speak|comment|publish|campaign|talk|take part|contribute|criticise|respond|write)(?! [^.]{0,80}(?:only|unless|provided|if|with(?!out)))`,
  "without (?:needing|the need for|asking|seeking|having to)(?<!(?:not|n't|no|nothing|never|nobody) (?:[a-z]+,? ){0,16})",
  '(?:neither|either|each) (?:party|of us)|(?:the|both) parties (?:shall|will|agree)|each other',
  'logos?|trade ?marks?|branding guidelines|endorse[sd]?',
  'nam(?:e|es|ing) (?:(?:any|individual|an?|the) ){0,2}(?:clients?|participants?|customers?|child(?:ren)?|learners?|residents?|tenants?|persons?|people|users?)',
  'identif(?:y|ies|ied|iable|ying) (?:(?:a|an|any|the|individual|living) ){0,2}(?:[a-z]+ )?(?:person|people|participant|individual|customer|learner|claimant|resident|tenant|client|user|child)[a-z]*',
  '(?:service users?|person|people|participants?|individuals?|customers?|learners?|claimants?|residents?|tenants?|clients?|child(?:ren)?|patients?|anyone) (?:could|can|may|might|would|is|are|to) (?:[a-z]+ )?(?:be )?(?:identified|identifiable|recogni[sz]ed|named|traced)',
  '(?:service users?|person|participant|individual|customer|learner|claimant|resident|tenant|client|child|patient|parent)s? (?:concerned )?(?:has|have) (?:first )?(?:given|consented|agreed)',
  "(?:person|participant|individual|customer|learner|claimant|resident|user)'s (?:(?:prior|written|explicit|informed) ){0,2}consent",
  "(?:service users?|customers?|clients?|learners?|participants?|residents?|tenants?|patients?)'s? (?:[a-z]+ )?(?:details|data|images?|photos?|photographs?|names?|information|records|cases?|story|stories)",
  '(?:nothing|no)(?: [a-z]+,?){0,14} (?:held|used|counted) against',
  'no (?:[a-z-]+ ){1,4}(?:may|shall|will|is to|can) be (?:refused|denied|prevented|stopped|restricted|penalised|asked|required|obliged|disciplined)',
  "personal data|customer(?:s|'s)? (?:data|records|details|information)|confidential information",
  '(?:grant|funds?|funding|money|monies) (?:may|must|shall|can)(?: not|not) be (?:used|spent|applied)',
  'not (?:[a-z]+ )?(?:use|spend|apply)(?: [a-z]+){0,4} (?:grant|funds?|funding|money|monies|award)(?! or (?:any )?(?:staff|time))',
  '(?:false|misleading|untrue|inaccurate) (?:claims?|statements?|information|advertis[a-z]+|impression|about)',
  '(?:is|are) not (?:a |any )?(?:breach|grounds?|default|reason)',
  'hold (?:itself|themselves|yourself|yourselves) out|(?:represent|imply|suggest|claim) that (?:it|you|they) (?:is|are|speaks?|has|have)',
  `^(?:the )?(?:${primeSource}) (?:shall|will|must) ensure that (?:no [a-z]+ it|its) `,
  'not (?:copy|reproduce|adapt)',
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
const staff = cue(
  'bully[a-z]*',
  'harass[a-z]*',
  'gross misconduct',
  'smok[a-z]+',
  'alcohol',
  'sexist|racist|discriminat[a-z]+',
  '(?:mobile )?(?:tele)?phones?|while (?:on duty|driving|working|supervising)',
);

/** A gag: the sub-contractor may not speak in public, or not without leave (domain.md C01, P36; F09). */
export const publicityBan: ClauseRule = {
  code: 'publicity_ban',
  title: 'Ban on speaking in public',
  items: ['C01', 'P36'],
  why: 'It keeps you from speaking in public, or makes you ask first. The Compact protects your right to campaign and comment whatever the money relationship, and a prime commits not to penalise lawful public comment.',
  fairer:
    'Each party may comment in public on policy and on its own work. A party that means to name the other in a press release sends it a copy two working days before, to correct facts only. Personal data and information that is marked confidential for a stated time stay protected.',
  finds(reading: Reading): boolean {
    if (!gags(reading) || reading.has(staff)) return false;
    return !reading.has(innocent) || (reading.has(overrides) && !freed(reading));
  },
};

function gags(reading: Reading): boolean {
  if (reading.has(ofSpeech) && reading.has(oneVoice)) return true;
  if (reading.has(reputation) && [forbids, permission, penalty, mayEnd].some(reading.has)) return true;
  if (reading.near(media, forbids, 200) || reading.near(media, permission, 200)) return true;
  return reading.has(mayEnd) && reading.has(speaksOut);
}

// "If it publicly disagrees, the prime may end this agreement."
const mayEnd = cue(
  '(?:may|can|will|shall|entitled to|right to) (?:[a-z]+ ){0,3}(?:end|terminate|suspend|withdraw|withhold|reclaim|recover|claw back|stop|cancel)',
);
// Only the other side speaks: the sub-contractor's silence need not be said.
const oneVoice = cue(
  `(?:(?:all|any) )?(?:publicity|media|press|public|external)(?: [a-z]+){0,6} (?:matters? for|reserved (?:to|for)|belongs? to|rests? with|the responsibility of|handled by|dealt with by|led by|left to|through|controlled by) (?:the )?(?:${primeSource})(?:'s)?(?: [a-z]+){0,4} (?:alone|only|exclusively|solely|team|office)`,
  `(?:rights?|communicat[a-z]+|contact|dealings?|speak|talk)(?: [a-z]+){0,4} (?:media|press|public|journalists)(?: [a-z,]+){0,20} reserved (?:to|for|solely|exclusively)`,
  `only (?:the )?(?:${primeSource}) (?:may|can|will|shall|speaks?|is)(?: [a-z]+){0,6} (?:statements?|media|press|public(?:ly)?|announcements?|publicity|publicise|publish|journalists|comment)`,
  '(?:sole|only|exclusive|single) (?:point of )?(?:contact|right|authority|power|responsibility)(?: [a-z]+){0,8} (?:media|press|publicity|publicise|public statements?|statements?|journalists|announcements?|comment)',
  `(?:media|press|journalists?|reporters?|broadcasters?)(?: [a-z',]+){0,8} (?:who|which) (?:alone|only) (?:may|can|will|shall)`,
  "(?:keeps?|hold|maintain)[a-z]* (?:(?:its|their|your|any|all|the) )?(?:[a-z']+ ){0,2}(?:opinions?|views?|criticisms?|concerns?|complaints?|misgivings|doubts|disagreements?|grievances?)(?: [a-z]+){0,6} (?:private|between (?:us|ourselves|the parties)|to (?:itself|yourselves|yourself|themselves)|confidential|in[- ]house|internal)",
  `(?:relations?(?:hip)?|dealings?|contact|enquiries|media|press)(?: [a-z]+){0,8} (?:media|press|journalists)(?: [a-z]+){0,12} (?:managed|handled|controlled|conducted|led|answered|dealt with)(?: [a-z]+){0,2} (?:by|through) (?:the )?(?:${primeSource})`,
  `(?:${primeSource}) (?:handles?|deals? with|looks? after|manages?|fields?) (?:all|the|any) (?:[a-z]+ )?(?:press|media|publicity|journalists)`,
  `(?:all|any|every|each) (?:responses?|statements?(?! of)|announcements?|publicity|replies|press releases?)(?: [a-z]+){0,8} (?:shall|will|must|are|is|to)(?: be)? (?:given|made|issued|handled|dealt with|answered|released|prepared|come)(?: [a-z]+){0,2} (?:by|from|through) (?:the )?(?:${primeSource})`,
  '(?:requests?|enquir(?:y|ies)|calls?|approach(?:es)?|questions?) from (?:[a-z]+ ){0,5}(?:newspapers|journalists?|press|media|reporters?|broadcasters?)(?: [a-z]+){0,4} (?:go|goes|come|comes|pass|passed|referred|directed|forwarded|sent)(?: [a-z]+){0,3} to (?:us|our|the (?:prime|contractor|lead|main|managing|authority|council))',
  `(?:publicity|media|press|public relations)(?: [a-z]+){0,5} (?:preserve of|province of|(?:vests?|vested) in|reserved (?:to|for)|(?:rests?|sits?|remains?) with|belongs? to|(?:sole|exclusive) responsibility of) (?:the )?(?:${primeSource})`,
  '(?:support|defend|praise)s? (?:[a-z]+ ){1,3}(?:publicly|in public)',
  'editorial (?:control|approval|veto)|(?:single|one|common|agreed) public (?:message|line|position)|(?:follow|keep to|stick to|depart from|within)(?: [a-z]+){0,3} lines? to take',
  '(?:speak|talk|write|comment)s? (?:only )?(?:positively|favourably|well|supportively)(?: only)? (?:of|about)',
  '(?:maintain|keep|observe|preserve)s? (?:[a-z]+ ){0,2}silen(?:ce|t)',
  '(?:only|sole|single) (?:public )?(?:voice|spokes[a-z]+)',
  '(?:stay|keep|remain)s? off the record|keep (?:its|their|your) own counsel',
  '(?:be|remain|stay) (?:supportive|positive|favourable|complimentary|loyal)(?: [a-z]+){0,8} (?:public|publicly|media|press)',
);
const freeing = cue(
  '(?:parties|both|us|party)(?: [a-z]+){0,8} (?:one another|each other|the other)',
  'nothing in',
  '(?:is|are|remains?|shall be|will be) (?:always )?(?:free|at liberty) to',
  'not (?:be )?(?:restrict|prevent|prohibit|penalis|penaliz|stop|preclud|inhibit)[a-z]*',
  '(?:shall|must|will|may|does|do) not (?:[a-z]+ ){0,3}(?:restrict|prevent|prohibit|penalise|penalize|stop)[a-z]*',
  'no restriction',
);
const freed = (reading: Reading) => reading.has(freeing);
