// Given names that are common in the United Kingdom, at any age.
const names = `
  aaron abdul abigail adam adele adrian agnes ahmed aisha alan alastair albert alex alexander alexandra alfie alfred ali
  alice alison amanda amelia amir amy andrea andrew angela angus anita ann anna anne annette anthony archie arthur asha
  ashley asif audrey ava ayesha barbara barry beatrice ben benjamin bernard beth bethan bethany betty beverley bill billy
  blake bob bobby bradley brandon brenda brian bridget bronwen bruce bryan caitlin callum cameron carl carla carly carol
  caroline carolyn catherine cerys charles charlie charlotte chelsea cheryl chloe chris christian christina christine
  christopher claire clare clark clive colin connor craig curtis daisy dan daniel danielle darren dave david dawn dean debbie
  deborah debra declan denise dennis derek diana diane dilys dinesh dominic donald donna dorothy dougal douglas duncan dylan
  eddie edith edward eileen elaine eleanor elen eleri elizabeth ella ellen ellie elliot emily emma eric erica erin esther
  ethan euan eva evan eve evelyn ewan faith farah fatima felicity finlay fiona florence frances francis frank fraser fred
  freddie frederick freya gareth gary gavin gemma geoff geoffrey george georgia georgina geraint gerald gillian gina gladys
  glenn gloria glyn gordon grace graham grant greg gurpreet guy gwen gwyneth hamish hamza hannah harjit harold harriet harry
  hassan hayley hazel heather heidi helen henry hilary holly howard hugh hunter huw iain ian ibrahim imran irene iris isaac
  isabel isabella isla ivan ivy jack jackie jackson jacob jacqueline jade jake james jamie jan jane janet janice jasmine
  jason jaswinder jay jayne jean jeff jeffrey jemma jennifer jenny jeremy jessica jill jim joan joanna joanne joe joel john
  jonathan jordan joseph josh joshua joy joyce judith judy julia julian julie june justin karen karl kate katherine kathleen
  kathryn katie kay keith kelly ken kenneth kerry kevin khalid kieran kim kimberley kiran kirsty krishna kyle laura lauren
  lawrence leah leanne lee leo leon leonard lesley leslie lewis liam lily linda lindsay lisa liz lloyd logan lorna lorraine
  louis louise lowri lucas lucy luke lydia lynda lynn lynne mabel maggie maisie malcolm mandy manjit marc marcus margaret
  maria marian marie marilyn marion mark martha martin martyn mary matilda matt matthew maureen maurice max megan melanie
  melissa mia michael michelle miguel mike millie miriam mo mohamed mohammad mohammed moira molly monica morag morgan
  muhammad nadia naomi natalie natasha nathan neil nerys nia niall nicholas nick nicola nicole nigel nikhil nina noah noel
  nora norma norman olga oliver olivia omar oscar owen pamela pat patricia patrick paul paula pauline penelope penny percy
  peter phil philip phillip phoebe phyllis poppy priya quentin rachael rachel raj rajesh ralph ravi ray raymond rebecca reece
  reuben rhian rhiannon rhys richard riley rita rob robert robin rodney roger ron ronald rory rosa rosalind rose rosemary
  ross rowan roy ruby rupert russell ruth ryan sadia saima sally sam samantha samina samir samuel sandra sandy sanjay sara
  sarah scarlett scott sean sebastian shane shannon sharon shaun sheila shirley sian sid sidney simon siobhan sioned sofia
  sonia sophia sophie spencer stacey stanley stella stephanie stephen steve steven stewart stuart sue sunil sunita susan
  suzanne sybil sylvia tanya tara ted terence teresa terry thelma theo theresa thomas tim timothy tina toby todd tom tony
  tracey tracy trevor tyler usha usman valerie vanessa vera veronica vicky victor victoria vijay vikram vincent violet
  virginia vivian vivien wallace walter wanda wayne wendy wilfred will william winifred winston xavier yasmin yusuf yvonne
  zac zachary zahra zara zoe
`;

// Those that begin so many other things (places, months, everyday words) that in prose they say nothing.
const namesOfMuch = `
  amber april aston august chester dale glen hope india lincoln mason may miles preston regina skye stafford warwick
`;

const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));
const telling = setOf(names);
const ambiguous = setOf(namesOfMuch);

/** @param word in small letters */
export const isGivenName = (word: string): boolean => telling.has(word) || ambiguous.has(word);

/** A given name that is one in the middle of a sentence too. @param word in small letters */
export const isGivenNameInProse = (word: string): boolean => telling.has(word);
