package law

// Stays pending appeal: the test, and the Ninth Circuit's reading of it.
const (
	Nken             ID = "nken"
	Hilton           ID = "hilton"
	LeivaPerez       ID = "leiva-perez"
	Akutan           ID = "akutan"
	Mayweathers      ID = "mayweathers"
	SierraClubNDCal  ID = "sierra-club-ndcal"
	WashingtonVTrump ID = "washington-v-trump"
	Washington2025   ID = "washington-2025"
	EastBayNDCal     ID = "east-bay-ndcal"
	AlOtroLado2020   ID = "al-otro-lado-2020"
	AlOtroLado2019   ID = "al-otro-lado-2019"
	Doe1             ID = "doe-1"
)

// Stays: the Supreme Court's own practice, later decisions, and decided motions.
const (
	MarylandVKing ID = "maryland-v-king"
	AbbottVPerez  ID = "abbott-v-perez"
	CASA          ID = "casa"
	Realtors      ID = "realtors"
	Labrador      ID = "labrador"
	USVTexas2024  ID = "us-v-texas-2024"
	DrakesBay     ID = "drakes-bay"
	Boyle         ID = "boyle"
	Ross          ID = "ross"
	Humane2008    ID = "humane-2008"
	Humane2009    ID = "humane-2009"
	Revel         ID = "revel"
	Hollingsworth ID = "hollingsworth"
)

// Stays: how other circuits and the Supreme Court put the test.
const (
	WTCDisaster    ID = "wtc-disaster"
	Mohammed       ID = "mohammed"
	Long           ID = "long"
	RealTruth      ID = "real-truth"
	Ruiz           ID = "ruiz"
	Texas2015      ID = "texas-2015"
	Griepentrog    ID = "griepentrog"
	AAndF          ID = "a-and-f"
	Pritzker       ID = "pritzker"
	HolidayTours   ID = "holiday-tours"
	CuomoNRC       ID = "cuomo-nrc"
	Newby          ID = "newby"
	SierraClub2019 ID = "sierra-club-2019"
)

// Preliminary injunctions.
const (
	Winter       ID = "winter"
	Cottrell     ID = "cottrell"
	Garcia       ID = "garcia"
	Baird        ID = "baird"
	AshcroftACLU ID = "ashcroft-aclu"
	OCentro      ID = "o-centro"
	Thalheimer   ID = "thalheimer"
	Elrod        ID = "elrod"
	Klein        ID = "klein"
	Starbucks    ID = "starbucks"
)

// Freedom of speech: thresholds and narrow tailoring.
const (
	Ward            ID = "ward"
	OBrien          ID = "obrien"
	Turner1         ID = "turner-1"
	Turner2         ID = "turner-2"
	Clark           ID = "clark"
	Edenfield       ID = "edenfield"
	McCullen        ID = "mccullen"
	Berger          ID = "berger"
	HLP             ID = "hlp"
	Packingham      ID = "packingham"
	Ladue           ID = "ladue"
	WilliamsYulee   ID = "williams-yulee"
	Frisby          ID = "frisby"
	Schneider       ID = "schneider"
	Watchtower      ID = "watchtower"
	Lamont          ID = "lamont"
	Hill            ID = "hill"
	Playboy         ID = "playboy"
	Reed            ID = "reed"
	CityOfAustin    ID = "city-of-austin"
	Arcara          ID = "arcara"
	MinneapolisStar ID = "minneapolis-star"
	Bantam          ID = "bantam"
	Alexander       ID = "alexander"
	Madsen          ID = "madsen"
	Albertini       ID = "albertini"
	Fox             ID = "fox"
	Carey           ID = "carey"
)

// Other bans of apps, then and now.
const (
	TikTok2025        ID = "tiktok-2025"
	TikTokCADC2024    ID = "tiktok-cadc-2024"
	TikTokDDCSept2020 ID = "tiktok-ddc-sept-2020"
	TikTokDDCDec2020  ID = "tiktok-ddc-dec-2020"
	Marland           ID = "marland"
	Paxton            ID = "paxton"
)

// Rules of procedure and statutes.
const (
	FRCP62d ID = "frcp-62d"
	FRCP62e ID = "frcp-62e"
	FRCP65c ID = "frcp-65c"
	FRAP8   ID = "frap-8"
	USC2408 ID = "usc-2408"
)

