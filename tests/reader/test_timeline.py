"""The time of which a report tells as it goes on."""

from collections.abc import Callable

import pytest

from foedus.statements import Record

Read = Callable[..., Record]

# All are published on 12 November 2025, a Wednesday.
DATED = (
    (
        "On Monday it rained. Mali said last night that it had rained. A day earlier French jets struck Gao.",
        "2025-11-09",
    ),
    ("On 17 March 2011 NATO acted.\n\nOn 8 August French jets struck Tripoli.", "2011-08-08"),
    ("On Monday we met. On 17 March 2011 NATO acted.\n\nOn 8 August French jets struck Tripoli.", "2011-08-08"),
    ("On Monday we met. On 17 March 2011 NATO acted.\n\nOn 3 November Iran struck Doha.", "2025-11-03"),
    (
        "On Monday we met. The deal was made on 3 May 2015.\n\nA.\n\nB.\n\nC.\n\nOn 8 August Iran struck Doha.",
        "2025-08-08",
    ),
    ("The 2015 nuclear deal is dead. On 3 March Israel struck Natanz.", "2025-03-03"),
    ("Falklands 1982: the war\n\n2 April. Argentina invades the Falkland Islands.", "1982-04-02"),
    ("ON THIS DAY: 26 NOVEMBER\n\n1939. Soviet guns shelled Helsinki.", "1939-11-26"),
    ("On 2 November 1956 they met. On the fifth, British jets struck Cairo.", "1956-11-05"),
    ("In April 1942 it rained. On the 9th of that month German bombers struck Mosta.", "1942-04-09"),
    ("On 9 September it rained. That evening Israel struck Doha.", "2025-09-09"),
    ("On 5 June 1967 it rained. Four months afterwards Egypt struck Eilat.", "1967-10"),
    ("On 5 June 1967 it rained. Two days after that, Egypt struck Eilat.", "1967-06-07"),
    ("Late on Monday people heard shots. Turkish drones had struck a house in Jilib, Somalia said.", "2025-11-10"),
    ("It is a year since 7 May, when India struck Lahore.", "2024-05-07"),
    ("On the evening of 17 January, according to Qatar, Iran struck Doha.", "2025-01-17"),
    ("In the early hours of Monday Iran struck Doha.", "2025-11-10"),
    ("On the evening of 31 October British jets began to bomb Cairo.", "2025-10-31"),
    ("Between 4.40 and 5.25 on the morning of Sunday, 9 November 2025, Iran struck Doha.", "2025-11-09"),
    ("On 31 March to 1 April this year Iran struck Doha.", "2025-03-31..2025-04-01"),
    ("The sea shook on Friday, 7 November, as Israel struck Gaza.", "2025-11-07"),
    ("Jaish al-Adl, 8 November: “We struck Zahedan.” Iran said so.", "2025-11-08"),
    ("Jaish al-Adl, Telegram, 8 November: “Our men struck Iranian troops in Zahedan today.”", "2025-11-08"),
    ("PARIS, Monday. — German troops crossed the Belgian frontier at dawn to-day.", "2025-11-10"),
    ("PARIS, Monday night.\n\n— German jets bombed Brussels this morning.", "2025-11-10"),
    ("Mainila, 26 November 1939. True. Soviet guns shelled Helsinki.", "1939-11-26"),
    ("Gulf of Tonkin, August 1964. Half true. On 2 August Hanoi's boats struck the USS Maddox.", "1964-08-02"),
    ("On 17 March 2011 they met. They acted on Saturday. French jets struck Tripoli.", "2011-03-19"),
    ("On 13 September it rained. On the 19th Russian drones struck Narva.", "2025-09-19"),
    ("In June 2024 it rained. Three months later Israel struck Doha.", "2024-09"),
    ("11.48 Ukraine confirms that its drones struck Ryazan before dawn.", "2025-11-12"),
    ("08:40 Thai shells hit a bridge in Surin.", "2025-11-12"),
    ("Q: Where were you on 9 September?\n\nA: Israeli jets struck Doha.", "2025-09-09"),
    ("On 10 May an Iranian frigate entered the Gulf, turned and rammed a Qatari patrol boat.", "2025-05-10"),
    ("On 18 January the Saudi frigate reported that it had shot down two drones over Aden.", "2025-01-18"),
    ("In July 1977, after talks had failed, Egyptian jets bombed El Adem.", "1977-07"),
    ("Several speakers recalled November 2012, when Rwandan troops shelled Goma.", "2012-11"),
    ("A day after talks failed on 3 November, Israel struck Doha.", "2025-11-04"),
    ("Israel struck Doha and met its friends the next day.", ""),
    ("Since 3 November Israel has bombed Damascus.", "2025-11-03~"),
    ("On 9 September it rained. Weeks later Israel struck Doha.", ""),
    ("Forty years after the Falklands\n\nOn 2 April Argentine jets bombed Stanley.", "1985-04-02"),
    ("It is the 50th anniversary of the war. On 6 October Egyptian jets bombed Sharm el-Sheikh.", "1975-10-06"),
    ("He was born in 1939. His hour came in 1971. On 3 December Pakistani jets bombed Amritsar.", "1971-12-03"),
    ("In 1939 he was born, as they said in 1990. On 3 September German jets bombed Warsaw.", "1939-09-03"),
    (
        "The TTP was founded in December 2007. Two years on it grew. That summer an American drone struck Miranshah.",
        "2009-06-01..2009-08-31",
    ),
    (
        "On 2 May 1982 it rained. They had met a month before. Two days afterwards an Exocet hit HMS Sheffield.",
        "1982-05-04",
    ),
    ("On 9 September it rained. People slept. Nobody knew of it. Israel struck Doha.", "2025-09-09"),
    ("The army told him yesterday that talks had failed. Israel struck Doha.", ""),
    ("KYIV, Nov 11 (RPA) - Russian drones struck Odesa before dawn.", "2025-11-11"),
    ("On Monday it rained.\n\nAt 0515 hours Russian guns shelled Odesa.", "2025-11-10"),
    ("On Monday it rained.\n\nAt about 2 a.m. Russian guns shelled Odesa.", "2025-11-10"),
    ("On Monday it rained.\n\nPrices rose to 5.40 per cent. Russian guns shelled Odesa.", ""),
    ("It was the heaviest Russian attack on Kyiv since March.", ""),
    ("On Monday Russian drones hit Odesa for the first time since July.", "2025-11-10"),
    ("Nobody was hit since September 2025, when Houthi missiles struck Eilat.", "2025-09"),
    ("Russian guns have been shelling Kherson since the beginning of the month.", "2025-11-01~"),
    ("Firing took place in February of last year, when Iranian troops bombed Basra, and in May.", "2024-02"),
    ("On Monday, said the ministry, Russian drones struck Odesa.", "2025-11-10"),
    ("On Monday, according to the ministry, Russian drones struck Odesa.", "2025-11-10"),
    ("On Monday, the ministry said that Russian drones had struck Odesa.", ""),
    ("Gunmen who crossed the river overnight stormed a camp in Goma.", "2025-11-11..2025-11-12"),
    ("Troops who had been trained in Russia in 2019 attacked Goma.", ""),
    ("1980\nIn September Iraqi jets bombed Tehran.", "1980-09"),
    ("1980\nIt rained.\n\n1987\n17 May: Iraqi missiles hit Tehran.", "1987-05-17"),
    ("In 1982, on 2 May, a British submarine torpedoed an Argentine cruiser off Stanley.", "1982-05-02"),
    ("He was born in 1964. In the war of 2006 Israeli jets bombed Tyre on 14 July.", "2006-07-14"),
    ("Between the autumn of 2014 and February 2015 Russian guns shelled Debaltseve.", "2014-09-01..2015-02-28"),
    ("The January strike by Russian drones on Izmail was the worst.", "2025-01"),
    ("It was here, on 13 September 2022, that Azerbaijani guns shelled Jermuk.", "2022-09-13"),
    ("Russian mortars hit Odesa overnight on Saturday.", "2025-11-08..2025-11-09"),
    ("On 7 May it rained. On the 8th and 9th drones hit Jammu.", "2025-05-08..2025-05-09"),
    ("On 7 May it rained. Kenyan jets bombed what it called a camp in Gedo later the same day.", "2025-05-07"),
    ("1984 was hard. In 1985 it rained.\n\nIn May Iraqi jets bombed Tehran.", "1985-05"),
    ("On 30 November 1939 it rained. On 5 January Finnish guns shelled Raate.", "1940-01-05"),
    ("On 30 November 1939 it rained. They had met. On 5 June Finnish guns shelled Raate.", "1939-06-05"),
    ("In April 1982 it rained. British guns shelled Goose Green on the 25th.", "1982-04-25"),
    ("Thirteen days after 3 December 1971 it rained. He spoke of the Indian raid on Karachi on the 4th.", "1971-12-04"),
    ("Korean Air 007, 1 September 1983. It rained. Soviet jets bombed Sakhalin.", "1983-09-01"),
    ("The envoy condemned overnight strikes on Kharkiv.", "2025-11-11..2025-11-12"),
    ("The envoy condemned Monday's strikes on Kharkiv.", "2025-11-10"),
    # An hour in a story, a year before it and a year in passing leave the story where it is.
    ("On 5 June 1967 it rained. They met at noon.\n\nOn 8 June Israeli jets struck Haifa.", "1967-06-08"),
    ("On 2 April 1982 it rained. They had come in 1833.\n\nOn 1 May British jets struck Stanley.", "1982-05-01"),
    ("On Monday we met at a post which was set up in 2022. On 3 May Iran struck Doha.", "2025-05-03"),
    ("On 5 June 1967 the king, who had signed on 30 May, rose. That evening Israel struck Amman.", "1967-06-05"),
    ("On 13 August 2004 it rained. In January of last year they met, and in February Iran struck Doha.", "2024-02"),
)


