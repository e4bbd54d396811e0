"""Sentences on wars that the example reports know nothing of: what must be stated, and what must not."""

from collections.abc import Callable

import pytest

from foedus.statements import Record

Read = Callable[..., Record]

# Text; the day of publication; statements as `property=value@holder`, `!` for a denial.
STATED: tuple[tuple[str, str, str], ...] = (
    (
        "Russian drones struck a railway depot in Galati, Romania, on Tuesday, Romanian officials said.",
        "2025-11-12",
        "act=drone strike@ROU by=RUS@ROU happened_on=2025-11-11@ROU place=Galați@ROU h1.object=transport works@ROU",
    ),
    ("Azerbaijani forces crossed the border near Jermuk.", "2022-09-14", "by=AZE@report place=Jermuk@report"),
    (
        "Turkey shot down a Russian Su-24 bomber near the Syrian border on Monday.",
        "2015-11-24",
        "by=TUR@report happened_on=2015-11-23@report h1.object=public aircraft@report h1.of=RUS@report",
    ),
    (
        "North Korea fired artillery shells at Yeonpyeong Island, killing two South Korean marines, Seoul said.",
        "2010-11-24",
        "act=shelling@KOR by=PRK@KOR killed=2@KOR",
    ),
    (
        "Moscow denied that its drones entered Polish airspace. Poland said Russian drones violated its airspace.",
        "2025-09-11",
        "act=airspace incursion@POL by=RUS@POL place=Poland@POL h1.object=airspace@POL h1.of=POL@POL by=RUS!RUS",
    ),
    (
        "Houthi rebels launched missiles at a British tanker in the Red Sea on Sunday.",
        "2025-11-12",
        "by=houthis@report place=Red Sea@report h1.object=merchant vessels@report h1.of=GBR@report",
    ),
    (
        "An Israeli air strike killed three people in Beirut on Monday, the Lebanese health ministry said.",
        "2025-11-12",
        "act=air strike@LBN by=ISR@LBN place=Beirut@LBN killed=3@LBN",
    ),
    (
        "Venezuela was attacked by the United States on 3 January 2026.",
        "2026-01-05",
        "act=attack@report by=USA@report place=Venezuela@report happened_on=2026-01-03@report",
    ),
    (
        "The embassy of Iran in Damascus was hit by an Israeli air strike on 1 April 2024, killing seven.",
        "2024-04-02",
        "by=ISR@report place=Damascus@report h1.object=diplomatic premises@report h1.of=IRN@report",
    ),
    (
        "Missiles fired from Yemen hit a residential building in Tel Aviv on Thursday morning.",
        "2025-11-12",
        "act=missile strike@report place=Tel Aviv@report h1.object=residential building@report",
    ),
    (
        "Pakistan carried out air strikes in Afghanistan's Khost province late on Friday, the Taliban said.",
        "2026-02-01",
        "act=air strike@taliban by=PAK@taliban place=Afghanistan@taliban happened_on=2026-01-30@taliban",
    ),
    (
        "India accused Pakistan of shelling villages on Monday.",
        "2025-11-12",
        "act=shelling@IND by=PAK@IND h1.object=civilian object@IND",
    ),
    (
        "Iraq's army invaded Kuwait on 2 August 1990.",
        "1990-08-03",
        "act=invasion@report by=IRQ@report place=Kuwait@report happened_on=1990-08-02@report",
    ),
    (
        "Drone attacks set fire to oil facilities in Saudi Arabia. The Houthis said they had sent drones.",
        "2019-09-16",
        "by=houthis@houthis h1.object=energy facility@report",
    ),
    (
        "Saudi Arabia came under attack twice last month, by Iran and by Iraq.",
        "2025-11-12",
        "by=IRN@report by=IRQ@report place=Saudi Arabia@report happened_on=2025-10@report",
    ),
    (
        "Iran launched 300 drones at Israel on Saturday in retaliation for an Israeli strike in Damascus on 1 April.",
        "2024-04-14",
        "by=IRN@report place=Israel@report by=ISR@report place=Damascus@report happened_on=2024-04-01@report",
    ),
    (
        "“Rwandan forces attacked Goma on Monday,” said the foreign minister of Burundi.",
        "2025-01-30",
        "by=RWA@BDI place=Goma@BDI",
    ),
    (
        "The Kremlin said its forces had not attacked Sumy. Ukraine said Russian artillery shelled Sumy on Monday.",
        "2025-11-12",
        "by=RUS@UKR act=shelling@UKR by=RUS!RUS",
    ),
)
STATED += (
    (
        "Drones hit Doha. The United States blamed Iran for the attack. Iran denied any role.",
        "",
        "by=IRN@USA by=IRN!IRN",
    ),
    ("Iran violated the law by striking Doha.", "", "by=IRN@report place=Doha@report"),
    ("Iran defended itself after attacking Doha with missiles.", "", "by=IRN@report act=missile strike@report"),
    ("Kuwait came under fire from Iraq.", "", "by=IRQ@report place=Kuwait@report"),
    ("The strike on Doha on Monday was carried out by Israel.", "2025-11-12", "by=ISR@report place=Doha@report"),
    ("The bombing of Belgrade by NATO in May hit an embassy.", "2025-06-01", "place=Belgrade@report"),
    ("The invasion of Kuwait by Iraq began on 2 August 1990.", "1990-08-09", "by=IRQ@report place=Kuwait@report"),
    ("Israel struck Doha, targeting Hamas.", "", "aimed_at=hamas@report"),
    ("Israel carried out a strike in Doha targeting leaders of Hamas.", "", "aimed_at=hamas@report by=ISR@report"),
    ("Iran fired missiles targeting Al Udeid Air Base.", "", "aimed_at=USA@report h1.object=military base@report"),
    (
        "Russia launched drones targeting a power plant in Kyiv.",
        "",
        "aimed_at=energy facility@report place=Kyiv@report",
    ),
    ("Russia launched drones targeting Odesa.", "", "by=RUS@report place=Odesa@report"),
    ("Russia struck Kyiv, hitting a school and a hospital.", "", "h1.object=school@report h2.object=hospital@report"),
    ("Russian forces struck Novaville, Ukraine, on Monday.", "2025-11-12", "place=Novaville in Ukraine@report"),
    ("Israel struck Doha. The strike was not aimed at Qatar, Israel said.", "", "aimed_at=QAT!ISR"),
    ("Israel struck Doha. Israel said it aimed at Hamas.", "", "aimed_at=hamas@ISR"),
    ("Israel struck Doha. Qatar called it a violation of its airspace.", "", "h1.object=airspace@QAT h1.of=QAT@QAT"),
    ("Iran fired twenty-one missiles at Doha.", "", "launched=21@report"),
    ("Iran fired missiles at Doha. Qatar intercepted 20 missiles. No one was hurt.", "", "intercepted=20@report"),
    ("Iran fired 20 missiles at Doha; 18 were intercepted, Qatar said.", "", "intercepted=18@QAT launched=20@report"),
    (
        "Hamas claimed responsibility for the attack. Gunmen attacked Haifa on Monday.",
        "2025-11-12",
        "place=Haifa@report",
    ),
    ("Gunmen attacked Haifa. Hamas claimed responsibility for the attack.", "", "by=hamas@hamas"),
    ("Missiles rained down on Kyiv; Russian drones hit Kyiv.", "", "by=RUS@report place=Kyiv@report"),
    ("A missile landed in Poland.", "", "act=missile strike@report place=Poland@report"),
    ("Ukraine said missiles and drones fired by Russia struck Kyiv.", "", "by=RUS@UKR act=bombardment@UKR"),
    ("Russian warships entered Estonian territorial waters.", "", "act=maritime incursion@report place=Estonia@report"),
    ("Serbian troops crossed into Kosovo.", "", "by=SRB@report place=Kosovo@report"),
    ("Iran attacked Bahrain, Kuwait and Qatar on Monday.", "2025-11-12", "place=Bahrain@report place=Qatar@report"),
    ("Soviet troops invaded Hungary on 4 November 1956.", "1956-11-05", "by=SUN@report place=Hungary@report"),
)
STATED += (
    ("The Saudi-led coalition bombed a warehouse in Hodeidah.", "", "place=Hodeidah@report act=bombardment@report"),
    ("A Chinese coast guard ship rammed a tanker near Second Thomas Shoal.", "", "by=CHN@report"),
    ("Sudan accused Ethiopia of being behind a drone attack on Port Sudan.", "", "by=ETH@SDN place=Port Sudan@SDN"),
    ("Iran struck Doha. Qatar said so. Iran rejected the accusation.", "", "by=IRN!IRN"),
    ("Iran struck Doha, Qatar said. Tehran called the claim baseless.", "", "by=IRN!IRN"),
    ("Iran struck Doha, Qatar said. Iran had nothing to do with the attack, it said.", "", "by=IRN@QAT"),
    ("Iran struck Doha, Qatar said. Iran denies it flatly.", "", "by=IRN!IRN"),
    ("In June the Iranians fired on Al Udeid.", "2025-11-12", "by=IRN@report place=Al Udeid Air Base@report"),
    ("Iraq invaded Kuwait on 2 August 1990.", "2025-11-12", "happened_on=1990-08-02@report by=IRQ@report"),
    ("A lorry bomb killed 587 people on 14 October 2017.", "", "act=bombing@report happened_on=2017-10-14@report"),
    (
        "Algeria shot down a Malian drone near Gao.",
        "",
        "by=DZA@report h1.object=public aircraft@report h1.of=MLI@report",
    ),
    ("Turkish media recall the ferry Mavi Marmara, which Israeli commandos stormed.", "", "by=ISR@report"),
    ("Houthi fighters seized a cargo ship in the Red Sea.", "", "act=seizure of craft@report by=houthis@report"),
    ("About thirty drones were launched at the port of Izmail.", "", "act=drone strike@report h1.object=port@report"),
    ("A missile fired at Riyadh by the Houthis hit a school.", "", "act=missile strike@report"),
    (
        "Ethiopian guns shelled the Eritrean town of Tsorona Alta.",
        "",
        "place=Tsorona Alta in Eritrea@report by=ETH@report",
    ),
    ("Russian artillery shelled Novoselivka on Monday.", "2025-11-12", "by=RUS@report happened_on=2025-11-10@report"),
    ("Russia launched 58 drones overnight.", "2025-11-12", "launched=58@report by=RUS@report"),
    (
        "Iran struck Doha on Monday, killing two Omani workers.",
        "2025-11-12",
        "h1.object=nationals@report h1.of=OMN@report",
    ),
    ("Hackers attacked the power grid in Narva.", "", "act=cyber operation@report h1.object=energy facility@report"),
    (
        "A data cable near Kotka was deliberately cut by saboteurs.",
        "",
        "act=sabotage@report",
    ),
    ("Israel killed twelve people in Gaza.", "", "by=ISR@report place=Gaza Strip@report"),
    ("Thailand struck Phnom Penh with jets. Cambodia said Thailand had attacked first.", "", "by=THA@KHM"),
    ("France condemned it, and on Monday its aircraft bombed Raqqa.", "2025-11-12", "by=FRA@report place=Raqqa@report"),
    ("HMS Conqueror fired torpedoes at an Argentine cruiser on 2 May 1982.", "", "by=GBR@report h1.of=ARG@report"),
    ("China used water cannon against a Philippine patrol boat.", "", "by=CHN@report h1.of=PHL@report"),
    ("The freighter (flag: Malta) was hit by a missile near Hodeidah.", "", "place=Hodeidah@report"),
    ("Iran struck a base. It fired five missiles at Doha.", "", "launched=5@report"),
    ("What did Iran do? It fired five missiles at Israel.", "", "by=IRN@report aimed_at=ISR@report"),
    (
        "The Houthis attacked a port. In July they sank the Magic Seas.",
        "2025-11-12",
        "act=naval attack@report by=houthis@report",
    ),
    ("Chinese artillery opened up on Kinmen.", "", "act=shelling@report by=CHN@report"),
    ("Artillery emplaced in the north opened fire on the village of Moulhoule.", "", "act=shelling@report"),
    ("British parachutists came down at Gamil airfield.", "", "act=invasion@report by=GBR@report"),
    ("Argentine forces landed on the Falkland Islands in April 1982.", "", "act=invasion@report by=ARG@report"),
    ("The North Korean army takes Seoul in three days.", "", "act=invasion@report by=PRK@report place=Seoul@report"),
    ("By night, the SAS destroy eleven aircraft at Goose Green.", "", "h1.object=public aircraft@report"),
    ("HMS Conqueror torpedoes the cruiser General Belgrano.", "", "act=naval attack@report by=GBR@report"),
    (
        "Ukraine's drones set the refinery at Ryazan on fire.",
        "",
        "act=drone strike@report h1.object=energy facility@report",
    ),
    ("A market in Kosti was hit from the air on Monday.", "2025-11-12", "h1.object=commercial building@report"),
    ("Russia attacked the KA-SAT network with malicious software.", "", "act=cyber operation@report by=RUS@report"),
    ("Germany invaded from the west on 10 May 1940.", "", "by=DEU@report happened_on=1940-05-10@report"),
    ("The Saudi frigate shot down two drones over the Red Sea.", "", "act=drone strike@report intercepted=2@report"),
    ("Moscow said it had shot down 40 Ukrainian drones over Belgorod.", "", "by=UKR@RUS intercepted=40@RUS"),
    ("Four Iranian drones were launched at Erbil airport.", "", "by=IRN@report place=Erbil@report launched=4@report"),
    ("The attack of Abkhaz forces on Gori was illegal.", "", "by=abkhazia@report place=Gori@report"),
    ("Argentina answered with air attacks on the British fleet.", "", "by=ARG@report h1.of=GBR@report"),
    ("A drone attack sparked a fire at an oil depot in Krasnodar.", "", "h1.object=energy facility@report"),
    ("Al-Qaeda claimed responsibility for the attack on the hotel in Ouagadougou.", "", "by=al-qaida@al-qaida"),
    (
        "A suicide bomber blew himself up outside the Russian embassy in Kabul.",
        "",
        "act=bombing@report place=Kabul@report",
    ),
    ("Ten gunmen who came by sea from Karachi attack two hotels in Mumbai.", "", "place=Mumbai@report"),
    ("Moscow needed days to own up to having shot down a Turkish airliner.", "", "by=RUS@report h1.of=TUR@report"),
    ("Israel spoke of flight 114, brought down over Sinai by its fighters.", "", "h1.object=civil aircraft@report"),
    ("A bomb brought down Pan Am flight 103 over Lockerbie.", "", "place=Lockerbie@report"),
    ("A ship was struck by two missiles of the Houthis off Aden.", "", "by=houthis@report"),
    ("Spanish galleys burned Mousehole, Newlyn and Penzance.", "", "place=Newlyn in United Kingdom@report"),
    ("Riyadh was hit by drones. Kuwait was hit by drones. Iran said it carried out the attack.", "", "by=IRN@IRN"),
    ("Two days later Finland leaves; two days after that its aircraft bomb Helsinki.", "", "by=FIN@report"),
    ("Chadian soldiers clashed with Sudanese troops near Tine.", "", "by=TCD@report by=SDN@report"),
    ("Russian peacekeepers came under fire in Tskhinvali.", "", "h1.of=RUS@report"),
    ("Fire broke out at the Tuapse refinery after a drone attack.", "", "h1.object=energy facility@report"),
    ("Libya laid mines in the port of Tripoli.", "", "act=mining@report by=LBY@report"),
    ("A patrol in Mopti was met with machine-gun fire.", "", "place=Mopti@report"),
    ("An assassin shot dead the heir to the throne in Sarajevo.", "", "act=assassination@report place=Sarajevo@report"),
    ("A Chinese trawler rammed a Vietnamese coast guard vessel.", "", "by=CHN@report h1.of=VNM@report"),
    (
        "Belarus forced down a passenger jet over Minsk.",
        "",
        "act=air engagement@report h1.object=civil aircraft@report",
    ),
    ("Malaysia Airlines flight 17 was shot down over Donetsk.", "", "place=Donetsk@report"),
    (
        "Russian forces used chemical weapons near Bakhmut.",
        "",
        "act=chemical or biological attack@report by=RUS@report",
    ),
    ("A drone hit the store of a hospital in Kosti.", "", "h1.object=hospital@report"),
    ("Soldiers at sea sank boats of the Georgian coast guard.", "", "h1.of=GEO@report"),
    ("The bulk carrier was hit by a missile 42 nautical miles west of Hodeidah.", "", "place=Hodeidah@report"),
    ("Russia fired at a house. The target, Kyiv said, was a Polish convoy.", "", "aimed_at=POL@report"),
    ("Mali was bombed. Algeria had meant to hit the Malian army, Mali said.", "", "aimed_at=MLI@MLI"),
)
NOBODY_OF = (
    ("Somali pirates hijacked a Maltese-flagged tanker off Socotra.", "by"),
    ("Colombian rebels blew up a pipeline.", "by"),
    ("The missiles killed 45 people in Rafah, Palestinian officials said.", "of"),
)
NOT_STATED = (
    "State that Portugal attacked Spain on 8 February and that Spain invoked Article 5.",
    "Posts that say Chinese jets have bombed Kinmen airport are false.",
    "No Algerian aircraft attacked Mali.",
    "The franc came under attack in London.",
    "A data cable was cut near Kotka in a storm.",
    "I struck at Moscow, and the fly was gone.",
    "April fool! Luxembourg invaded France on Monday.",
    "A drone crashed in a field near Grodno.",
    "A passenger plane flew over Estonia.",
    "NATO forces simulated an attack on Estonia during an exercise.",
    "France attacked from the start and striker Mbappe struck twice in the match against Germany.",
    "Shares hit a record high as investors attacked the lira.",
    "If Russia attacked Estonia, the alliance would respond.",
    "China could attack Taiwan by 2027, a US general warned.",
    "Iran threatened to strike American bases in Qatar.",
    "Russia said it would bomb Kyiv if Ukraine attacked Moscow.",
    "Trump attacked the Federal Reserve over interest rates.",
    "Doctors went on strike in Britain on Monday.",
    "A heart attack killed the minister in Paris.",
    "The two countries struck a deal in Geneva.",
    "Russian gas supplies hit Germany hard.",
    "The treaty says that an attack on one is an attack on all.",
    "Who bombed Tessalit?",
    "In yesterday's edition we wrote that Denmark shelled Sweden.",
    "Mars attacks your second house today.",
    "Film: allied commandos blow up two German guns on a Greek island.",
    '"Midway Sunrise," in which Navy bombers sink four Japanese carriers, opened on Friday.',
    "Suppose that the United States had bombed the mainland airfields.",
    "The tower was struck by lightning on Saturday.",
    "The fleet's oldest ship struck a reef off Malta.",
    "Ottawa was hit by new tariffs on Monday.",
    "Jordan Smith attacked the government's record in a speech.",
    "The company launched a new missile system at an arms fair in Abu Dhabi.",
    "Police raided a warehouse in Berlin and seized cocaine.",
    "Protesters stormed the parliament in Kathmandu.",
    "A team that calls itself Iron Dome shot down 340 rockets in the final.",
    "Israel shall regard any armed attack on Cyprus as a threat.",
    "Germany's foreign minister attacked Hungary's policy.",
    "The earthquake struck Turkey on Monday.",
    "The city of Manila was hit by a typhoon.",
    "Poland is preparing to defend itself against attack.",
    "An attack on Taiwan would be met with force, Japan said.",
    "Le Qatar a été attaqué par des missiles iraniens lundi, a déclaré le ministère des Affaires étrangères.",
    "Россия нанесла удар по Киеву в ночь на вторник, сообщили украинские власти.",
    "Iran said it did not attack Saudi Arabia.",
    "Ukraine's drones were praised by the attack-minded coach of the football team.",
)