// Security for an injunction.
const (
	ConnGen        ID = "conn-gen"
	Jorgensen      ID = "jorgensen"
	VanDeKamp      ID = "van-de-kamp"
	BarahonaGomez  ID = "barahona-gomez"
	SaveOurSonoran ID = "save-our-sonoran"
	Diaz           ID = "diaz"
	Nintendo       ID = "nintendo"
	WRGrace        ID = "wr-grace"
	Habitat        ID = "habitat"
	Temple         ID = "temple"
	Hoechst        ID = "hoechst"
	Zambelli       ID = "zambelli"
	Distajo        ID = "distajo"
	FranksGMC      ID = "franks-gmc"
	Hoxworth       ID = "hoxworth"
	InstantAir     ID = "instant-air"
	BellSouth      ID = "bellsouth"
	Kaepa          ID = "kaepa"
)

// The WeChat case itself.
const (
	WeChatOrder ID = "wechat-order"
	WeChatPI    ID = "wechat-pi"
	WeChatCA9   ID = "wechat-ca9"
	EO13943     ID = "eo-13943"
	EO14034     ID = "eo-14034"
)

// authorities is the one table, in the order of the constants. Volumes, pages
// and dockets are as docs/law/LAW.md gives them; nothing here was made up to fill a gap.
var authorities = []Authority{
	{ID: Nken, Kind: Case, Name: "Nken v. Holder", Volume: "556", Reporter: "U.S.", Page: "418", Paren: "2009", Mark: AtSource},
	{ID: Hilton, Kind: Case, Name: "Hilton v. Braunskill", Volume: "481", Reporter: "U.S.", Page: "770", Paren: "1987", Mark: AsQuoted},
	{ID: LeivaPerez, Kind: Case, Name: "Leiva-Perez v. Holder", Volume: "640", Reporter: "F.3d", Page: "962", Paren: "9th Cir. 2011", After: "(per curiam)", Mark: AtSource},
	{ID: Akutan, Kind: Case, Name: "Tribal Village of Akutan v. Hodel", Volume: "859", Reporter: "F.2d", Page: "662", Paren: "9th Cir. 1988", Mark: InOrder},
	{ID: Mayweathers, Kind: Case, Name: "Mayweathers v. Newland", Volume: "258", Reporter: "F.3d", Page: "930", Paren: "9th Cir. 2001", Mark: InOrder},
	{ID: SierraClubNDCal, Kind: Case, Name: "Sierra Club v. Trump", Docket: "No. 19-cv-00892-HSG, 2019 WL 2305341", Paren: "N.D. Cal. May 30, 2019", Mark: InOrder},
	{ID: WashingtonVTrump, Kind: Case, Name: "Washington v. Trump", Volume: "847", Reporter: "F.3d", Page: "1151", Paren: "9th Cir. 2017", After: "(per curiam)", Mark: AsQuoted},
	{ID: Washington2025, Kind: Case, Name: "Washington v. Trump", Docket: "No. 25-807", Paren: "9th Cir. July 23, 2025", Mark: AtSource, Later: true},
	{ID: EastBayNDCal, Kind: Case, Name: "East Bay Sanctuary Covenant v. Trump", Volume: "354", Reporter: "F. Supp. 3d", Page: "1085", Paren: "N.D. Cal. 2018", Mark: AtSource},
	{ID: AlOtroLado2020, Kind: Case, Name: "Al Otro Lado v. Wolf", Volume: "952", Reporter: "F.3d", Page: "999", Paren: "9th Cir. 2020", Mark: AsQuoted},
	{ID: AlOtroLado2019, Kind: Case, Name: "Al Otro Lado v. Wolf", Volume: "945", Reporter: "F.3d", Page: "1223", Paren: "9th Cir. 2019", After: "(order)", Mark: AtSource},
	{ID: Doe1, Kind: Case, Name: "Doe #1 v. Trump", Volume: "957", Reporter: "F.3d", Page: "1050", Paren: "9th Cir. 2020", Mark: AsQuoted},
	{ID: MarylandVKing, Kind: Case, Name: "Maryland v. King", Volume: "567", Reporter: "U.S.", Page: "1301", Paren: "2012", After: "(Roberts, C.J., in chambers)", Mark: FromMemory},
	{ID: AbbottVPerez, Kind: Case, Name: "Abbott v. Perez", Volume: "585", Reporter: "U.S.", Page: "579", Paren: "2018", Mark: FromMemory},
	{ID: CASA, Kind: Case, Name: "Trump v. CASA, Inc.", Volume: "606", Reporter: "U.S.", Page: "831", Paren: "2025", Mark: AtSource, Later: true},
	{ID: Realtors, Kind: Case, Name: "Ala. Ass’n of Realtors v. HHS", Volume: "594", Reporter: "U.S.", Page: "758", Paren: "2021", After: "(per curiam)", Mark: AtSource, Later: true},
	{ID: Labrador, Kind: Case, Name: "Labrador v. Poe", Volume: "144", Reporter: "S. Ct.", Page: "921", Paren: "2024", Mark: AtSource, Later: true},
	{ID: USVTexas2024, Kind: Case, Name: "United States v. Texas", Volume: "144", Reporter: "S. Ct.", Page: "797", Paren: "2024", After: "(Barrett, J., concurring in denial of applications to vacate stay)", Mark: AtSource, Later: true},
	{ID: DrakesBay, Kind: Case, Name: "Drakes Bay Oyster Co. v. Jewell", Volume: "747", Reporter: "F.3d", Page: "1073", Paren: "9th Cir. 2014", Mark: AsQuoted},
	{ID: Boyle, Kind: Case, Name: "Trump v. Boyle", Docket: "No. 25A11", Paren: "U.S. July 23, 2025", Mark: AsQuoted, Later: true},
	{ID: Ross, Kind: Case, Name: "Ross v. Nat’l Urban League", Volume: "141", Reporter: "S. Ct.", Page: "18", Paren: "2020", Mark: AtSource},
	{ID: Humane2008, Kind: Case, Name: "Humane Society v. Gutierrez", Volume: "523", Reporter: "F.3d", Page: "990", Paren: "9th Cir. 2008", Mark: AsQuoted},
	{ID: Humane2009, Kind: Case, Name: "Humane Society v. Gutierrez", Volume: "558", Reporter: "F.3d", Page: "896", Paren: "9th Cir. 2009", Mark: AsQuoted},
	{ID: Revel, Kind: Case, Name: "In re Revel AC, Inc.", Volume: "802", Reporter: "F.3d", Page: "558", Paren: "3d Cir. 2015", Mark: AsQuoted},
	{ID: Hollingsworth, Kind: Case, Name: "Hollingsworth v. Perry", Volume: "558", Reporter: "U.S.", Page: "183", Paren: "2010", After: "(per curiam)", Mark: AsQuoted},
	{ID: WTCDisaster, Kind: Case, Name: "In re World Trade Ctr. Disaster Site Litig.", Volume: "503", Reporter: "F.3d", Page: "167", Paren: "2d Cir. 2007", Mark: AsQuoted},
	{ID: Mohammed, Kind: Case, Name: "Mohammed v. Reno", Volume: "309", Reporter: "F.3d", Page: "95", Paren: "2d Cir. 2002", Mark: AsQuoted},
	{ID: Long, Kind: Case, Name: "Long v. Robinson", Volume: "432", Reporter: "F.2d", Page: "977", Paren: "4th Cir. 1970", Mark: FromMemory},
	{ID: RealTruth, Kind: Case, Name: "Real Truth About Obama, Inc. v. FEC", Volume: "575", Reporter: "F.3d", Page: "342", Paren: "4th Cir. 2009", After: "(vacated, U.S. 2010; reissued in part, 4th Cir. June 8, 2010)", Mark: FromMemory},
	{ID: Ruiz, Kind: Case, Name: "Ruiz v. Estelle", Volume: "650", Reporter: "F.2d", Page: "555", Paren: "5th Cir. 1981", Mark: FromMemory},
	{ID: Texas2015, Kind: Case, Name: "Texas v. United States", Volume: "787", Reporter: "F.3d", Page: "733", Paren: "5th Cir. 2015", Mark: AsQuoted},
	{ID: Griepentrog, Kind: Case, Name: "Mich. Coal. of Radioactive Material Users v. Griepentrog", Volume: "945", Reporter: "F.2d", Page: "150", Paren: "6th Cir. 1991", Mark: AsQuoted},
	{ID: AAndF, Kind: Case, Name: "In re A & F Enters., Inc. II", Volume: "742", Reporter: "F.3d", Page: "763", Paren: "7th Cir. 2014", Mark: FromMemory},
	{ID: Pritzker, Kind: Case, Name: "Ill. Republican Party v. Pritzker", Volume: "973", Reporter: "F.3d", Page: "760", Paren: "7th Cir. 2020", Mark: FromMemory},
	{ID: HolidayTours, Kind: Case, Name: "WMATC v. Holiday Tours, Inc.", Volume: "559", Reporter: "F.2d", Page: "841", Paren: "D.C. Cir. 1977", Mark: AsQuoted},
	{ID: CuomoNRC, Kind: Case, Name: "Cuomo v. NRC", Volume: "772", Reporter: "F.2d", Page: "972", Paren: "D.C. Cir. 1985", After: "(per curiam)", Mark: AsQuoted},
	{ID: Newby, Kind: Case, Name: "League of Women Voters v. Newby", Volume: "838", Reporter: "F.3d", Page: "1", Paren: "D.C. Cir. 2016", Mark: AsQuoted},
	{ID: SierraClub2019, Kind: Case, Name: "Trump v. Sierra Club", Volume: "140", Reporter: "S. Ct.", Page: "1", Paren: "2019", After: "(Breyer, J., concurring in part and dissenting in part from grant of stay)", Mark: AtSource},
	{ID: Winter, Kind: Case, Name: "Winter v. NRDC", Volume: "555", Reporter: "U.S.", Page: "7", Paren: "2008", Mark: AtSource},
	{ID: Cottrell, Kind: Case, Name: "Alliance for the Wild Rockies v. Cottrell", Volume: "632", Reporter: "F.3d", Page: "1127", Paren: "9th Cir. 2011", Mark: InOrder},
	{ID: Garcia, Kind: Case, Name: "Garcia v. Google, Inc.", Volume: "786", Reporter: "F.3d", Page: "733", Paren: "9th Cir. 2015", After: "(en banc)", Mark: FromMemory},
	{ID: Baird, Kind: Case, Name: "Baird v. Bonta", Volume: "81", Reporter: "F.4th", Page: "1036", Paren: "9th Cir. 2023", Mark: FromMemory, Later: true},
	{ID: AshcroftACLU, Kind: Case, Name: "Ashcroft v. ACLU", Volume: "542", Reporter: "U.S.", Page: "656", Paren: "2004", Mark: FromMemory},
	{ID: OCentro, Kind: Case, Name: "Gonzales v. O Centro", Volume: "546", Reporter: "U.S.", Page: "418", Paren: "2006", Mark: FromMemory},
	{ID: Thalheimer, Kind: Case, Name: "Thalheimer v. City of San Diego", Volume: "645", Reporter: "F.3d", Page: "1109", Paren: "9th Cir. 2011", Mark: FromMemory},
	{ID: Elrod, Kind: Case, Name: "Elrod v. Burns", Volume: "427", Reporter: "U.S.", Page: "347", Paren: "1976", After: "(plurality opinion)", Mark: AsQuoted},
	{ID: Klein, Kind: Case, Name: "Klein v. City of San Clemente", Volume: "584", Reporter: "F.3d", Page: "1196", Paren: "9th Cir. 2009", Mark: FromMemory},
	{ID: Starbucks, Kind: Case, Name: "Starbucks Corp. v. McKinney", Volume: "602", Reporter: "U.S.", Page: "339", Paren: "2024", Mark: FromMemory, Later: true},
	{ID: Ward, Kind: Case, Name: "Ward v. Rock Against Racism", Volume: "491", Reporter: "U.S.", Page: "781", Paren: "1989", Mark: InOrder},
	{ID: OBrien, Kind: Case, Name: "United States v. O’Brien", Volume: "391", Reporter: "U.S.", Page: "367", Paren: "1968", Mark: AsQuoted},
	{ID: Turner1, Kind: Case, Name: "Turner Broad. Sys., Inc. v. FCC", Volume: "512", Reporter: "U.S.", Page: "622", Paren: "1994", After: "(Turner I)", Mark: AtSource},
	{ID: Turner2, Kind: Case, Name: "Turner Broad. Sys., Inc. v. FCC", Volume: "520", Reporter: "U.S.", Page: "180", Paren: "1997", After: "(Turner II)", Mark: AtSource},
	{ID: Clark, Kind: Case, Name: "Clark v. Cmty. for Creative Non-Violence", Volume: "468", Reporter: "U.S.", Page: "288", Paren: "1984", Mark: AsQuoted},
	{ID: Edenfield, Kind: Case, Name: "Edenfield v. Fane", Volume: "507", Reporter: "U.S.", Page: "761", Paren: "1993", Mark: AsQuoted},
	{ID: McCullen, Kind: Case, Name: "McCullen v. Coakley", Volume: "573", Reporter: "U.S.", Page: "464", Paren: "2014", Mark: AtSource},
	{ID: Berger, Kind: Case, Name: "Berger v. City of Seattle", Volume: "569", Reporter: "F.3d", Page: "1029", Paren: "9th Cir. 2009", After: "(en banc)", Mark: AsQuoted},
	{ID: HLP, Kind: Case, Name: "Holder v. Humanitarian Law Project", Volume: "561", Reporter: "U.S.", Page: "1", Paren: "2010", Mark: FromMemory},
	{ID: Packingham, Kind: Case, Name: "Packingham v. North Carolina", Volume: "582", Reporter: "U.S.", Page: "98", Paren: "2017", Mark: AsQuoted},
	{ID: Ladue, Kind: Case, Name: "City of Ladue v. Gilleo", Volume: "512", Reporter: "U.S.", Page: "43", Paren: "1994", Mark: AsQuoted},
	{ID: WilliamsYulee, Kind: Case, Name: "Williams-Yulee v. Fla. Bar", Volume: "575", Reporter: "U.S.", Page: "433", Paren: "2015", Mark: FromMemory},
	{ID: Frisby, Kind: Case, Name: "Frisby v. Schultz", Volume: "487", Reporter: "U.S.", Page: "474", Paren: "1988", Mark: AtSource},
	{ID: Schneider, Kind: Case, Name: "Schneider v. State", Volume: "308", Reporter: "U.S.", Page: "147", Paren: "1939", Mark: AsQuoted},
	{ID: Watchtower, Kind: Case, Name: "Watchtower v. Village of Stratton", Volume: "536", Reporter: "U.S.", Page: "150", Paren: "2002", Mark: AtSource},
	{ID: Lamont, Kind: Case, Name: "Lamont v. Postmaster General", Volume: "381", Reporter: "U.S.", Page: "301", Paren: "1965", Mark: FromMemory},
	{ID: Hill, Kind: Case, Name: "Hill v. Colorado", Volume: "530", Reporter: "U.S.", Page: "703", Paren: "2000", Mark: AtSource},
	{ID: Playboy, Kind: Case, Name: "United States v. Playboy Ent. Grp., Inc.", Volume: "529", Reporter: "U.S.", Page: "803", Paren: "2000", Mark: AtSource},
	{ID: Reed, Kind: Case, Name: "Reed v. Town of Gilbert", Volume: "576", Reporter: "U.S.", Page: "155", Paren: "2015", Mark: AsQuoted},
	{ID: CityOfAustin, Kind: Case, Name: "City of Austin v. Reagan Nat’l Advert. of Austin, LLC", Volume: "596", Reporter: "U.S.", Page: "61", Paren: "2022", Mark: AtSource, Later: true},
	{ID: Arcara, Kind: Case, Name: "Arcara v. Cloud Books, Inc.", Volume: "478", Reporter: "U.S.", Page: "697", Paren: "1986", Mark: AtSource},
	{ID: MinneapolisStar, Kind: Case, Name: "Minneapolis Star & Trib. Co. v. Minn. Comm’r of Revenue", Volume: "460", Reporter: "U.S.", Page: "575", Paren: "1983", Mark: FromMemory},
	{ID: Bantam, Kind: Case, Name: "Bantam Books v. Sullivan", Volume: "372", Reporter: "U.S.", Page: "58", Paren: "1963", Mark: FromMemory},
	{ID: Alexander, Kind: Case, Name: "Alexander v. United States", Volume: "509", Reporter: "U.S.", Page: "544", Paren: "1993", Mark: FromMemory},
	{ID: Madsen, Kind: Case, Name: "Madsen v. Women’s Health Ctr.", Volume: "512", Reporter: "U.S.", Page: "753", Paren: "1994", Mark: FromMemory},
	{ID: Albertini, Kind: Case, Name: "United States v. Albertini", Volume: "472", Reporter: "U.S.", Page: "675", Paren: "1985", Mark: AsQuoted},
	{ID: Fox, Kind: Case, Name: "Bd. of Trs. of State Univ. of N.Y. v. Fox", Volume: "492", Reporter: "U.S.", Page: "469", Paren: "1989", Mark: AtSource},
	{ID: Carey, Kind: Case, Name: "Carey v. Brown", Volume: "447", Reporter: "U.S.", Page: "455", Paren: "1980", Mark: AsQuoted},
	{ID: TikTok2025, Kind: Case, Name: "TikTok Inc. v. Garland", Volume: "604", Reporter: "U.S.", Page: "56", Paren: "2025", After: "(per curiam)", Mark: AtSource, Later: true},
	{ID: TikTokCADC2024, Kind: Case, Name: "TikTok Inc. v. Garland", Volume: "122", Reporter: "F.4th", Page: "930", Paren: "D.C. Cir. 2024", Mark: AsQuoted, Later: true},
	{ID: TikTokDDCSept2020, Kind: Case, Name: "TikTok Inc. v. Trump", Docket: "No. 1:20-cv-02658 (CJN), 2020 WL 5763634", Paren: "D.D.C. Sept. 27, 2020", Mark: InOrder},
	{ID: TikTokDDCDec2020, Kind: Case, Name: "TikTok Inc. v. Trump", Volume: "507", Reporter: "F. Supp. 3d", Page: "92", Paren: "D.D.C. 2020", Mark: AsQuoted, Later: true},
	{ID: Marland, Kind: Case, Name: "Marland v. Trump", Volume: "498", Reporter: "F. Supp. 3d", Page: "624", Paren: "E.D. Pa. 2020", Mark: AsQuoted, Later: true},
	{ID: Paxton, Kind: Case, Name: "Free Speech Coal., Inc. v. Paxton", Docket: "No. 23-1122", Paren: "U.S. June 27, 2025", Mark: AsQuoted, Later: true},
	{ID: FRCP62d, Kind: Rule, Name: "Fed. R. Civ. P.\u00a062(d)", Mark: AtSource},
	{ID: FRCP62e, Kind: Rule, Name: "Fed. R. Civ. P.\u00a062(e)", Mark: AtSource},
	{ID: FRCP65c, Kind: Rule, Name: "Fed. R. Civ. P.\u00a065(c)", Mark: AtSource},
	{ID: FRAP8, Kind: Rule, Name: "Fed. R. App. P.\u00a08", Mark: AtSource},
	{ID: USC2408, Kind: Statute, Name: "28\u00a0U.S.C.\u00a0§\u00a02408", Mark: FromMemory},
	{ID: ConnGen, Kind: Case, Name: "Conn. Gen. Life Ins. Co. v. New Images of Beverly Hills", Volume: "321", Reporter: "F.3d", Page: "878", Paren: "9th Cir. 2003", Mark: InOrder},
	{ID: Jorgensen, Kind: Case, Name: "Jorgensen v. Cassiday", Volume: "320", Reporter: "F.3d", Page: "906", Paren: "9th Cir. 2003", Mark: InOrder},
	{ID: VanDeKamp, Kind: Case, Name: "Cal. ex rel. Van de Kamp v. Tahoe Reg’l Planning Agency", Volume: "766", Reporter: "F.2d", Page: "1319", Paren: "9th Cir. 1985", Mark: InOrder},
	{ID: BarahonaGomez, Kind: Case, Name: "Barahona-Gomez v. Reno", Volume: "167", Reporter: "F.3d", Page: "1228", Paren: "9th Cir. 1999", Mark: FromMemory},
	{ID: SaveOurSonoran, Kind: Case, Name: "Save Our Sonoran, Inc. v. Flowers", Volume: "408", Reporter: "F.3d", Page: "1113", Paren: "9th Cir. 2005", Mark: FromMemory},
	{ID: Diaz, Kind: Case, Name: "Diaz v. Brewer", Volume: "656", Reporter: "F.3d", Page: "1008", Paren: "9th Cir. 2011", Mark: FromMemory},
	{ID: Nintendo, Kind: Case, Name: "Nintendo v. Lewis Galoob Toys", Volume: "16", Reporter: "F.3d", Page: "1032", Paren: "9th Cir. 1994", Mark: AsQuoted},
	{ID: WRGrace, Kind: Case, Name: "W.R. Grace v. Local 759", Volume: "461", Reporter: "U.S.", Page: "757", Paren: "1983", Mark: FromMemory},
	{ID: Habitat, Kind: Case, Name: "Habitat Educ. Ctr. v. U.S. Forest Serv.", Volume: "607", Reporter: "F.3d", Page: "453", Paren: "7th Cir. 2010", Mark: AtSource},
	{ID: Temple, Kind: Case, Name: "Temple Univ. v. White", Volume: "941", Reporter: "F.2d", Page: "201", Paren: "3d Cir. 1991", Mark: AsQuoted},
	{ID: Hoechst, Kind: Case, Name: "Hoechst Diafoil Co. v. Nan Ya Plastics Corp.", Volume: "174", Reporter: "F.3d", Page: "411", Paren: "4th Cir. 1999", Mark: FromMemory},
	{ID: Zambelli, Kind: Case, Name: "Zambelli Fireworks Mfg. Co. v. Wood", Volume: "592", Reporter: "F.3d", Page: "412", Paren: "3d Cir. 2010", Mark: AsQuoted},
	{ID: Distajo, Kind: Case, Name: "Doctor’s Assocs., Inc. v. Distajo", Volume: "107", Reporter: "F.3d", Page: "126", Paren: "2d Cir. 1997", Mark: AsQuoted},
	{ID: FranksGMC, Kind: Case, Name: "Frank’s GMC Truck Ctr., Inc. v. Gen. Motors Corp.", Volume: "847", Reporter: "F.2d", Page: "100", Paren: "3d Cir. 1988", Mark: AsQuoted},
	{ID: Hoxworth, Kind: Case, Name: "Hoxworth v. Blinder, Robinson & Co.", Volume: "903", Reporter: "F.2d", Page: "186", Paren: "3d Cir. 1990", Mark: AsQuoted},
	{ID: InstantAir, Kind: Case, Name: "Instant Air Freight Co. v. C.F. Air Freight, Inc.", Volume: "882", Reporter: "F.2d", Page: "797", Paren: "3d Cir. 1989", Mark: AsQuoted},
	{ID: BellSouth, Kind: Case, Name: "BellSouth Telecomms., Inc. v. MCImetro Access Transmission Servs., LLC", Volume: "425", Reporter: "F.3d", Page: "964", Paren: "11th Cir. 2005", Mark: AsQuoted},
	{ID: Kaepa, Kind: Case, Name: "Kaepa, Inc. v. Achilles Corp.", Volume: "76", Reporter: "F.3d", Page: "624", Paren: "5th Cir. 1996", Mark: AsQuoted},
	{ID: WeChatOrder, Kind: Case, Name: "U.S. WeChat Users Alliance v. Trump", Docket: "No. 20-cv-05910-LB", Paren: "N.D. Cal. Oct. 23, 2020", After: "(order denying motion to stay)", Mark: AtSource},
	{ID: WeChatPI, Kind: Case, Name: "U.S. WeChat Users Alliance v. Trump", Volume: "488", Reporter: "F. Supp. 3d", Page: "912", Paren: "N.D. Cal. 2020", Mark: AsQuoted},
	{ID: WeChatCA9, Kind: Case, Name: "U.S. WeChat Users Alliance v. Trump", Docket: "No. 20-16908", Paren: "9th Cir. Oct. 26, 2020", After: "(order denying stay)", Mark: AsQuoted, Later: true},
	{ID: EO13943, Kind: ExecutiveOrder, Name: "Exec. Order No. 13,943", Paren: "Aug. 6, 2020", Mark: InOrder},
	{ID: EO14034, Kind: ExecutiveOrder, Name: "Exec. Order No. 14,034", Paren: "June 9, 2021", Mark: FromMemory, Later: true},
}
