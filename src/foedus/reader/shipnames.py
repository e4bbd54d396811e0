"""Ships and flights by names that nothing else bears, with whose they were; and bodies of hackers. Data only.

A ship whose name is also a town's, a person's or a virtue's is known only by its prefix ("HMS Sheffield").
"""

from foedus.reader.attackwords import split_words

SHIPS: dict[str, dict[str, tuple[str, ...]]] = {
    state: {value: tuple(split_words(names)) for value, names in kinds.items()}
    for state, kinds in {
        "GBR": {
            "public vessels": ("Ark Royal; Royal Oak; Warspite; Indefatigable; Sir Galahad; Sir Tristram"),
            "merchant vessels": "Lusitania; Athenia; Laconia; Atlantic Conveyor; Kowshing; Lancastria; City of Benares",
        },
        "USA": {
            "public vessels": "Panay; Reuben James; Samuel B. Roberts; Samuel B Roberts; Turner Joy",
            "merchant vessels": "Mayaguez; Robin Moor",
        },
        "DEU": {
            "public vessels": (
                "Tirpitz; Scharnhorst; Gneisenau; Graf Spee; Admiral Graf Spee; Admiral Scheer; Prinz Eugen; Goeben; "
                "Von der Tann; Seydlitz; Derfflinger; Wilhelm Gustloff; Admiral Hipper"
            ),
        },
        "JPN": {"public vessels": "Akagi; Hiryu; Soryu; Shokaku; Zuikaku; Mikasa; Shinano; Hatsuse"},
        "ARG": {"public vessels": "General Belgrano; Belgrano; Alferez Sobral; Alférez Sobral"},
        "RUS": {
            "public vessels": (
                "Moskva; Varyag; Admiral Makarov; Admiral Essen; Admiral Kuznetsov; Admiral Nakhimov; Ivanovets; "
                "Tsezar Kunikov; Caesar Kunikov; Sergei Kotov; Sergey Kotov; Olenegorsky Gornyak; Ivan Khurs; "
                "Vasily Bekh; Knyaz Suvorov"
            ),
        },
        "UKR": {"public vessels": "Yany Kapu; Hetman Sahaidachny", "civil aircraft": "PS752; PS 752"},
        "ITA": {"public vessels": "Conte di Cavour; Littorio; Vittorio Veneto; Caio Duilio; Re d'Italia"},
        "AUH": {"public vessels": "Viribus Unitis; Szent István; Szent Istvan"},
        "IND": {"public vessels": "Khukri; Vikrant; Vikramaditya"},
        "PAK": {"public vessels": "PNS Ghazi; Muhafiz"},
        "IRN": {"public vessels": "Iran Ajr; Joshan; IRIS Dena"},
        "NOR": {"public vessels": "Eidsvold"},
        "NLD": {"public vessels": "De Ruyter; Karel Doorman"},
        "POL": {"public vessels": "Orzeł; ORP Orzeł"},
        "FRA": {"public vessels": "Jean Bart"},
        "CHN": {"public vessels": "Dingyuan; Zhenyuan; Ting Yuen; Chen Yuen"},
        "PER": {"public vessels": "Huáscar; Huascar"},
        "PHL": {
            "civil craft": "Unaizah May 1; Unaizah May 2; Unaizah May 3; Unaizah May 4; Unaizah Mae 1; Unaizah Mae 2",
            "public vessels": "BRP Sierra Madre; BRP Teresa Magbanua; BRP Cabra; BRP Sindangan; BRP Bagacay",
        },
        "MEX": {"merchant vessels": "Potrero del Llano; Faja de Oro"},
        "MYS": {"civil aircraft": "MH17; MH-17; MH 17"},
        "KOR": {"civil aircraft": "KAL007; KE007; KE 007"},
    }.items()
}
# Bodies of hackers by the names that others gave them: who they serve is alleged, and is left to who says so.
HACKERS = tuple(
    split_words(
        "APT31; APT40; APT41; APT33; APT34; Lazarus Group; Volt "
        "Typhoon; Salt Typhoon; Charming Kitten; Predatory Sparrow; Gonjeshke Darande; Killnet; NoName057; "
        "Anonymous Sudan; Turla; Kimsuky; HomeLand Justice; CyberAv3ngers; Gamaredon; LockBit; DarkSide; REvil; "
        "Black Basta; Guardians of Peace; Cyber Berkut; CyberBerkut"
    )
)