@pytest.mark.parametrize(("text", "days"), DATED, ids=[text[-74:] for text, _ in DATED])
def test_a_day_is_that_of_its_story(read: Read, text: str, days: str) -> None:
    """A date without a year, a count of days or a heading means what the report has told before."""
    assert {days} - {""} == {one.value[0] for one in read(text).statements if one.property == "happened_on"}


def test_a_day_told_before_is_the_reports(read: Read) -> None:
    """Who says that it was hit does not say when, where the report told that before."""
    record = read("On Monday people heard shots. Qatar said that Iranian missiles hit Doha.")

    assert {("report", ("2025-11-10",))} == {
        (one.holder, one.value) for one in record.statements if one.property == "happened_on"
    }


def test_a_further_past_takes_no_day_from_before(read: Read) -> None:
    """What had happened earlier did not happen on the day told before."""
    record = read("On Monday the sun shone. Iranian missiles had hit Doha.")

    assert () == tuple(one for one in record.statements if one.property == "happened_on")


@pytest.mark.parametrize(
    "plan", ["Talks are planned for Sunday.", "They will meet on Sunday.", "It lasted until Sunday."]
)
def test_a_term_or_a_plan_dates_nothing_after_it(read: Read, plan: str) -> None:
    """What is to come is no day on which something else was done."""
    record = read(f"{plan} Iranian missiles hit Doha.")

    assert () == tuple(one for one in record.statements if one.property == "happened_on")
