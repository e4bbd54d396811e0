"""Those who bear arms, by common words: soldiers, ships, bodies of them, armed men. Data only."""

from foedus.reader.attackwords import split_words

# Plurals of forces whose singular is oftener something else.
PLURAL_ONLY = frozenset(("units", "guards", "agents", "divers", "divisions", "patrols", "legions", "volunteers"))
FORCES = tuple(
    split_words(
        "interceptor; interceptors; "
        "armies; navies; forces; armed forces; troops; soldiers; military; army; navy; air force; ground forces; "
        "fighters; militants; gunmen; rebels; insurgents; commandos; paratroopers; marines; tanks; militia; "
        "militias; militiamen; jets; warplanes; warship; warships; gunboats; special forces; coast guard; border "
        "guards; patrol; saboteurs; mercenaries; terrorists; attackers; assailants; hackers; units; brigade; "
        "regiment; guards; settlers; bombers; patrol boat; cruiser; cruisers; legionaries; divisions; regiments; "
        "guardsmen; ship; ships; vessel; vessels; boat; boats; fleet; fleets; coastguard; coastguards; coastguard "
        "ship; coastguard ships; coastguard vessel; coastguard vessels; frigate; destroyer; corvette; frigates; "
        "destroyers; fighter jets; battalion; coalition; coalition forces; security forces; gendarmes; "
        "paramilitaries; coast guard ship; coast guard ships; coast guard vessel; coast guard vessels; coast guard "
        "cutter; patrol ship; patrol vessel; patrol boats; naval ship; navy ship; naval vessels; navy vessels; "
        "naval forces; air forces; ground troops; infantry; armoured vehicles; battalions; raiders; frogmen; "
        "agents; divers; special operations forces; armed men; masked men; proxies; pirates; security services; "
        "intelligence service; security service; mob; mobs; rioters; missile boats; torpedo boats; battleships; "
        "u-boat; u-boats; aircraft carriers; minelayers; men; gang; gangs; raiding party; hussars; uhlans; "
        "dragoons; batteries; battery; gun crews; armoured columns; armored columns; squadron; border troops; army "
        "units; combat units; sailors; airmen; pilots; guerrillas; partisans; separatists; jihadists; extremists; "
        "assassins; kidnappers; hijackers; speedboats; skiffs; fast boats; parachutists; airborne troops; cavalry; "
        "galleys; galleons; privateers; corsairs; flotilla; armada; squadrons; snipers; gunners; patrols; "
        "intruders; legion; legions; men in speedboats; men in boats; men on motorcycles; men in uniform; armed "
        "persons; armed gangs; crusaders; tribesmen; irregulars; volunteers; storm troops; assault troops; navy "
        "ships; attack craft; submarines; submarine; air defence; air defences; air defense; air defenses; missile "
        "units; horsemen; riders; warriors; janissaries; redcoats; legionnaires; paras; lancers; cossacks; "
        "grenadiers; landing craft; landing force; minesweeper; minesweepers; marauders; bandits; panzers; panzer "
        "divisions; task force; troopers; detachment; platoon; platoons; hit squad; hit squads; death squad; death "
        "squads; commando unit; commando team; cutters; paratroops; boarding party; boarding parties; boarding "
        "team; gunboat; flyers; bomber crews; tank crews; armour; vanguard; advance guard; rearguard; garrison; "
        "occupiers; invaders; besiegers; expeditionary force; strike force; armed group; armed groups; war party; "
        "peshmerga; mujahideen; mujahidin; fedayeen; janjaweed; operatives; sapper; sappers; gendarmerie; border "
        "police; border patrol; armed men in boats; bombardiers; squad; raiding force; shock troops; ski troops; "
        "marine commandos; stormtroopers; parachutist; boarders; partisan bands; canoeists; bayonets; riflemen; gun "
        "crew; machine-gunners; dive-bombers; suicide squad; tribal fighters; police units; special police; "
        "intelligence agents; conscripts; rangers; brigades; archers; bowmen; crossbowmen; pikemen; musketeers; "
        "cuirassiers; fusiliers; chasseurs; zouaves; spahis; tirailleurs; askaris; goumiers; sepoys; hoplites; tank "
        "column; tank columns; motorised column; motorised columns; mechanised column; motorized columns; motorised "
        "infantry; mechanised infantry; mechanized infantry; tank force; tank forces; tank battalion; tank brigade; "
        "tank regiment; tank division; armoured brigade; armoured division; armoured regiment; armoured divisions; "
        "armoured brigades; armored division; armored brigade; armoured force; armoured forces; infantry division; "
        "infantry brigade; infantry battalion; infantry regiment; rifle division; rifle divisions; rifle regiment; "
        "mountain troops; mountain division; infantrymen; foot soldiers; guardsman; detachments; bluejackets; "
        "seamen; marine infantry; naval infantry; naval commandos; sea commandos; combat swimmers; special "
        "operators; special operations troops; special operations commandos; special forces troops; special forces "
        "soldiers; special force; elite troops; elite forces; elite unit; elite commandos; crack troops; shock "
        "brigade; border guard; border guardsmen; border force; frontier guards; frontier guard; frontier troops; "
        "customs cutter; maritime militia; militia boats; militia vessels; coast-guard vessels; coast-guard vessel; "
        "coast-guard ship; coast-guard ships; coast-guard cutter; fishing militia; patrol craft; missile boat; "
        "torpedo boat; torpedo-boat; torpedo-boats; motor torpedo boats; motor torpedo boat; men-of-war; "
        "man-of-war; sloops; sloop; ironclads; ironclad; dreadnoughts; battlecruisers; battle-cruisers; "
        "battle-cruiser; battlecruiser; aircraft carrier; carrier group; carrier strike group; battle group; "
        "battlegroup; naval task force; strike group; submarine pack; wolf pack; wolf packs; wolfpack; wolfpacks; "
        "bomber wing; bomber force; bomber fleet; bomber stream; bomber squadron; bomber squadrons; fighter "
        "squadron; fighter squadrons; air squadron; drone unit; drone units; drone operators; drone pilots; drone "
        "teams; missile brigade; missile battery; missile batteries; rocket battery; rocket batteries; artillery "
        "unit; artillery units; artillery batteries; artillery battery; artillerymen; artillery corps; mortar "
        "crews; mortar crew; mortar teams; mortar team; sharpshooters; sharpshooter; infiltrators; insurgent "
        "fighters; rebel fighters; rebel forces; rebel group; rebel groups; rebel army; rebel soldiers; rebel "
        "troops; rebel gunmen; guerrilla fighters; guerrilla band; guerrilla bands; guerrilla forces; guerrilla "
        "group; guerrilla army; irregular forces; paramilitary forces; paramilitary force; paramilitary group; "
        "paramilitary groups; paramilitary police; paramilitary troops; militia fighters; militia forces; militia "
        "force; tribal militia; tribal militias; vigilantes; self-defence militia; self-defence forces; national "
        "guard; national guardsmen; presidential guard; palace guard; militia group; terrorist group; terrorist "
        "groups; terror group; terrorist cell; armed wing; military wing; hit men; hitmen; hit team; death-squad; "
        "suicide squads; suicide commando; kamikaze pilots; bomber crew; bomber pilots; fighter pilots; fighter "
        "pilot; naval pilots; naval air arm; air arm; expeditionary corps; expeditionary forces; army corps; army "
        "group; field army; ground force; land forces; land force; sea forces; invasion force; invasion forces; "
        "invasion fleet; invading army; invading forces; invading troops; landing party; landing parties; landing "
        "forces; landing fleet; assault force; assault forces; assault party; assault parties; assault team; "
        "assault teams; assault squad; assault unit; assault units; assault brigade; storm detachments; storming "
        "party; attack force; attack party; occupation troops; occupation forces; occupation army; occupying "
        "forces; occupying troops; occupying army; occupation force; government forces; government troops; "
        "government soldiers; government jets; government aircraft; government warplanes; loyalist forces; regime "
        "forces; regime troops; regime aircraft; junta troops; junta forces; junta soldiers; federal troops; "
        "federal forces; federal army; federal soldiers; regular army; regular troops; regular forces; mutineers; "
        "mutinous soldiers; mutinous troops; secret police; secret services; secret agents; intelligence "
        "operatives; intelligence officers; spy agency; hacker group; cyber army; cyber warriors; armed bandits; "
        "armed intruders; armed assailants; armed attackers; armed militants; armed rebels; armed tribesmen; armed "
        "settlers; armed civilians; armed herders; armed insurgents; armed separatists; armed force; armed band; "
        "armed bands; armed mob; armed pirates; jihadist fighters; jihadi fighters; jihadis; islamist fighters; "
        "islamist militants; islamist rebels; islamist insurgents; islamist gunmen; separatist fighters; separatist "
        "forces; separatist rebels; separatist militants; extremist fighters; nationalist fighters; resistance "
        "fighters; foreign fighters; maquisards; francs-tireurs; freedom fighters; insurgent group; insurgent "
        "groups; insurgent forces; jihadist group; jihadist groups; militant group; militant groups; extremist "
        "group; cartel gunmen; bandit gangs; masked gunmen; hooded gunmen; lone gunman; kidnapper; poisoners; "
        "assassin; machine-gunner; tank gunners; tankmen; submariners; submarine crew; U-boat crew; warship crew; "
        "aircrews; aircrew; air crews; aviators; flak gunners; anti-aircraft gunners; anti-aircraft batteries; "
        "anti-aircraft battery; flak batteries; air-defence units; air-defence crews; air defence unit; air defence "
        "crews; air defence forces; air-defence forces; air-defense forces; air-defence battery; air-defence "
        "batteries; missile crews; rocket crews; launch crews; gun batteries; coastal batteries; shore batteries; "
        "cruiser squadron; destroyer flotilla; destroyer flotillas; submarine flotilla; raiding parties; raiding "
        "column; cavalrymen; cavalry brigade; mounted troops; mounted infantry; camel corps; horse guards; light "
        "horse; light horsemen; light cavalry; heavy cavalry; spearheads; advance party; reconnaissance party; "
        "reconnaissance patrol; long-range patrol; fighting patrol; foot patrol; naval patrol; naval patrols; air "
        "patrol; night patrol; shock battalion; penal battalion; death battalion; international brigade; volunteer "
        "corps; volunteer brigade; volunteer battalion; volunteer fighters; foreign legionnaires; mercenary force; "
        "mercenary group; mercenary army; private army; naval squadron; fleet air arm; islamists; islamist; "
        "technicals; jihadi; fedayeen fighters; knifemen; axemen; swordsmen; machete men; dacoits; warlords; "
        "warlord; war bands; contras"
    )
)


def single_forms(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the singular of each plural among them, where it means one of the same.

    >>> single_forms(("tanks", "militiamen", "units", "army"))
    ('tank', 'militiaman')
    """
    found = (_single(word) for word in words if word not in PLURAL_ONLY)
    return tuple(word for word in found if word)


def _single(word: str) -> str:
    if word.endswith("men"):
        return word.removesuffix("en") + "an"
    if word.endswith(" forces"):
        return word.removesuffix("s")
    if word.endswith("ies"):
        return word.removesuffix("ies") + "y"
    return word.removesuffix("s") if word.endswith("s") and not word.endswith(("forces", "ss", "services")) else ""