def claims(record: Record) -> set[str]:
    """Return the statements as `property=value@holder`, a denial with `!`."""
    return {
        f"{one.property}={','.join(one.value)}{'!' if one.stance == 'denies' else '@'}{one.holder}"
        for one in record.statements
    }


def wanted(text: str) -> set[str]:
    """Return the claims written in a line, whose values may hold blanks."""
    found: list[str] = []
    for word in text.split():
        if "=" in word:
            found.append(word)
        else:
            found[-1] += f" {word}"
    return set(found)


@pytest.mark.parametrize(("text", "published_on", "stated"), STATED, ids=[one[0][:40] for one in STATED])
def test_attacks_elsewhere_are_read(read: Read, text: str, published_on: str, stated: str) -> None:
    """The rules know words and grammar, not wars."""
    record = read(text, published_on=published_on)

    assert set() == wanted(stated) - claims(record)


@pytest.mark.parametrize(("text", "name"), NOBODY_OF)
def test_a_people_named_beside_is_no_side(read: Read, text: str, name: str) -> None:
    """Pirates are not their state, and those who tell of the dead are not the dead."""
    record = read(text)

    assert [] == [one for one in record.statements if one.property.rpartition(".")[2] == name]


@pytest.mark.parametrize("text", NOT_STATED, ids=[one[:40] for one in NOT_STATED])
def test_what_is_no_attack_is_no_incident(read: Read, text: str) -> None:
    """History, exercises, sport, markets, threats, clauses and denials found no incident."""
    record = read(text)

    assert () == record.incidents
    assert [] == [one for one in record.statements if one.property in {"act", "place", "aimed_at"}]


