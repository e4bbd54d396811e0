"""Aircraft, missiles, guns and warships' classes by the names that reports give them. Data only.

A capital tells them from the common words that many of them are ("Stinger", "Fury"); what is oftener something else
("Patriot", "Harpoon") stands only in a form that is sure.
"""

from foedus.reader.attackwords import split_words, words_by_value

NAMED_ARMS: dict[str, str] = words_by_value(
    {
        "air strike": (
            "Swordfish; Fw 190; Fw 190s; Me 109; Me 109s; Bf 109; Bf 109s; Ju 87; Ju 87s; Ju 88; Ju 88s; He 111; "
            "He 111s; Do 17s; Focke-Wulf; Focke-Wulfs; Focke-Wulf 190s; Dorniers; Me 110s; Bf 110s; "
            "P-38; P-38s; P-40s; P-47; P-47s; P-51; P-51s; "
            "Dauntlesses; Dauntless; Helldivers; Hampdens; Halifaxes; Stirlings; Blenheims; Beaufighters; "
            "B-24; B-25; B-25s; B-26; B-26s; Mitchells; Fortresses; Sea Fury; Sea Furies; Sea Harriers; "
            "Sea Harrier;   Il-2; Il-2s; Il-4s; Pe-2s;  "
            "Ouragans; F-84s; F-100s; F-104; F-104s; F-117; F-117s; F-16I; F-15I; F-15Es; F-35I; EA-18G; A-4; A-6; "
            "A-7s; B-1B; B-1Bs; Tu-4; Tu-22M; Tu-95MS; Su-30MKI; Mirage 2000; Mirage 2000s; Mirage F1; Mirage III; "
            "Etendards; Alpha Jets; L-39s; Pucaras; Pucarás; Kiowas; Super Cobras; "
            "Black Hawk; Chinook; Hind; Mi-35; Mi-35s; Mi-17; Mi-17s; Il-76; An-26; An-26s; Viggens; "
            "Super Tucanos; Tucanos; Fokkers; Gotha; Kittyhawks; Kamikazes; "
            "kamikazes; paramotors; Paramotors; Ju 52s; Stuka dive-bombers; Val dive-bombers"
        ),
        "missile strike": (
            "V-1; V-1s; V-2; V-2s; Styx; SA-2; SA-2s; SA-3; SA-3s; SA-5; SA-5s; SA-6; SA-6s; SA-7; SA-7s; S-200; "
            "S-300; S-300s; S-400; Buk; Buk missile; Strela; Stinger; Stingers; Sidewinder; Sidewinders; "
            "Neptune missile; Neptune missiles; Harpoon missile; Harpoon missiles; Kh-22; Kh-55; Kh-101; Kh-59; "
            "Oreshnik; Zircon; Onyx missiles; Hwasong; Fateh-110; Fateh-110s; Zolfaghar; Burkan; Scud-B; "
            "FROG-7; SS-21; SS-23; Hellfire; Hellfires; Hellfire missile; "
            "Scalp; Scalps; JASSM; Flamingo missiles; Tochka-U; Tochka; Grad rocket; Smerch; Uragan; Qassams; "
            "Qassam rocket; Fajr-5; Zelzal; Gabriel missiles; Sea Skua; Sea Dart; "
            "doodlebug; doodlebugs"
        ),
        "bombardment": "JDAM; JDAMs; Paveway; Paveways; Tallboy; Tallboys; GBU-57; FAB-500; FAB-1500; KABs",
        "drone strike": "Shahed-136; Shahed-136s; Geran-2; Geran-2s; Samad-3; TB-2; TB-2s; Magura; Maguras; Sea Baby; "
        "FPV drone; FPV drones; MQ-9; MQ-9s; MQ-1",
        "naval attack": "manned torpedo; manned torpedoes; human torpedoes; midget submarines",
        "chemical or biological attack": "chlorine; phosgene; VX; tabun",
    }
)  # fmt: skip
# Tanks and the like by their names: they fight, as their crews do.
NAMED_TANKS = tuple(
    split_words(
        "T-34; T-34s; T-54s; T-55; T-55s; T-62; T-62s; T-72; T-72s; T-90s; Pattons; Shermans; "
        "Merkava; Merkavas; Leopard tanks; Abrams tanks; Bradleys"
    )
)
