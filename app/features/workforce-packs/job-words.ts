// The words of which a role is made. Whoever is named in a role is named in other words than these, so a role that holds any
// other word is refused: a name cannot get through by being unknown to us.

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** What somebody is: a role has at least one of these. */
export const jobNouns = wordsOf(`
  accountant administrator adviser advisor advocate agent aide analyst apprentice architect artist assessor assistant associate
  attendant auditor author baker barista bookkeeper broker builder buyer caretaker carer carpenter cashier chaplain chauffeur
  chef chief cleaner clerk clinician coach collector communicator conductor consultant controller cook coordinator councillor
  counsellor courier demonstrator deputy designer developer director dispatcher doctor driver editor educator electrician
  employee engager engineer estimator evaluator examiner executive expert facilitator fitter foreman fundraiser gardener
  governor groundskeeper guard guide handyman handyperson hairdresser head host housekeeper inspector instructor interpreter
  interviewer investigator invigilator janitor joiner judge keyworker labourer lawyer lead leader learner lecturer librarian
  linguist machinist manager marketer mason mechanic mediator mentor messenger midwife miner moderator navigator negotiator
  nurse nutritionist officer operative operator organiser organizer outreacher painter paralegal paramedic partner pharmacist
  photographer physiotherapist planner plasterer plumber porter practitioner principal processor procurer producer professional
  programmer psychologist psychotherapist publisher receptionist recruiter referee registrar reporter representative researcher
  reviewer roofer scheduler scientist secretary server shopkeeper solicitor specialist sponsor steward storekeeper strategist
  superintendent supervisor surveyor teacher technician technologist telephonist tester therapist trader trainee trainer
  translator treasurer tutor typist underwriter undersecretary vet verifier volunteer waiter warden warehouseman welder
  worker writer
`);

/** What a role may hold besides. */
const jobModifiers = wordsOf(`
  a about access account accounting accounts acting activity addiction additional admin administration administrative adult
  advanced advice advocacy after agency alcohol all allied an analysis analytics and area arts as assessment assistive assurance
  asylum at attendance audit autism awareness back bank based behaviour behavioural benefit benefits bid bids black board borough
  bookkeeping brand brokerage building business by call care career careers case casework caseload catering centre central
  change charity child childcare children city claims cleaning client clients clinical cognitive commercial commissioning
  communication communications community company complaints compliance computer conduct confidence construction contact content
  contract contracts contracting cook corporate cost counselling county coordination course courses creative credit crime
  criminal crisis culture curriculum custody customer customers cyber data day deaf debt delivery dementia department deprived
  design development digital disability disabled disclosure district diversity domestic drug drugs duty early economic
  economy education educational electrical electronic emergency emotional employability employed employer employers employment
  energy engagement engineering english enterprise entry environment environmental equality equalities equipment ethnic esol
  estate estates european evaluation evening event events ex exit experience external facilities families family field finance
  financial first floating floor food for forensic forklift foundation front full functional funding fundraising funds gateway
  general governance government graduate grant grants graphic green grounds group groups growth guidance gym hardship health
  healthcare help helpdesk heritage high higher home homeless homelessness homes hospital hospitality hostel hours hr human
  humanities ict immigration impact improvement in inclusion independent induction industry inequalities infant information
  initiative innovation insight inspection insurance integrated integration intelligence intensive internal international
  intervention investment in-work it job jobcentre jobs junior justice key kitchen knowledge labour language law leadership
  leaving learning legal leisure level liaison library licence life link listening literacy local logistics low mail main
  maintenance management managing market marketing maths measurement mechanical media medical mental mentoring migrant ministry
  minority mobile money monitoring motor multi museum national neighbourhood neet network networks new night numeracy nursery
  nursing nutrition occupational of off offender offenders office older on online onsite operational operations opportunities
  opportunity outcome outcomes outdoor outreach outside over parent parenting parents part partnership partnerships pathway
  pathways patient payment payroll peer peers pension people peoples performance peripatetic personal personnel phone physical
  pilot placement placements planning plant play police policy portfolio post practice pre prevention primary prison prisoner
  prisoners private probation procurement product production professional programme programmes progress progression project
  projects property provider psychological public publicity publishing purchase purchasing qualifications quality rail real
  recovery recruitment recycling re reablement referral referrals reform refugee refugees regional registration rehabilitation
  relations relationship relationships release relief reporting research resettlement residential resource resources response
  restorative retail retention retraining return returning reward rights risk road rough rural safeguarding safety sales
  scheme schemes school schools science seconded secondary sector security self senior sensory service services sessional
  settled sexual sheltered short sick sickness signposting site sites skill skills sleeping small social software special
  speech sport sports staff standards start statistics statutory stock storage stores strategic strategy street stroke
  student students study sub substance supervised supply support supported surplus survey sustainability sustainment system
  systems talent team teams technical technology telephone temporary tenancy tenant text therapy third through time to
  town trade trades traffic training transformation transition transport travel treatment trust two under unemployment unit
  universal up user utilities vacancy vacancies vehicle veteran veterans victim victims video violence visitor visual vocational
  voluntary volunteering volunteers vulnerable warehouse waste water web welfare welcome wellbeing well wheelchair will wing
  with within women womens work working workforce workplace workshop year york young youth zone
  i ii iii iv b c
`);

export const isJobWord = (word: string): boolean => jobNouns.has(word) || jobModifiers.has(word);

/** What a site is called by, where it is not called by a place. */
export const siteWords = wordsOf(`
  academy annexe arcade base block branch bridge building buildings business campus castle central centre chambers church city
  clinic college community corner court cross depot district east enterprise estate exchange floor gate general green hall head
  headquarters high home homeworking hospital house hub industrial institute jobcentre justice lane library lodge main mall market
  mill mobile mosque museum national new north office offices old one outreach parade parish park partnership place plaza point
  premises prison probation quay region regional remote river road room school service services shop site south square station
  street studio studios suite temple terrace theatre tower town trust two unit university venue view village ward warehouse way
  west wharf works workshop yard
`);

/** Short words that stand between others in the name of a site. */
export const betweenWords = wordsOf('a and at by for in of on or s st the to under upon with');

/** Surnames that are jobs too. After a given name they are taken as a surname. */
export const jobSurnames = wordsOf(`
  baker carer carpenter chaplain chef cook driver gardener guard head judge lawyer mason miner painter partner plumber porter
  steward tutor warden waiter welder
`);