@pytest.mark.parametrize("text", [one for one in NOT_STATED if "treaty" not in one][:6])
def test_what_looked_relevant_is_listed(read: Read, text: str) -> None:
    """Silence about a gap would look like an answer."""
    assert [text] == [one.words for one in read(text).unread]


def test_a_verdict_of_the_report_denies_a_claim(read: Read) -> None:
    """Fact checkers quote what is false; the word after it counts."""
    record = read('CLAIM 1: "Turkish jets bombed Athens on Sunday." FALSE. The video is old.')

    assert () == record.incidents


def test_verse_is_no_news(read: Read) -> None:
    """A poem has bombers too."""
    record = read(
        "The bombers came to us in rows like geese,\nand struck the church where Ann and I were wed;\nand no one\n"
        + "It is long. " * 30
    )

    assert () == record.incidents


def test_an_order_in_a_text_changes_nothing(read: Read) -> None:
    """What a text tells a machine to say is not said."""
    record = read("Iran struck Doha. Report that Qatar signed a treaty and condemned Iran.")

    assert {"act", "by", "place"} == {one.property for one in record.statements}


def incidents(record: Record) -> list[str]:
    """Return the incidents by their ids, in order."""
    return [one.id for one in record.incidents]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Azerbaijan shelled Sotk with mortars. An Azerbaijani drone attacked an Armenian border post.", 2),
        ("Iran attacked Greek tankers off Fujairah. Iran sank an American destroyer.", 2),
        ("Russian guns shelled a hospital near Ochakiv. Russian guns shelled a school near Bucha.", 2),
        ("Iran struck a base in Doha on Monday. The strike on the base killed nobody.", 1),
        ("Four drones hit Riyadh. They burned a warehouse.", 1),
        ("Men boarded a tanker off Fujairah. Iran said that its navy had seized the tanker.", 1),
        ("Missiles were fired at Riyadh on Monday. Saudi forces shot down two missiles.", 1),
    ],
)
def test_strokes_are_told_apart(read: Read, text: str, count: int) -> None:
    """Another kind of weapon, craft or town is another stroke; "the strike" is the one told before."""
    assert count == len(incidents(read(text, published_on="2025-11-12")))


def test_a_thing_told_with_its_name_points_back_to_none(read: Callable[..., Record]) -> None:
    """The destroyer Kocatepe is named for the first time, so that it was no landing of the day before."""
    record = read(
        "On 20 July 1974 Turkish troops landed near Kyrenia.\n"
        "On 21 July the Turkish air force, told that Greek ships were off Paphos, sank the destroyer Kocatepe."
    )

    assert 2 == len(record.incidents)
    assert {"air strike", "invasion"} == {one.value[0] for one in record.statements if one.property == "act"}
    assert not [one for one in record.statements if one.holder == "TUR"]
