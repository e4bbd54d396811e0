"""What can be hit: craft, forces, persons, and buildings and works, each with its word of the vocabulary. Data only."""

from foedus.reader.attackwords import split_words, words_by_value
from foedus.reader.buildingwords import BUILDINGS

OBJECTS: dict[str, str] = BUILDINGS | words_by_value(
    {
        "military base": (
            "air base; airbase; air bases; military base; military bases; naval base; army base; base; bases; camp; "
            "barracks; outpost; garrison; military installation; military installations; military site; military "
            "sites; military facility; military facilities; military compound; missile site; military airport; army "
            "post; military positions; military targets; military airfield; airfield; airfields; ammunition depot; "
            "arms depot; army headquarters; air force base; naval headquarters; army camp; training camp; training "
            "camps; command post; command posts; weapons depot; weapons depots; weapons store; ammunition dump; "
            "ammunition store; munitions depot; military headquarters; military camp; army barracks; military "
            "depot; navy base; naval port; naval installation; military outpost; peacekeeping base; military "
            "warehouse; military runway; drone base; military complex; airbases; army bases; naval bases; "
            "garrisons; outposts; camps; barrack; encampment; missile base; missile bases; submarine base; rocket "
            "base; headquarters; brigade headquarters; command headquarters; army posts; frontier post; military "
            "post; border outpost; bunker; bunkers; munitions store; arms cache; weapons cache; arms store; weapons "
            "warehouse; ammunition depots; arms depots; training base; training ground; firing range; hangar; "
            "hangars; runway; runways; launch site; launch sites; launch pads; missile sites; drone hangar; drone "
            "depot; post; posts; staging post; staging posts; staging area; staging ground; assembly point; "
            "strongpoint; strongpoints; pillbox; pillboxes; blockhouse; redoubt; military academy; military "
            "hospital; air defence base; listening post; radar base; naval yard; naval dockyard; logistics base; "
            "military convoy base; fort; fortress; citadel; forts; air station; naval air station; air stations; "
            "seaplane base; submarine pen; submarine pens; military port; naval station; naval stations; naval "
            "anchorage; naval facility; naval facilities; naval arsenal; arsenal; arsenals; powder magazine; "
            "ammunition dumps; ammunition stores; ammunition warehouse; ammunition warehouses; munitions dump; "
            "munitions warehouse; munitions stores; arms dump; arms dumps; weapons stores; weapons caches; weapons "
            "storage; weapons storage site; arms storage; missile storage; missile depot; missile depots; missile "
            "silo; missile silos; rocket depot; drone depots; drone warehouse; drone warehouses; drone storage; "
            "drone storage site; drone site; drone sites; launch pad; launching pads; launching site; launching "
            "sites; launch position; launch positions; launching positions; firing position; firing positions; gun "
            "emplacement; gun emplacements; gun position; emplacement; emplacements; fortification; fortifications; "
            "fortified position; fortified positions; fortress town; forward base; forward operating base; combat "
            "outpost; observation post; observation posts; lookout post; watchtower; watchtowers; guard tower; "
            "guardhouse; guard house; command bunker; command bunkers; underground bunker; underground base; "
            "dugout; dugouts; foxholes; tunnels of the group; military quarters; officers' mess; mess hall; "
            "military housing; army headquarters building; division headquarters; corps headquarters; regional "
            "headquarters; army garrison; military training camp; training centre; training center; training "
            "school; naval academy; flight school; rebel base; rebel bases; rebel camp; rebel camps; guerrilla "
            "base; guerrilla bases; guerrilla camp; guerrilla camps; militant camp; militant camps; terrorist camp; "
            "terrorist camps; jihadist camp; insurgent camp; militia base; militia bases; militia camp; commando "
            "camp; commando base; special forces base; marine base; marine barracks; garrison town; mountain base; "
            "desert base; island base; staging base; staging camp; logistics hub; supply base; supply depot; supply "
            "depots; supply dump; supply dumps; fuel dump; fuel dumps; vehicle park; tank park; military store; "
            "military stores; military works; stronghold; strongholds; fortresses; citadels; redoubts; bastion; "
            "bastions; military hospital compound; drill hall; armoury; armory; armouries; hideout; hideouts; "
            "hide-out; lair; sanctuary camp; aircraft shelters; aircraft shelter; hardened shelters; aircraft "
            "hangar; aircraft hangars; maintenance hangar; dispersal area; military runways; airstrips used by the "
            "army; military airstrip; heliport; helipad; air-defence base; air defence bases; spy post; signals "
            "post; peacekeepers' base; un base; un bases; un post; peacekeepers' camp; base camp; military police "
            "post"
        ),
        "public vessels": (
            "frigate; destroyer; warship; warships; patrol boat; patrol boats; naval vessel; naval vessels; "
            "corvette; cruiser; cruisers; battleship; battleships; flagship; naval patrol boat; navy boat; navy "
            "boats; coastguard vessel; coastguard ship; coastguard boat; patrol craft; minesweeper; fleet; naval "
            "fleet; landing ship; supply ship; patrol vessel; patrol ship; warship's crew; submarine; submarines; "
            "frigates; destroyers; coast guard ship; coast guard cutter; spy ship; intelligence ship; schooner; "
            "sloop; ironclad; monitor; man-of-war; guardship; missile boat; missile boats; torpedo boat; torpedo "
            "boats; landing craft; hospital ship; survey ship; carriers; battlecruiser; battle-cruiser; "
            "battlecruisers; battle-cruisers; battle fleet; pocket battleship; light cruiser; escort carrier; motor "
            "launch; dreadnought; minelayer; cutter; patrol boat's crew; assault ship; squadron; gunboats; cutters; "
            "coast guard vessel; naval ship; aircraft carrier; navy ship; navy vessel; gunboat; navy destroyer; "
            "men-of-war; naval ships; navy ships; navy vessels; naval craft; naval auxiliary; auxiliary ship; "
            "auxiliary vessel; auxiliary cruiser; fleet auxiliary; fleet oiler; fleet tanker; navy tanker; naval "
            "tanker; oiler; replenishment ship; ammunition ship; munitions ship; depot ship; store ship; training "
            "ship; training vessel; school ship; troop carrier; troop ship; troopships; troop ships; troop "
            "transport; troop transports; transport ship; transport ships; naval transport; hospital ships; rescue "
            "ship; salvage ship; research ship; research vessel; survey vessel; survey ships; oceanographic ship; "
            "surveillance ship; surveillance vessel; reconnaissance ship; spy ships; spy vessel; intelligence "
            "vessel; signals ship; cable ship; missile cruiser; missile cruisers; missile destroyer; guided-missile "
            "destroyer; guided-missile cruiser; guided-missile frigate; missile frigate; missile corvette; missile "
            "ship; missile ships; missile craft; missile carrier; missile carriers; rocket ship; heavy cruiser; "
            "heavy cruisers; light cruisers; armoured cruiser; armoured cruisers; battle cruiser; battle cruisers; "
            "torpedo cruiser; torpedo ram; torpedo gunboat; torpedo-boat; torpedo-boats; torpedo-boat destroyer; "
            "motor torpedo boat; motor torpedo boats; motor gunboat; motor gunboats; fast attack craft; attack "
            "craft; attack boat; assault boats; assault craft; fast boat; fast boats; assault ships; amphibious "
            "ship; amphibious assault ship; amphibious ships; landing vessel; landing ships; landing vessels; "
            "landing boats; tank landing ship; helicopter carrier; light carrier; fleet carrier; seaplane carrier; "
            "seaplane tender; aircraft carriers; flat-top; battlewagon; pre-dreadnought; dreadnoughts; monitors; "
            "sloops; schooners; corvettes; brigs; ship of the line; ships of the line; two-decker; three-decker; "
            "galley; galleys; galleon; galleons; galleass; bomb ketch; fireship; ironclads; gun-vessel; river "
            "gunboat; river monitor; coastal monitor; armed merchant cruiser; armed yacht; armed trawler; armed "
            "boarding steamer; minelayers; minesweepers; minehunter; minehunters; mine-sweeper; minesweeping "
            "trawler; u-boats; u-boat; midget submarine; nuclear submarine; ballistic missile submarine; attack "
            "submarine; diesel submarine; coastal submarine; coastguard cutter; coastguard ships; coastguard "
            "vessels; coastguard cutters; coastguard boats; coast guard ships; coast guard vessels; coast guard "
            "boats; coast guard boat; coast guard patrol boat; coast guard cutters; coast-guard ship; coast-guard "
            "vessel; coast-guard cutter; coast-guard boat; customs cutter; customs vessel; customs boat; customs "
            "launch; border guard boat; border guard vessel; border guard ship; police boat; police boats; police "
            "launch; police vessel; fisheries patrol vessel; fishery protection vessel; fisheries vessel; fishery "
            "patrol ship; patrol vessels; patrol ships; patrol launch; rhib; inflatable boats of the navy; navy "
            "launch; naval launch; navy patrol boat; navy patrol vessel; naval patrol vessel; naval patrol ship; "
            "navy corvette; navy frigate; navy minesweeper; navy submarine; navy speedboat; icebreaker; "
            "presidential yacht; royal yacht; state yacht; battle squadron; cruiser squadron; destroyer flotilla; "
            "flotilla; task force; convoy escort; escort vessel; escort ship; escort ships; destroyer escort; "
            "armada; battle line; fleet at anchor; russian fleet; royal navy ship; government vessel; government "
            "ship; government launch; government boat; troopship"
        ),
        "merchant vessels": (
            "tanker; tankers; oil tanker; oil tankers; cargo ship; cargo ships; container ship; merchant ship; "
            "general cargo vessel; general cargo vessels; general cargo carrier; general cargo ships; "
            "merchant ships; freighter; bulk carrier; cargo vessel; merchant vessel; merchant vessels; commercial "
            "ship; commercial vessel; commercial vessels; ferry; passenger ferry; container ships; cargo vessels; "
            "bulk carriers; lng carrier; gas carrier; crude carrier; supertanker; freighters; merchantman; barge; "
            "barges; commercial ships; product tanker; car carrier; shipping; fuel tanker; chemical tanker; "
            "container vessel; container vessels; bulkers; bulker; roll-on roll-off ship; livestock carrier; "
            "reefer; cruise ship; cruise liner; ocean liner; liner; steamer; steamers; steamship; passenger ship; "
            "passenger vessel; tugboat; tug; supply boat; resupply boat; resupply vessel; aid ship; cargo boat; "
            "coaster; grain carrier; collier; cattle boat; ore carrier; prison ship; packet boat; tramp steamer; "
            "merchantmen; lng tanker; gas tanker; vehicle carrier; ferries; tank ship; tankship; oil carrier; oil "
            "carriers; crude oil tanker; crude tanker; crude tankers; crude carriers; supertankers; very large "
            "crude carrier; vlcc; vlccs; suezmax; aframax; panamax; chemical tankers; product tankers; gas tankers; "
            "gas carriers; lpg carrier; lpg tanker; lng carriers; lng tankers; shadow fleet tanker; shadow-fleet "
            "tanker; shadow-fleet tankers; shadow fleet tankers; bunkering tanker; bunker vessel; fuel barge; oil "
            "barge; tank barge; tankers of the shadow fleet; cargo carrier; cargo-ship; cargo-ships; cargo boats; "
            "cargo steamer; cargo liner; cargo schooner; general cargo ship; dry cargo ship; dry-cargo ship; bulk "
            "ship; bulk freighter; ore ship; ore ships; ore carriers; coal ship; colliers; grain ships; grain "
            "carriers; grain vessel; grain freighter; sugar ship; timber ship; livestock ship; livestock carriers; "
            "cattle ship; cattle ships; car ferry; car ferries; passenger ferries; ro-ro ferry; ro-ro ship; ro-ro "
            "vessel; roll-on/roll-off ship; vehicle carriers; car carriers; container carrier; containership; "
            "containerships; container feeder; box ship; reefer ship; refrigerated ship; banana boat; mail boat; "
            "mail boats; mail steamer; mail ship; packet ship; packet steamer; passenger steamer; passenger "
            "steamers; passenger liner; passenger liners; passenger ships; passenger vessels; passenger boat; "
            "passenger boats; passenger launch; pleasure boat; pleasure cruiser; excursion boat; excursion steamer; "
            "paddle steamer; riverboat; river boat; river ferry; river steamer; ferryboat; ferry boat; ferryboats; "
            "hydrofoil; catamaran; ocean liners; cunard liner; cunarder; liner's crew; steamships; steam ship; "
            "motor ship; motor ships; motor vessel; motorship; tramp ship; trading vessel; trading vessels; trading "
            "ship; trading ships; trading schooner; merchant vessel's crew; merchant fleet; merchant shipping; "
            "merchant navy; merchant ship's crew; merchant steamer; merchant steamers; merchant marine; merchant "
            "brig; merchant craft; commercial shipping; commercial craft; commercial fleet; commercial tanker; "
            "coasters; coastal trader; coastal freighter; coastal steamer; coastal tanker; coastal vessel; tugs; "
            "tugboats; tug boat; salvage tug; towboat; tow boat; pilot boat; pilot vessel; supply ship for the "
            "platform; supply vessel; supply vessels; offshore supply vessel; support vessel; crew boat; whaler; "
            "whale factory ship; fruit carrier; aid ships; aid vessel; aid boat; aid flotilla; blockade runner; "
            "blockade-runner; blockade runners; slave ship; slaver; pilgrim ship; refugee ship; immigrant ship; "
            "emigrant ship; convict ship; treasure ship; treasure ships; east indiaman; indiaman; barque; "
            "brigantine; carrack; junks; sampan; sampans; freight ship; freight barge; q-ship; drilling ship; "
            "dredger; dredgers; cruise ships; cruise vessel; floating hotel; prison hulk; lng-laden carrier; gas "
            "ship; oil ship; fuel ship; fuel tankers at sea"
        ),
        "civil craft": (
            "ship; ships; vessel; vessels; boat; boats; yacht; yachts; dhow; dhows; sailing boat; launch; "
            "sailing boats; sailboat; sailboats; sailing ship; sailing ships; sailing vessel; sailing vessels; "
            "sailing yacht; yawl; ketch; speedboat; speedboats; motorboat; motorboats; motor boat; motor boats; "
            "powerboat; rowing boat; rowing boats; rowboat; longboat; lifeboat; lifeboats; dinghy; dinghies; "
            "rubber dinghy; rubber dinghies; inflatable; inflatable boat; inflatables; rubber boat; rubber "
            "boats; raft; rafts; canoe; canoes; pirogue; pirogues; felucca; feluccas; skiff; skiffs; launches; "
            "small boat; small boats; small craft; houseboat; migrant boat; migrant boats; refugee boat; refugee "
            "boats; smuggling boat; smugglers' boat; smugglers' boats; smuggling vessel; drug boat; drug boats; "
            "narco-boat; go-fast boat; go-fast boats; alleged drug boat; go-fast; go-fasts; semi-submersible; "
            "semi-submersibles; semisubmersible; semisubmersibles; narco-submarine; narco-submarines; narco-sub; "
            "narco-subs; narco-boats; open boat; open boats; fast boat; protest boat; protest vessel; flotilla "
            "boats; flotilla vessels; research yacht; vessel's crew; flagged ship; flagged vessel"
        ),
        "fishing vessels": (
            "fishing boat; fishing boats; fishing vessel; fishing vessels; trawler; trawlers; fishing smack; "
            "fishing craft; fishing fleet; fishing fleets; fishing trawler; fishing trawlers; fishing smacks; "
            "fishing dhow; fishing dhows; fishing schooner; fishing launch; fishing ship; fishing ships; fishing "
            "canoe; fishing canoes; fishermen's boat; fishermen's boats; seiner; seiners; drifter; drifters; "
            "whaler's boat; whaling ship; whaling ships; lobster boat; shrimp boat; shrimp boats; crabber; tuna "
            "boat; tuna clipper; sealer; longliner; stern trawler; steam trawler; steam trawlers; fish-factory ship"
        ),
        "civil aircraft": (
            "airliner; passenger plane; passenger jet; civilian aircraft; passenger aircraft; civilian airliner; "
            "airliners; passenger planes; passenger jets; cargo plane; cargo aircraft; civilian plane; jetliner; "
            "boeing; boeing 737; boeing 747; airbus; passenger flight; flight; jumbo jet; civilian helicopter; "
            "private jet; airship; passenger airliner; passenger airliners; civilian jet; civilian jets; civilian "
            "planes; civilian airliners; civil airliner; civil aircraft; civil airliners; civil plane; commercial "
            "airliner; commercial airliners; commercial aircraft; commercial jet; commercial plane; commercial "
            "flight; commercial flights; passenger flights; scheduled flight; charter flight; charter plane; "
            "charter jet; chartered plane; airline flight; airline plane; airline jet; jet airliner; jet airliners; "
            "jetliners; jumbo; jumbo jets; boeing 707; boeing 727; boeing 757; boeing 767; boeing 777; boeing "
            "777-200er; boeing 737-800; boeing jet; boeings; airbus a300; airbus a310; airbus a320; airbus a321; "
            "airbus a330; embraer; embraer 190; dc-3 airliner; dc-8; dc-9; dc-10; caravelle; comet airliner; "
            "concorde; constellation airliner; viscount; vickers viscount; viscount airliner; fokker; fokker f27; "
            "antonov airliner; tupolev airliner; tu-154; tu-134; il-62; il-18; yak-40; yak-42; md-80; md-83; "
            "turbo-prop; turboprop airliner; private plane; private planes; private aircraft; private jets; "
            "business jet; business jets; executive jet; executive jets; learjet; gulfstream; gulfstream jet; "
            "cessna; cessnas; piper cub; aid plane; aid flight; relief plane; relief planes; relief flight; cargo "
            "planes; cargo jet; cargo flight; freight plane; freight aircraft; freighter aircraft; mail plane; "
            "civilian helicopters; civil helicopter; medical helicopter; rescue helicopter; air ambulance; medical "
            "evacuation flight; hot-air balloon; gliders; evacuation flight; united nations flight; un plane; un "
            "helicopter; un aircraft; un flight; presidential plane; presidential jet; president's plane; "
            "president's jet; crop duster"
        ),
        "public aircraft": (
            "flying boat; flying boats; seaplane; seaplanes; observation plane; troop plane; fighter jet; fighter "
            "jets; warplane; warplanes; military aircraft; military plane; military helicopter; fighter; bomber; "
            "reconnaissance aircraft; reconnaissance plane; jet; jets; combat jet; military helicopters; su-24; "
            "f-16; su-34; su-35; f-35; transport plane; military transport; transport aircraft; surveillance "
            "aircraft; surveillance plane; spy plane; patrol aircraft; patrol plane; fighter plane; helicopter "
            "gunship; combat aircraft; bombers; refuelling aircraft; tanker aircraft; military aeroplane; military "
            "planes; military jet; military jets; military airplane; military transport plane; military transport "
            "aircraft; military cargo plane; military airlifter; military plane's crew; air force plane; air force "
            "jet; air force jets; air force planes; air force aircraft; air force helicopter; army helicopter; army "
            "helicopters; army plane; navy helicopter; navy plane; navy jet; naval aircraft; naval helicopter; "
            "naval plane; naval planes; coastguard plane; coastguard aircraft; coastguard helicopter; coast guard "
            "plane; coast guard aircraft; coast guard helicopter; police helicopter; border guard helicopter; "
            "fighter planes; fighter aircraft; fighter-jet; fighter-bomber; fighter-bombers; jet fighter; jet "
            "fighters; jet bomber; strike aircraft; attack aircraft; attack plane; attack planes; attack jet; "
            "attack jets; attack helicopter; attack helicopters; assault helicopter; assault helicopters; combat "
            "helicopter; combat helicopters; combat planes; combat plane; combat jets; helicopter gunships; "
            "gunship; gunships; transport helicopter; transport helicopters; transport planes; transport plane's "
            "crew; troop carrier plane; troop-carrying aircraft; troop transports in the air; troop planes; "
            "airlifter; bomber aircraft; bomber plane; strategic bomber; strategic bombers; heavy bomber; heavy "
            "bombers; stealth bomber; stealth bombers; stealth fighter; stealth jet; dive-bomber; dive-bombers; "
            "dive bomber; dive bombers; torpedo bomber; torpedo bombers; torpedo-bomber; torpedo-bombers; torpedo "
            "plane; torpedo planes; night-fighter; night-fighters; interceptor jets; reconnaissance planes; "
            "reconnaissance jet; reconnaissance helicopter; reconnaissance balloon; observation balloon; "
            "observation aircraft; observation helicopter; observation planes; spotter plane; spotter aircraft; "
            "scout plane; scout helicopter; surveillance planes; surveillance balloon; spy planes; spy aircraft; "
            "spy balloon; patrol planes; patrol bomber; maritime patrol aircraft; maritime patrol plane; maritime "
            "surveillance aircraft; early-warning aircraft; early warning aircraft; awacs; awacs plane; airborne "
            "radar; tanker plane; tanker planes; refuelling plane; refuelling tanker; refueling plane; refueling "
            "aircraft; air tanker; trainer aircraft; training jet; training plane; trainer jet; jet trainer; rescue "
            "helicopters; biplane; biplanes; monoplane; triplane; floatplane; floatplanes; carrier plane; carrier "
            "planes; carrier aircraft; zeppelin; zeppelins; naval airship; messerschmitt; surveillance drone; "
            "reconnaissance drone; military drone; unmanned surveillance aircraft; mig; migs; mig-17; mig-19; "
            "mig-21; mig-23; mig-25; mig-29; mig-31; su-7; su-22; su-25; su-27; su-30; su-57; tu-22m3; tu-95; "
            "tu-16; il-76; il-20; il-38; an-12; an-26; an-30; a-50; mi-8; mi-17; mi-24; mi-28; mi-35; ka-52; f-4; "
            "f-5; f-14; f-15; f-16s; f-18; f-22; f-86; f-104; f-111; f-117; a-10; b-1; b-2; b-17; b-24; b-29; b-52; "
            "u-2; ep-3; rb-47; ec-121; p-3; c-130; c-47; kc-135; rc-135; mq-9; mq-1; global hawk; rafale; "
            "eurofighter; typhoon jet; tornado jet; jaguar jet; harrier jet; skyhawk; skyhawks; canberra bomber; "
            "gripen; saab jet; j-10; j-16; jf-17; hercules transport; black hawk; chinook; apache helicopter; lynx "
            "helicopter; super puma; sea king; wessex helicopter"
        ),
        "nationals": (
            "civilians; citizens; nationals; tourists; worshippers; residents; villagers; pilgrims; passengers; "
            "schoolgirls; schoolgirl; athletes; athlete; nuns; monks; priests; traders; exiles; survivors; "
            "prisoners; hostages; prisoners of war; mourner; students; civilian; pilgrim; tourist; worshipper; "
            "passenger; mourners; shoppers; protesters; refugees; migrants; workers; engineers; aid workers; "
            "farmers; fishermen; seafarers; journalists; commuters; families; people; demonstrators; wedding party; "
            "crowd; crowds; schoolchildren; shepherds; settlers; labourers; labourer; civilian population; "
            "noncombatants; non-combatants; townspeople; townsfolk; bystanders; passers-by; passer-by; pedestrians; "
            "women and children; schoolboys; pupils; teachers; doctors; medics; paramedics; rescuers; rescue "
            "workers; rescue worker; humanitarian workers; humanitarian worker; relief workers; relief worker; "
            "missionaries; imams; clerics; holidaymakers; bathers; shopkeepers; businessmen; contractors; "
            "technician; miners; coal miners; oil workers; oil worker; oilmen; dockers; dock workers; port workers; "
            "port worker; construction workers; construction worker; factory workers; railway workers; railway "
            "worker; truck drivers; lorry drivers; farm workers; farm worker; peasants; herders; herdsmen; fishers; "
            "fisherfolk; sailors aboard the tanker; stewards; airline passengers; travellers; travelers; bus "
            "passengers; train passengers; evacuees; deportees; returnees; migrant workers; foreign workers; labour "
            "camp inmates; inmates; detainees; internees; expatriates; expats; foreigners; foreign nationals; "
            "foreign tourists; colonists; marchers; strikers; festival-goers; festivalgoers; concertgoers; "
            "concert-goers; revellers; partygoers; party-goers; wedding guests; diners; churchgoers; parishioners; "
            "funeral-goers; congregants; spectators; footballers; reporters; broadcasters; scientists; nuclear "
            "scientists; dissidents; emigres; defectors; businesswomen; patients; inpatients; infants; toddlers; "
            "toddler; elderly people; commuting workers; householders; tribesmen; tribal elders; voters; bread "
            "queue; crowd of civilians; night watchmen; night watchman; watchmen; watchman; churchgoer; "
            "schoolteachers; schoolteacher; bus driver; taxi drivers; hauliers; deckhands; stokers; stevedores; "
            "dockworkers; fishwives; street vendors; market traders; market women; farmhands; ploughmen; "
            "woodcutters; charcoal burners; gold miners; gold diggers; goatherds; goatherd; cattle herders; "
            "pastoralists; bedouin; asylum seekers; asylum seeker; stowaways; clubbers; teenagers; orphans; widows; "
            "pensioners; midwives; ambulance crews; ambulance crew; first responders; firefighters; firemen; "
            "election workers; poll workers; census workers; vaccinators; polio workers; polio vaccinators; "
            "de-miners; deminers; un staff; un workers; charity workers; charity worker; embassy staff; embassy "
            "workers; embassy employees; consular staff; flight crew; cabin crew; passengers and crew"
        ),
        "land forces": (
            "soldiers; troops; servicemen; peacekeepers; patrol; army patrol; military convoy; army convoy; border "
            "patrol; soldier; infantry; tanks; armoured vehicle; armoured vehicles; army vehicle; paratroopers; "
            "convoy; convoys; patrols; marines; commandos; tank; military vehicle; military vehicles; column; "
            "columns; armoured column; armoured personnel carrier; armoured convoy; supply convoy; troop "
            "concentration; troop concentrations; peacekeeper; battalion; brigade; regiment; platoon; army column; "
            "army unit; division; divisions; armoured division; infantry division; recruits; conscripts; sentries; "
            "sentry; military truck; army truck; garrison troops; infantrymen; infantry unit; infantry units; "
            "infantry battalion; infantry column; infantry company; infantry platoon; infantry patrol; foot patrol; "
            "foot patrols; foot soldiers; troopers; cavalrymen; cavalry patrol; artillerymen; artillery crew; "
            "artillery crews; tank crew; tank column; tank columns; tank unit; tank company; tank brigade; armoured "
            "brigade; armoured regiment; armoured unit; armoured units; armoured car; armoured cars; armored car; "
            "armored vehicle; armored vehicles; armored column; armored personnel carrier; armored personnel "
            "carriers; armoured personnel carriers; personnel carrier; personnel carriers; infantry fighting "
            "vehicle; infantry fighting vehicles; half-track; half-tracks; humvee; humvees; jeep; jeeps; army jeep; "
            "army jeeps; army trucks; army lorry; army lorries; army vehicles; army bus; army buses; army car; "
            "military trucks; military lorry; military lorries; military bus; military buses; military jeep; "
            "military car; military convoys; military column; military columns; military patrol; military patrols; "
            "military police; military post guards; military unit; military units; troop bus; troop carriers; troop "
            "column; troop columns; troop convoy; troop convoys; troop positions; troops' positions; truck column; "
            "truck convoy; convoy of trucks; convoy of lorries; convoy of vehicles; convoy of troops; fuel convoy; "
            "ammunition convoy; supply column; supply columns; logistics convoy; rear-guard; battalions; brigades; "
            "regiments; platoons; battle group; battlegroup; battlegroups; detachment; detachments; outpost "
            "garrison; special forces team; commando unit; commando team; commando force; rangers; marine unit; "
            "marine battalion; parachute battalion; airborne troops; airborne unit; gurkhas; askaris; zouaves; "
            "cadets; servicewomen; enlisted men; sergeants; engineers' company; sentinels; guardsmen; militiamen; un "
            "convoy; un convoys; un vehicle; un vehicles; un peacekeepers; un troops; un soldiers; un patrol; un "
            "convoy; un vehicle; un observers; military observers; ceasefire monitors; blue helmets; blue helmet; "
            "peacekeeping troops; peacekeeping force; peacekeeping patrol; peacekeeping convoy; military advisers; "
            "military instructors; military trainers; ground units; infantry positions; soldiers' bus; soldiers' "
            "barracks room; camp guards; bodyguards"
        ),
        "armed forces": (
            "forces; armed forces; military; army; navy; military personnel; positions; army positions; military "
            "position; radar; radar site; air defences; air defenses; launchers; missile launchers; radar station; "
            "radars; air defence site; air defence systems; missile battery; artillery positions; air defence "
            "battery; rocket launchers; command centre; command center; army units; trenches; defensive positions; "
            "military positions; position; artillery; batteries; artillery battery; gun positions; air defence "
            "position; air defence unit; radar installation; radar installations; radar stations; missile launcher; "
            "launcher; rocket launcher; command posts; military equipment; military infrastructure; enemy "
            "positions; front line; frontline positions; commander; commanders; generals; general; officers; "
            "officer; military leaders; military commander; military assets; military target; military objectives; "
            "military facilities and troops; military hardware; military hardware and troops; military machinery; "
            "military materiel; military stockpiles; military staff; military vehicles and guns; military "
            "observers' post; service personnel; service members; sailors; airmen; pilots; aircrew; aircrews; naval "
            "personnel; naval officers; naval staff; navy personnel; navy sailors; army personnel; army officers; "
            "army commanders; senior officers; senior commanders; top commanders; field commanders; general staff; "
            "general headquarters; admirals; colonels; air defence system; air-defence system; air-defence systems; "
            "air defense system; air defense systems; air-defense systems; air-defense system; air defence sites; "
            "air-defence site; air-defence sites; air defense site; air defense sites; air-defense sites; air "
            "defence radar; air-defence radar; air defense radar; air defence radars; air-defence battery; "
            "air-defence batteries; air defence batteries; air defense battery; air defense batteries; air-defence "
            "unit; air-defence units; air defence units; air-defence position; air-defence positions; air defence "
            "positions; air defence network; air-defence network; air defence missile system; anti-aircraft "
            "battery; anti-aircraft batteries; anti-aircraft guns; anti-aircraft gun; anti-aircraft position; "
            "anti-aircraft positions; anti-aircraft defences; anti-aircraft missile battery; anti-aircraft missile "
            "system; anti-aircraft system; flak battery; flak batteries; flak position; flak towers; sam battery; "
            "sam batteries; sam site; sam sites; missile batteries; missile system; missile systems; missile "
            "emplacement; missile defence battery; missile defence system; missile stockpile; missile stockpiles; "
            "missile stocks; missile boats' base; missile launch vehicle; missile launch sites; mobile launchers; "
            "mobile launcher; launcher vehicles; launch vehicles; launchpads; rocket batteries; rocket battery; "
            "rocket launching pads; rocket launching position; rocket launch sites; rocket launching sites; rocket "
            "stocks; multiple rocket launchers; multiple rocket launcher; multiple launch rocket system; radar "
            "dome; radar equipment; radar network; radar systems; radar system; radar unit; radar units; radar "
            "mast; radar complex; radar facilities; radar facility; radar sites; radar post; early-warning radar; "
            "early warning radar; early-warning station; surveillance radar; coastal radar; jamming station; "
            "jammer; electronic warfare station; electronic warfare system; listening station; signals station; "
            "signals unit; command centres; command centers; command-and-control centre; command and control "
            "centre; command and control center; command and control centers; command-and-control centers; command "
            "and control facility; command and control node; command structure; command staff; command vehicle; "
            "command room; operations centre; operations center; operations room; control centre for drones; drone "
            "control centre; drone control station; drone operators; drone crews; drone team; drone unit; drones on "
            "the ground; parked aircraft; grounded aircraft; aircraft on the ground; aircraft on the tarmac; planes "
            "on the ground; artillery pieces; artillery piece; artillery park; artillery unit; artillery units; "
            "artillery position; gun batteries; gun battery; coastal battery; coastal batteries; shore battery; "
            "shore batteries; mortar position; mortar positions; mortar team; mortar teams; howitzers; howitzer; "
            "field guns; field gun; guns; self-propelled gun; machine-gun nest; machine-gun nests; machine-gun "
            "post; machine-gun posts; sniper nest; sniper nests; trench; trench line; trench lines; trench "
            "positions; defence line; defensive line; defensive lines; defence positions; front-line positions; "
            "frontline position; front-line position; frontline; frontlines; front lines; positions of the army; "
            "army position; forward position; forward positions; forward posts; enemy position; enemy troops; enemy "
            "forces; enemy convoy; rebel positions; rebel position"
        ),
        "security forces": (
            "police; patrol car; patrol cars; squad car; squad cars; gendarmerie; police station; police officers; "
            "border guards; border post; checkpoint; police post; guard post; border posts; police headquarters; "
            "border guard post; police checkpoint; policemen; policeman; police officer; gendarmes; security "
            "personnel; security guards; guards; guard; police patrol; police academy; police car; police convoy; "
            "border guard; checkpoints; gendarmerie post; coastguard station; security post; police van; prison "
            "guards; security officers; security forces; police stations; police barracks; police posts; police "
            "outpost; police outposts; police camp; police base; police compound; police building; police "
            "headquarters building; police command; police recruits; police recruit; police cadets; police trainees; "
            "police training centre; police training center; police training school; police training college; police "
            "guards; police guard; police unit; police units; police squad; constables; police patrols; police "
            "vehicles; police vehicle; police vans; police bus; police truck; police trucks; police lorry; police "
            "cars; police jeep; police convoys; police roadblock; police checkpoints; policewoman; policewomen; "
            "troopers of the police; gendarmerie station; gendarmerie barracks; gendarmerie posts; gendarmerie "
            "headquarters; carabinieri barracks; national guard base; national guardsmen; paramilitary police; "
            "paramilitary policemen; paramilitary soldiers; paramilitary camp; paramilitary base; paramilitary "
            "headquarters; frontier guards; frontier guard; frontier police; border policeman; border police base; "
            "border patrols; border agents; border guard station; border guard posts; border guard unit; border "
            "guard headquarters; border station; border stations; border checkpoint; border checkpoints; border "
            "control point; border control; border security post; coastguard post; coastguard base; coast guard "
            "station; coast guard base; coastguard officers; coastguard crew; customs officers; customs officials; "
            "prison guard; prison officers; prison warders; jail guards; roadblock; roadblocks; checkpoint guards; "
            "security checkpoint; security checkpoints; security posts; security patrol; security patrols; security "
            "convoy; security vehicle; security vehicles; security officials' building; security agents; security "
            "building; security compound; security installation; security installations; security men; security "
            "detail; presidential guards; intelligence officer; intelligence agents; intelligence agent; secret "
            "policemen; militia post; militia posts; village guards; village guard; village defence force; "
            "vigilantes; forest guards; park rangers; park ranger; game wardens; levies; levies post; rangers post; "
            "guard of the embassy"
        ),
        "territory": (
            "territory; soil; land territory; home soil; sovereign territory; sovereign soil; national territory; "
            "national soil; territorial land"
        ),
        "airspace": (
            "airspace; air space; sky; skies; national airspace; sovereign airspace; air-space; airspaces; "
            "territorial airspace"
        ),
        "sovereignty": ("sovereignty"),
        "civilian object": (
            "funeral hall; wedding hall; village hall; community hall; assembly hall; funeral tent; wedding tent; "
            "hamlet; hamlets; town; towns; village; villages; settlement; settlements; city; cities; bus; buses; "
            "refugee camp; museum; library; farm; farms; civilian infrastructure; civilian areas; civilian area; "
            "civilian buildings; car; cars; minibus; ambulance; displacement camp; aid convoy; prison; stadium; "
            "camp for displaced people; grain ship; tent; tents; lighthouse; playground; vehicle; vehicles; "
            "civilian targets; neighbourhood; suburb; suburbs; districts; neighborhoods; neighbourhoods; bus "
            "station; lorry; lorries; truck; trucks; train carriage; minibuses; ambulances; fire engine; community "
            "centre; cultural centre; shelter; shelters; refugee camps; camp for refugees; playing field; park; "
            "square; street; streets; cemetery; funeral; wedding; tent camp; orphanage; detention centre; civilian "
            "building; civilian facilities; civilian facility; civilian homes; sports hall; sports centre; "
            "stadiums; crops; vineyard; fields; food store; aid depot; food warehouse; aid warehouse; relief "
            "convoy; civilian convoy; outskirts; quarter; civilian vehicle; civilian vehicles; monument; historic "
            "building; convention centre; skyscraper; tower; towers; borough; townships; township; camp town; "
            "shanty town; shantytown; slum; slums; old town; old city; city centre; city center; town centre; town "
            "center; downtown; town square; main square; central square; market town; suburban area; suburban "
            "areas; built-up area; built-up areas; urban area; urban areas; populated area; populated areas; "
            "populated places; civilian districts; civilian neighbourhoods; civilian quarters; civilian property; "
            "civilian properties; civilian objects; civilian sites; civilian site; civilian target; civilian "
            "installations; civilian structures; civilian house; civilian houses; civilian car; civilian cars; "
            "civilian bus; civilian buses; civilian truck; civilian trucks; civilian convoys; civilian gathering; "
            "civilian shelter; civilian shelters; quarters; quarter of the city; neighborhood; districts of the "
            "city; alley; alleyway; courtyard; courtyards; orchard; orchards; olive grove; olive groves; farmland; "
            "farmlands; farm buildings; farm building; barn; barns; stable; stables; sheds; shed; wheat fields; "
            "wheat field; woodland; hillside; beaches; promenade; seafront; boardwalk; quay promenade; parks; "
            "amusement park; playgrounds; sports ground; sports complex; sports field; football field; football "
            "pitch; football ground; football stadium; gymnasium; swimming pool; racecourse; music festival; "
            "military parade; victory parade; religious procession; wedding hall; wedding parties; wedding tent; "
            "funeral procession; funeral home; funerals; mourning tent; cemeteries; graveyard; graveyards; tomb; "
            "tombs; war memorial; monuments; statues; heritage site; heritage sites; archaeological site; ancient "
            "city; museums; art gallery; libraries; national library; cultural site; cultural sites; cultural "
            "heritage; house of culture; palace of culture; cultural palace; youth centre; youth club; community "
            "hall; community center; village hall; social centre; refugee shelter; refugee shelters; reception "
            "centre; reception center; asylum centre; internment camp; prison camp; prisoner-of-war camp; pow camp; "
            "labour camp; concentration camp; transit camp; detention camp; detention center; detention centres; "
            "detention facility; migrant centre; migrant detention centre; prisons; jail; jails; jailhouse; gaol; "
            "penal colony; penitentiary; penal camp; bomb shelter; bomb shelters; air-raid shelter; air raid "
            "shelter; basement; basements; cellar; cellars; cave; caves; encampments; displaced persons camp; idp "
            "camp; idp camps; displacement camps; displaced camp; makeshift camp; tent city; aid office; aid "
            "offices; aid warehouses; aid trucks; aid truck; aid lorries; aid lorry; aid distribution site; aid "
            "distribution point; aid distribution centre; aid centre; aid hub; aid vehicle; aid vehicles; aid "
            "shipment; aid stocks; food convoy; food distribution point; food queue; bread line; relief supplies; "
            "relief trucks; relief lorries; relief goods; un compound; un office; un offices; un building; un "
            "headquarters; un school shelter; humanitarian convoy; humanitarian convoys; humanitarian vehicles; "
            "humanitarian hub; red cross building; red cross convoy; red cross warehouse; red crescent building; "
            "taxi; taxis; pickup; pick-up; pickup truck; pick-up truck; pickup trucks; pickups; motorcycle; "
            "motorcycles; motorbike; motorbikes; bicycle; bicycles; bicycle rickshaw; rickshaw; tractor; tractors; "
            "tourist bus; tourist coach; tourist buses; passenger bus; passenger buses; passenger coach; passenger "
            "car; passenger cars; passenger vehicle; passenger vehicles; passenger van; private car; private cars; "
            "private vehicle; minivan; minivans; jeepney; fire engines; fire truck; fire trucks; fire brigade; fire "
            "crew; rescue vehicle; rescue vehicles; rescue team; rescue teams; rescue crews; food lorry; food "
            "trucks; water truck; water trucks; fuel truck; fuel trucks; fuel lorry; fuel lorries; tank truck; "
            "tanker truck; tanker trucks; tank trucks; oil tanker truck; oil tanker trucks; oil trucks; cargo "
            "truck; cargo trucks; cargo lorry; goods truck; cattle truck; convoy of civilians; column of refugees; "
            "refugee column; refugee columns; refugee convoy; refugee train; refugees' column; motorcade; "
            "presidential motorcade; prime minister's convoy; convoy of refugees; aid flotilla convoy; facade; high "
            "street; boulevard; thoroughfare; neighbourhood market; hill town; border town; border village; border "
            "villages; border towns; frontier village; frontier town; coastal town; coastal village; mountain "
            "village; desert town; fishing village; mining town; university town; provincial capital; resort town; "
            "island town; ghost town; hilltop town; kibbutz; kibbutzim; moshav; kraal; compound of the charity; "
            "charity's office; charity office; camel caravan; lighthouses; cable-car station"
        ),
        "territorial sea": (
            "territorial waters; territorial water; national waters; sovereign waters; territorial seas; "
            "territorial sea; 12-mile limit; twelve-mile limit; three-mile limit"
        ),
        "territorial integrity": ("territorial integrity"),
        "officials": (
            "mayors; provincial governor; district governor; diplomats; military attache; military attaché; civil "
            "servants; civil servant; tribal chief; tribal chiefs"
        ),
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
    "Yemenia": "YEM",
    "RwandAir": "RWA",
    "FlyDubai": "ARE",
    "Aer Lingus": "IRL",
    "Iberia": "ESP",
    "Aeroméxico": "MEX",
    "Varig": "BRA",
    "Viasa": "VEN",
    "Conviasa": "VEN",
    "LATAM": "CHL",
    "Tarom": "ROU",
    "Malév": "HUN",
    "Air Koryo": "PRK",
    "Ariana": "AFG",
    "Kam Air": "AFG",
    "Mahan Air": "IRN",
    "Biman": "BGD",
    "Cham Wings": "SYR",
    "Daallo Airlines": "DJI",
    "Jubba Airways": "SOM",
    "Sudan Airways": "SDN",
    "Badr Airlines": "SDN",
    "Afriqiyah": "LBY",
    "Buraq Air": "LBY",
    "Libyan Arab Airlines": "LBY",
    "Jazeera Airways": "KWT",
    "Gulf Air": "BHR",
    "Wizz Air": "HUN",
    "easyJet": "GBR",
    "BOAC": "GBR",
    "Imperial Airways": "GBR",
    "Braathens": "NOR",
    "Loganair": "GBR",
    "SpiceJet": "IND",
    "Metrojet": "RUS",
    "Kogalymavia": "RUS",
    "United Airlines": "USA",
}
