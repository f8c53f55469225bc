// First names that are common in the United Kingdom, at any age. Those that are everyday words as well (Mark, Will, Grace, May)
// are named only together with what looks like a surname.
const firstNames = new Set(
  `aaron abdul abigail adam adele adrian ahmed aisha alan albert alex alexander alexandra alfie ali alice alison amanda amelia amir
  amy andrea andrew angela angus anita ann anna anne annette anthony archie arthur asha ashley audrey ava barbara barry beatrice
  ben benjamin bernard beth bethan beverley bill billy bob bradley brandon brenda brian bronwen bruce bryan callum cameron carl
  carla carly carol caroline carolyn catherine cerys charles charlie charlotte chelsea cheryl chloe chris christian christina
  christine christopher claire clare clive colin connor craig daisy daniel danielle darren dave david dawn dean deborah debra denise
  dennis derek diana diane dilys dominic donald donna dorothy douglas duncan dylan eddie edward eileen elaine eleanor elen eleri
  elizabeth ella ellen ellie emily emma eric erin ethan euan evan eve evelyn ewan faith farah fatima fiona frances francis frank
  fred freddie freya gareth gary gavin gemma geoff geoffrey george georgia georgina gerald geraint gillian gladys glenn glyn gordon
  grace graham grant greg gwen gwyneth hamish hannah harriet harry hassan hayley heather heidi helen henry hilary holly howard
  hugh huw iain ian ibrahim imran irene iris isaac isabella isla jack jackie jacob jacqueline jade jake james jamie jan jane janet
  janice jason jasmine jay jean jeff jeffrey jennifer jenny jeremy jessica jill jim joan joanna joanne joe joel john jonathan jordan
  joseph josh joshua joyce judith julia julian julie june justin karen karl kate katherine kathleen kathryn katie keith kelly ken
  kenneth kerry kevin khalid kieran kim kimberley kirsty krishna kyle laura lauren lawrence leah leanne lee leo leon leonard lesley
  leslie lewis liam lily linda lindsay lisa liz lloyd lorna lorraine louis louise lowri lucy luke lynda lynn lynne maggie malcolm
  mandy marc marcus margaret maria marian marie marilyn marion mark martin martyn mary matthew maureen maurice max megan melanie
  melissa michael michelle miguel mike miriam mohamed mohammad mohammed moira molly monica morag morgan muhammad nadia naomi natalie
  natasha nathan neil nerys nia niall nicholas nicola nicole nigel noah noel nora norma norman olga oliver olivia oscar owen pamela
  patricia patrick paul paula pauline penelope penny peter phil philip phillip phoebe phyllis poppy priya rachael rachel ralph
  raymond rebecca reece rhian rhiannon rhys richard riley rita rob robert robin roger ronald rory rosalind rose rosemary ross
  roy ruby russell ruth ryan sadia sally sam samantha samuel sandra sanjay sara sarah scott sean shannon sharon shaun sheila shirley
  sian simon siobhan sioned sophia sophie stacey stanley stella stephanie stephen steve steven stewart stuart sue sunita susan suzanne
  sylvia tanya tara teresa terence terry theo theresa thomas tim timothy tina toby tom tony tracey tracy trevor tyler usman valerie
  vanessa vera veronica vicky victor victoria vikram vincent violet virginia vivien wayne wendy wilfred will william winifred yasmin
  yusuf yvonne zara zoe`
    .split(/\s+/)
    .filter(Boolean),
);

// After a first name these make the name of a place or a body: "Victoria House", "St John Ambulance".
const noSurnames = new Set(
  `ambulance area avenue branch building buildings campus care centre charity college committee council court day district estate
  foundation group hall hospital hospice house infirmary lane limited ltd market office park place plaza region road room school
  site square station street suite team tower trust union university ward way works cic plc llp january february march april may june
  july august september october november december`
    .split(/\s+/)
    .filter(Boolean),
);

const titled = /(?<!\p{L})(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lady|Rev|Cllr)\.?[ \t]+\p{Lu}[\p{L}’'-]*/u;
// With bounds, so that a long word without spaces takes the time of its length and no more.
const email = /[^\s@]{1,64}@[^\s@.]{1,63}\.[^\s@]{1,63}/u;
const telephone = /(?<![\d£])(?:\+44|0)(?:[ -]?\d){9,10}(?!\d)/u;
const insuranceNumber = /(?<!\p{L})[A-CEGHJ-PR-TW-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D](?!\p{L})/iu;
const pairs = /(?<![\p{L}’'-])(St\.? )?(\p{Lu}\p{Ll}+)(?: \p{Lu}\.?)?[ \t]+(\p{Lu}[\p{L}’'-]+)/gu;

/**
 * The part of a text that looks like a person: a title with a name, a first name with a surname, an address, a number; null when
 * none does. It cannot find every name, and takes care to let unions, places and organisations pass.
 */
export function personIn(text: string): string | null {
  for (const pattern of [titled, email, telephone, insuranceNumber]) {
    const found = pattern.exec(text);
    if (found) return found[0];
  }
  // Overlapping pairs: in "Representative Jane Smith" the second begins inside the first.
  for (pairs.lastIndex = 0; ; ) {
    const found = pairs.exec(text);
    if (!found) return null;
    const [whole, saint, first = '', last = ''] = found;
    if (!saint && firstNames.has(first.toLowerCase()) && !noSurnames.has(last.toLowerCase())) return whole;
    pairs.lastIndex = found.index + (saint?.length ?? 0) + first.length;
  }
}
