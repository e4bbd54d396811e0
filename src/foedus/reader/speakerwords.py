"""Words of speakers: who speaks for no state, papers and offices that do, and what points back to one. Data only."""

# fmt: off - tables of words, a group to a line
# Whoever is one of these speaks for no state, whatever name stands beside.
PRIVATE = frozenset(
    "broadcaster newspaper newspapers daily dailies media channel television agency agencies journalist journalists "
    "outlet outlets website magazine analyst analysts expert experts residents resident villagers witnesses witness "
    "researcher researchers opposition activist activists tank blogger bloggers tabloid tabloids monitor historian "
    "historians professor academic academics scholar scholars lawyer lawyers lawmaker lawmakers commentator "
    "commentators association company companies firm firms union unions institute university foundation charity bank "
    "insurer insurers insurance shipowner shipowners owner owners operator trader traders farmer farmers fisherman "
    "fishermen relatives family families survivor survivors refugees doctor doctors hospital former retired exiled "
    "dissident dissidents economist economists yacht tanker freighter trawler airline skipper court courts judge "
    "judges tribunal jury coroner nurse nurses priest priests bishop teacher teachers shopkeeper driver passengers "
    "passenger pensioner villager resident townspeople monitors biographer author memoir veteran veterans taverna "
    "observatory watchdog ngo airwars amnesty pollster journal".split()
)
MEDIA = frozenset("television tv media radio news broadcaster agency newspaper press station channel".split())
# Papers speak for whoever wrote them.
PAPERS = frozenset(
    "statement letter communique note report declaration message post spokesman spokeswoman inquiry investigation "
    "study survey dossier panel".split()
)
EXPERTS = frozenset("panel experts monitors investigators inquiry commission mission".split())
# A mission stands in another country than its own.
MISSIONS = frozenset("embassy ambassador consulate consul mission envoy correspondent base bases team".split())
OURS = frozenset("we our i".split())
PERSONAL = frozenset("he she i his her we".split())
PAST_OFFICE = frozenset("former ex retired late".split())
LEADING = frozenset(("the", "its", "his", "her", "their"))
OPENINGS = frozenset(("in", "at", "on", "from", "near", "inside", "across"))
OFFICIALDOM = frozenset(
    "negotiator negotiators diplomat diplomats aide aides envoys side delegation leaders leadership intelligence "
    "officials official officers officer sources source commander commanders commission premier ministers ambassadors "
    "generals rulers chief chiefs representative representatives authorities parliament senate congress regime "
    "administration cabinet council court prosecutors security defence defense interior foreign civil border coast "
    "peacekeepers junta rulers gendarmes coastguard "
    "public radio wireless state news statement statements communique text letter note spokespersons spokesmen deputy "
    "air counterpart counterparts monarch sovereign consul".split()
)
# A public body with a name of its own is that of the country from which is reported.
INSTITUTIONS = frozenset(
    "authority agency service board bureau directorate inspectorate department administration committee commission "
    "council centre center chamber headquarters staff corps constabulary gendarmerie secretariat presidency "
    "coastguard prosecutor prosecutors customs".split()
)
FUNCTIONS = frozenset(
    "foreign defence defense interior state justice finance external information national home affairs war".split()
)
PEOPLE = frozenset(
    "observers gunners pilots troops soldiers men officers diplomats engineers experts inspectors intelligence scouts "
    "spies sailors crews crew radars radar sensors satellites lawyers delegates negotiators batteries guns".split()
)
# Those who fight or speak against a state of whose people they are.
REBELS = frozenset(
    "rebel rebels militant militants insurgent insurgents separatist separatists guerrilla guerrillas exiles partisans "
    "jihadists islamists mutineers putschists".split()
)
BANDS = frozenset("group movement organisation organization alliance militia rebels".split())
LOCAL = frozenset("police authorities prosecutors".split())
# Whoever bears one of these titles acts for a state, also where nothing says for which.
RULERS = frozenset(
    "president minister premier king queen emir chancellor government army ministry navy presidents ministers "
    "governments ministries armies".split()
) | {"prime minister", "foreign minister", "defence minister", "defense minister", "foreign ministry"}
# What "the group" may be that speaks; of what somebody is accused.
ARMED_BANDS = frozenset(("group", "movement", "militia", "rebels"))
LEAGUES = frozenset(("alliance", "bloc"))
CHARGES = frozenset("which charge charges accusation accusations allegation allegations claim claims".split())
