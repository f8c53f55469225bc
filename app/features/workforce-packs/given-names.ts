// Given names: common ones, and those that are also words or places. A role or site that begins with one and goes on like a
// surname is taken as a name.
const names = `
  aaron abdul abigail adam adele agnes ahmed aisha alan alastair albert alex alexander alexandra alfie alfred ali alice alison
  amanda amber amelia amir amy andrea andrew angela anita ann anna anne anthony april archie arthur asif asha ashley aston august
  ava ayesha barbara barry beatrice ben benjamin bernard beth bethany betty beverley bill blake bob bobby brandon brenda brian
  bridget bruce caitlin callum cameron carl carly carol caroline catherine charles charlie charlotte chester chloe chris
  christian christina christine christopher claire clare clark clive colin connor craig curtis daisy dale dan daniel danielle
  darren david dawn dean deborah debbie declan denise dennis derek diana diane dinesh dominic donald donna dorothy dougal
  douglas duncan dylan edith edward eileen elaine eleanor elizabeth ella ellen ellie elliot emily emma eric erica esther ethan
  eva eve evelyn faith farah fatima felicity finlay fiona florence frances francis frank fraser fred freddie frederick freya
  gareth gary gavin gemma geoffrey george georgia georgina gerald gillian gina glen glenn gloria gordon grace graham grant greg
  gurpreet guy hamza hannah harjit harold harriet harry hassan hayley hazel heather heidi helen henry hilary holly hope howard
  hugh hunter ian ibrahim imran india iris irene isaac isabel isabella isla ivan ivy jack jackie jackson jacob jade jake james
  jamie jan jane janet janice jasmine jason jaswinder jay jayne jean jeff jemma jennifer jenny jeremy jessica jill jim joan
  joanna joanne joe joel john jonathan jordan joseph josh joshua joy joyce judith judy julia julian julie june karen karl kate
  katherine kathleen kathryn katie kay keith kelly kenneth kerry kevin khalid kieran kim kirsty kiran kyle laura lauren lawrence
  leah leanne lee leo leon lesley lewis liam lily linda lincoln lindsay lisa logan lorna lorraine louis louise lucas lucy luke
  lydia lynn mabel maisie malcolm manjit marcus margaret maria marie marion mark martha martin mary mason matilda matt matthew
  maureen max may megan melanie melissa mia michael michelle miles millie mohamed mohammad mohammed molly mo morgan muhammad
  nadia naomi natalie natasha nathan neil nicholas nick nicola nigel nikhil nina noah noel norman oliver olivia omar oscar
  owen pamela pat patricia patrick paul paula pauline penelope penny percy peter philip phoebe poppy preston priya quentin rachel
  raj rajesh ralph ravi ray raymond rebecca reece regina reuben rhys richard rita rob robert robin rodney roger ron ronald rory
  rosa rose rosemary ross rowan roy ruby rupert russell ruth ryan sadia saima sally sam samantha samina samir samuel sandra
  sandy sanjay sara sarah scarlett scott sean sebastian shane shannon sharon shaun sheila shirley sian sid sidney simon skye
  sofia sonia sophia sophie spencer stacey stafford stanley stella stephanie stephen steve steven stewart stuart sunil sunita
  susan suzanne sybil sylvia tanya tara ted teresa terry thelma theo theresa thomas tim timothy tina toby todd tom tony tracey
  tracy trevor usha valerie vanessa vera victor victoria vijay vikram vincent violet vivian vivien wallace walter wanda warwick
  wayne wendy will william winston xavier yasmin yusuf yvonne zac zachary zahra zara zoe
`;
const givenNames: ReadonlySet<string> = new Set(names.trim().split(/\s+/));

export const isGivenName = (word: string): boolean => givenNames.has(word);
