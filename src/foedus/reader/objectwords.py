"""What can be hit: buildings, works, craft, forces, persons, each with its word of the vocabulary. Data only."""

from foedus.reader.attackwords import split_words, words_by_value

# fmt: off - tables of words, a group to a line
OBJECTS: dict[str, str] = words_by_value(
    {
        "military base": (
            "air base; airbase; air bases; military base; military bases; naval base; army base; base; bases; camp; "
            "barracks; outpost; garrison; military installation; military installations; military site; "
            "military sites; military facility; military facilities; military compound; missile site; "
            "military airport; army post; military positions; military targets; military airfield; airfield; "
            "airfields; ammunition depot; arms depot; army headquarters; air force base; naval headquarters; "
            "army camp; "
            "training camp; training camps; command post; command posts; weapons depot; weapons depots; "
            "weapons store; "
            "ammunition dump; ammunition store; munitions depot; military headquarters; military camp; "
            "army barracks; "
            "military depot; navy base; naval port; naval installation; military outpost; peacekeeping base; "
            "military warehouse; military runway; drone base; military complex; airbases; army bases; naval bases; "
            "garrisons; outposts; camps; barrack; encampment; army base; missile base; missile bases; "
            "submarine base; rocket base; headquarters; brigade headquarters; command headquarters; "
            "army post; army posts; frontier post; military post; border outpost; bunker; bunkers; "
            "munitions store; arms cache; weapons cache; arms store; weapons warehouse; ammunition depots; "
            "arms depots; training base; training ground; firing range; hangar; hangars; runway; runways; "
            "launch site; launch sites; launch pads; missile sites; drone hangar; drone depot; "
            "post; posts; staging post; staging posts; staging area; staging ground; assembly point; "
            "strongpoint; strongpoints; pillbox; pillboxes; blockhouse; redoubt; "
            "military academy; military hospital; air defence base; listening post; radar base; naval yard; "
            "naval dockyard; logistics base; military convoy base; fort; fortress; citadel; forts"
        ),
        "residential building": (
            "residential building; residential buildings; residential block; apartment building; apartment "
            "buildings; "
            "apartment block; apartment blocks; residential compound; house; houses; home; homes; villa; "
            "residential area; residential areas; flats; residential district; residential neighbourhood; "
            "dormitory; hostel; farmhouse; block of flats; blocks of flats; residential tower; residential quarter; "
            "apartment complex; housing block; housing estate; apartments; "
            "residential neighborhood; tower block; high rise; residential tower; residential towers; flat; "
            "apartment; apartment house; residential quarters; residential blocks; tower blocks; high-rise; "
            "high-rises; cottages; cottage; bungalow; dwellings; dwelling; family home; mansion; villas; "
            "residence; residences; guest house; housing complex; five-storey building; nine-storey building; "
            "residential high-rise; private houses; private house; household; compound"
        ),
        "energy facility": (
            "power plant; power plants; power station; power stations; power facility; refinery; refineries; "
            "oil refinery; oil refineries; oil facility; oil facilities; oil complex; oil complexes; "
            "gas facility; gas facilities; gas plant; "
            "gas field; oil field; oil fields; lng plant; oil depot; fuel depot; energy facility; energy facilities; "
            "energy infrastructure; energy plants; substation; substations; power grid; oil terminal; lng terminal; "
            "lng facilities; oil installations; oil processing facility; thermal power plant; fuel tanks; "
            "energy sites; power lines; grid operator; electricity grid; oil installation; gas storage; "
            "gas storage facility; compressor station; platforms; storage tank; storage tanks; condensate tank; "
            "condensate tanks; gas tank; gas tanks; "
            "gas compressor station; transformer station; wind farm; solar farm; hydroelectric plant; "
            "hydroelectric power plant; fuel storage; fuel storage facility; oil storage facility; fuel store; "
            "oil tanks; oil wells; oil well; wells; gas wells; gas terminal; oil pumping station; oil hub; gas "
            "pumping station; electricity substation; "
            "electricity substations; electrical substation; power substation; gas processing plant; oil platform; "
            "oil platforms; gas platform; oil rig; export terminal; oil export terminal; coal plant; fuel stores; "
            "fuel terminal; fuel depots; oil depots; fuel storage tanks; oil storage tanks; fuel tank; oil tank; "
            "power lines; power line; power facilities; power infrastructure; power network; "
            "transformer; transformers; electricity plant; electricity plants; electricity network; "
            "energy installations; energy installation; energy plant; energy complex; energy hub; "
            "gas works; gasworks; gas depot; gas plants; gas fields; oil wells; oil well; oilfield; oilfields; "
            "pumping station for oil; oil pumping stations; petrochemical plant; petrochemical complex; "
            "heating plant; boiler house; hydroelectric dam; solar plant; wind turbines; lng facility; "
            "gas export terminal; petrol depot; petrol station; fuel station; fuel farm; tank farm; oil works; "
            "pylon; pylons; electric grid; refining complex; gas infrastructure; oil infrastructure"
        ),
        "transport works": (
            "railway depot; rail depot; railway; railways; railway station; train station; rail line; railway line; "
            "bridge; bridges; rail hub; train; road; highway; locomotive depot; railway bridge; rail infrastructure; "
            "rail junction; railway junction; railway yard; rail yard; freight train; passenger train; rail depot; "
            "metro station; bus station; road bridge; tunnel; railway hub; rail terminal; border crossing; "
            "crossing point; bridges; railway lines; rail tracks; railway tracks; tracks; track; locomotive; trains; "
            "railway stations; tunnels; roads; highways; motorway; canal; lock; locks; metro; underground station; "
            "tram; tram depot; bus depot; rail yards; viaduct; causeway; railway line; border crossings; "
            "railway engine; signal box; viaducts; marshalling yard; marshalling yards; embankment; railhead"
        ),
        "airport": (
            "airport; airports; international airport; aerodrome; airstrip; civilian airport; aerodromes; "
            "airport terminal; control tower; passenger terminal"
        ),
        "port": (
            "port; ports; seaport; harbour; harbor; port infrastructure; port facilities; container terminal; "
            "grain terminal; docks; quay; port terminal; ferry terminal; harbours; harbors; dockyard; dockyards; "
            "jetty; pier; wharf; mole; moles; anchorage; roadstead; waterfront; breakwater; crude terminals; crude "
            "terminal; "
            "oil port; fishing port; cranes; berths; port facility; port city"
        ),
        "hospital": (
            "hospital; hospitals; clinic; maternity ward; field hospital; medical centre; medical center; clinics; "
            "maternity hospital; health centre; health center; ambulance station; infirmary; medical facility; "
            "children's hospital; children's clinic; hospital ward; sanatorium; dispensary"
        ),
        "school": (
            "school; schools; university; kindergarten; college; nursery; academy; universities; kindergartens; "
            "campus; school building; nursery school; primary school; secondary school; boarding school; institute; "
            "research institute; madrasa; koran school; seminary; lecture hall; classroom"
        ),
        "place of worship": (
            "mosque; church; temple; synagogue; cathedral; shrine; monastery; mosques; churches; convent; chapel; "
            "basilica; minster; abbey; pagoda; gurdwara; imambargah; prayer hall"
        ),
        "commercial building": (
            "hotel; hotels; market; shopping mall; shopping centre; shopping center; factory; factories; warehouse; "
            "office building; restaurant; cafe; shop; industrial zone; industrial zones; plant; supermarket; bakery; "
            "office block; office tower; shops; warehouses; marketplace; steelworks; shipyard; grain silo; "
            "grain silos; "
            "grain store; grain warehouse; nightclub; industrial estate; industrial facility; steel plant; "
            "chemical plant; drone factory; munitions factory; arms factory; logistics centre; depot; depots; "
            "premises; enterprise; enterprises; "
            "workshop; workshops; mill; mills; coal mine; gold mine; quarry; foundry; brewery; bank; banks; "
            "office; offices; "
            "offices of; restaurants; cafes; hotels; markets; bazaar; shopping street; mall; store; silo; silos; "
            "granary; granaries; elevator; poultry farm; greenhouse; sawmill; tannery; cinema; theatre; "
            "concert hall; opera house; beach resort; resort; construction site; industrial plant; industrial area; "
            "industrial park; industrial site; cement works; cement plant; fertiliser plant; explosives plant; "
            "explosives factory; gunpowder plant; tank factory; aircraft factory; aircraft plant; engine plant; "
            "electronics plant; semiconductor plant; missile factory; shipyards; storehouse; cooperative; yard"
        ),
        "diplomatic premises": (
            "embassy; consulate; embassies; consulate general; diplomatic mission; embassy compound; "
            "consular building; consular section; consulates; high commission; diplomatic compound; "
            "ambassador's residence; chancery; legation; trade mission; diplomatic quarter"
        ),
        "government building": (
            "parliament building; presidential palace; government building; government buildings; "
            "defence ministry building; defense ministry building; ministry building; town hall; city hall; "
            "courthouse; "
            "government headquarters; presidential compound; president's residence; government compound; "
            "government offices; customs post; customs house; parliament; ministry; ministries; defence ministry; "
            "interior ministry; government headquarters; government house; national assembly; palace; "
            "court; town halls; governor's office; council building; administration building; city council; "
            "presidential office; seat of government; prime minister's residence; central bank; spy base; "
            "intelligence headquarters"
        ),
        "public vessels": (
            "frigate; destroyer; warship; warships; patrol boat; patrol boats; naval vessel; naval vessels; "
            "corvette; cruiser; cruisers; battleship; battleships; flagship; naval patrol boat; navy boat; "
            "navy boats; coastguard vessel; coastguard ship; coastguard boat; "
            "patrol craft;  minesweeper; fleet; naval fleet; landing ship; supply ship; patrol vessel; patrol ship; "
            "warship's crew; submarine; submarines; frigates; destroyers; coast guard ship; coast guard cutter; "
            "spy ship; intelligence ship; schooner; sloop; ironclad; monitor; man-of-war; guardship; missile boat; "
            "missile boats; torpedo boat; torpedo boats; landing craft; troopship; hospital ship; survey ship; "
            "carriers; "
            "battlecruiser; battle-cruiser; battlecruisers; battle-cruisers; battle fleet; pocket battleship; "
            "light cruiser; "
            "escort carrier; motor launch; dreadnought; minelayer; cutter; patrol boat's crew; assault ship; "
            "squadron; gunboats; "
            "cutters; coast guard vessel; naval ship; aircraft carrier; navy ship; navy vessel; gunboat; navy destroyer"
        ),
        "merchant vessels": (
            "tanker; tankers; oil tanker; oil tankers; cargo ship; cargo ships; container ship; merchant ship; "
            "merchant ships; freighter; bulk carrier; cargo vessel; merchant vessel; merchant vessels; "
            "commercial ship; commercial vessel; commercial vessels; ferry; passenger ferry; container ships; "
            "cargo vessels; bulk carriers; lng carrier; gas carrier; crude carrier; supertanker; freighters; "
            "merchantman; barge; barges; commercial ships; product tanker; car carrier; shipping; fuel tanker; "
            "chemical tanker; container vessel; container vessels; bulkers; bulker; roll-on roll-off ship; "
            "livestock carrier; reefer; cruise ship; cruise liner; ocean liner; liner; steamer; steamers; "
            "steamship; passenger ship; passenger vessel; tugboat; tug; supply boat; resupply boat; "
            "resupply vessel; aid ship; cargo boat; coaster; grain carrier; collier; "
            "cattle boat; ore carrier; prison ship; packet boat; tramp steamer; "
            "merchantmen; lng tanker; gas tanker; vehicle carrier; ferries"
        ),
        "civil craft": "ship; ships; vessel; vessels; boat; boats; yacht; yachts; dhow; dhows; sailing boat; launch",
        "fishing vessels": "fishing boat; fishing boats; fishing vessel; fishing vessels; trawler; trawlers; "
        "fishing smack",
        "civil aircraft": (
            "airliner; passenger plane; passenger jet; civilian aircraft; passenger aircraft; civilian airliner; "
            "airliners; passenger planes; passenger jets; cargo plane; cargo aircraft; civilian plane; jetliner; "
            "boeing; boeing 737; boeing 747; airbus; passenger flight; flight; jumbo jet; civilian helicopter; "
            "private jet; airship"
        ),
        "public aircraft": (
            "flying boat; flying boats; seaplane; seaplanes; observation plane; troop plane; "
            "fighter jet; fighter jets; warplane; warplanes; military aircraft; military plane; military helicopter; "
            "fighter; bomber; reconnaissance aircraft; reconnaissance plane; jet; jets; combat jet; "
            "military helicopters; su-24; f-16; su-34; su-35; f-35; transport plane; military transport; "
            "transport aircraft; surveillance aircraft; surveillance plane; spy plane; patrol aircraft; "
            "patrol plane; fighter jets; fighter plane; helicopter gunship; combat aircraft; warplane; bombers; "
            "refuelling aircraft; tanker aircraft"
        ),
        "water facility": (
            "water tank; desalination plant; desalination plants; dam; reservoir; water facility; pumping station; "
            "pumping stations; "
            "water plant; water tower; waterworks; water treatment plant; desalination unit; water pumping station; "
            "dams; reservoirs; water main; water pipeline; sewage plant; aqueduct; barrage dam; "
            "water infrastructure; water tanks; weir"
        ),
        "nuclear facility": (
            "nuclear site; nuclear sites; nuclear facility; nuclear facilities; nuclear plant; nuclear power plant; "
            "reactor; nuclear reactor; enrichment plant; enrichment site; uranium enrichment plant; "
            "research reactor; "
            "nuclear power station; reactors; nuclear complex; nuclear installations; nuclear installation; "
            "centrifuge plant; nuclear research centre; enrichment facility; heavy water plant; heavy water reactor; "
            "nuclear power plants; nuclear infrastructure"
        ),
        "undersea cable or pipeline": (
            "undersea cable; undersea cables; subsea cable; pipeline; pipelines; gas pipeline; data cable; "
            "power cable; gas pipelines; oil pipeline; subsea cables; telecommunications cable; electricity cable; "
            "fibre-optic cable; submarine cable; telecoms cable; internet cable; cable; cables; gas pipe; oil pipe; "
            "power cables; data cables; underwater cable; underwater cables; gas line; interconnector; "
            "telephone cable; telegraph cable"
        ),
        "communications facility": (
            "television tower; tv tower; communications tower; telecommunications tower; communications dome; "
            "radio station; communications facility; television station; tv station; computer network; "
            "computer networks; satellite network; broadcasting centre; data centre; "
            "data center; radio tower; state broadcaster's headquarters; network; networks; servers; computers; "
            "computer systems; website; websites; mobile network; telephone exchange; broadcaster; transmitter; "
            "pagers; pager; walkie-talkies; wireless station; cable station; "
            "radio mast; mast; masts; relay station; ground station; satellite station; data centres; "
            "communications network; communications centre; television building; television centre"
        ),
        "satellite": "satellite; satellites; satellite signal; gps signal; gps signals; navigation satellites",
        "critical infrastructure": "critical infrastructure",
        "nationals": (
            "civilians; citizens; nationals; tourists; worshippers; residents; villagers; pilgrims; passengers; "
            "schoolgirls; schoolgirl; athletes; athlete; nuns; monks; priests; traders; exiles; survivors; prisoners; "
            "hostages; prisoners of war; mourner; "
            "students; civilian; pilgrim; tourist; worshipper; passenger; mourners; shoppers; protesters; "
            "refugees; migrants; workers; engineers; aid workers; farmers; fishermen; seafarers; journalists; "
            "commuters; families; people; demonstrators; wedding party; crowd; crowds; schoolchildren; shepherds; "
            "settlers; labourers; labourer"
        ),
        "land forces": (
            "soldiers; troops; servicemen; peacekeepers; patrol; army patrol; military convoy; army convoy; "
            "border patrol; soldier; infantry; tanks; armoured vehicle; armoured vehicles; army vehicle; "
            "paratroopers; "
            "convoy; convoys; patrols; marines; commandos; tank; military vehicle; military vehicles; column; "
            "columns; "
            "armoured column; armoured personnel carrier; armoured convoy; supply convoy; troop concentration; "
            "troop concentrations; peacekeeper; battalion; brigade; regiment; platoon; army column; army unit; "
            "division; divisions; armoured division; infantry division; recruits; conscripts; sentries; sentry; "
            "military truck; army truck; garrison troops"
        ),
        "armed forces": (
            "forces; armed forces; military; army; navy; military personnel; positions; army positions; "
            "military position; radar; radar site; air defences; air defenses; launchers; missile launchers; "
            "radar station; radars; air defence site; air defence systems; missile battery; artillery positions; "
            "air defence battery; air defences; rocket launchers; command centre; command center; army units; "
            "trenches; defensive positions; military positions; position; artillery; batteries; artillery battery; "
            "gun positions; air defence position; air defence battery; air defence unit; radar installation; "
            "radar installations; radar stations; missile launcher; launcher; rocket launcher; command posts; "
            "military equipment; military infrastructure; enemy positions; front line; frontline positions; "
            "commander; commanders; generals; general; officers; officer; military leaders; military commander"
        ),
        "security forces": (
            "police; police station; police officers; border guards; border post; checkpoint; police post; "
            "guard post; "
            "border posts; police headquarters; border guard post; police checkpoint; policemen; policeman; "
            "police officer; gendarmes; security personnel; security guards; guards; guard; police patrol; "
            "police academy; police car; police convoy; border guard; checkpoints; gendarmerie post; "
            "coastguard station; security post; police van; prison guards; security officers; security forces"
        ),
        "territory": "territory; soil",
        "airspace": "airspace; air space; sky; skies",
        "sovereignty": "sovereignty",
        "civilian object": (
            "hamlet; hamlets; town; towns; village; villages; settlement; settlements; city; cities; bus; "
            "buses; refugee camp; museum; "
            "library; farm; farms; civilian infrastructure; civilian areas; civilian area; civilian buildings; "
            "car; cars; "
            "minibus; ambulance; displacement camp; aid convoy; prison; stadium; camp for displaced people; "
            "grain ship; tent; tents; lighthouse; playground; vehicle; vehicles; civilian targets; "
            "neighbourhood; suburb; suburbs; districts; neighborhoods; neighbourhoods; bus station; lorry; lorries; "
            "truck; trucks; train carriage; minibuses; ambulances; fire engine; community centre; "
            "cultural centre; shelter; shelters; refugee camps; camp for refugees; playing field; park; "
            "square; street; streets; cemetery; funeral; wedding; tent camp; orphanage; detention centre; "
            "civilian building; civilian facilities; civilian facility; civilian homes; "
            "sports hall; sports centre; stadiums; crops; vineyard; fields; food store; aid depot; "
            "food warehouse; aid warehouse; relief convoy; civilian convoy; outskirts; quarter; civilian vehicle; "
            "civilian vehicles; monument; historic building; convention centre; skyscraper; tower; towers"
        ),
        "territorial sea": "territorial waters",
        "territorial integrity": "territorial integrity",
    }
)
PERSONS_OF_GROUP = tuple(
    split_words(
        "leaders; leader; leadership; commander; commanders; members; member; negotiators; officials; "
        "militants; fighters; "
        "operatives; chief; figures; delegation; operative; positions; targets; strongholds; camps; hideouts; "
        "infrastructure; command; interests"
    )
)
# Airlines whose names do not name their state; their aircraft fly its flag.
CARRIERS = {
    "Korean Air": "KOR",
    "Korean Air Lines": "KOR",
    "Asiana": "KOR",
    "Aeroflot": "RUS",
    "El Al": "ISR",
    "Lufthansa": "DEU",
    "KLM": "NLD",
    "Pan Am": "USA",
    "UTA": "FRA",
    "KAL": "KOR",
    "Sibir": "RUS",
    "Northwest Orient": "USA",
    "Cathay Pacific": "GBR",
    "Ethiopian Airlines": "ETH",
    "Arkia": "ISR",
    "Pan American": "USA",
    "TWA": "USA",
    "Qantas": "AUS",
    "Etihad": "ARE",
    "Flydubai": "ARE",
    "Alitalia": "ITA",
    "Swissair": "CHE",
    "Avianca": "COL",
    "Cubana": "CUB",
    "Finnair": "FIN",
    "Sabena": "BEL",
    "Garuda": "IDN",
    "Saudia": "SAU",
    "IndiGo": "IND",
    "Ryanair": "IRL",
    "Pegasus Airlines": "TUR",
}
