"""Names of the armed services and formations of states, and of the forces of groups and organisations. Data only.

Names of one people's name and a plain word ("Indian Army") need no entry: the people's name tells whose they are.
"""

from foedus.reader.attackwords import split_words

FORCE_NAMES: dict[str, tuple[str, ...]] = {
    actor: tuple(split_words(names))
    for actor, names in {
        "GBR": (
            "RAF; Royal Air Force; Royal Navy; Royal Marines; SAS; Special Air Service; Parachute Regiment; British "
            "Army; Special Boat Service; Fleet Air Arm; Bomber Command; Coastal Command; Fighter Command; Eighth "
            "Army; Desert Rats; 1 Para; 2 Para; 3 Para; Black Watch; Force H; Force Z; British Expeditionary Force; "
            "Royal Flying Corps; Royal Naval Air Service; Royal Artillery; Royal Engineers; Grenadier Guards; "
            "Coldstream Guards; Scots Guards; Welsh Guards; Grand Fleet; Home Fleet; Long Range Desert Group; "
            "Chindits; Dambusters; Royal Fusiliers; Royal Armoured Corps; Royal Marine; SBS; Auxiliary Division; "
            "Black and Tans; Royal Irish Constabulary; Royal Ulster Constabulary; RUC; East India Company; MI6; "
            "MI5; GCHQ; Special Operations Executive; RMLI; Royal Marine Commandos; Royal Marines Commandos; Royal "
            "Naval Division; Royal Naval Reserve; Royal Fleet Auxiliary; Royal Tank Regiment; Royal Tank Corps; "
            "Royal Horse Artillery; Royal Horse Guards; Royal Garrison Artillery; Royal Observer Corps; Royal Welch "
            "Fusiliers; Royal Welsh Fusiliers; Royal Scots; Royal Ulster Rifles; Royal Irish Rangers; Royal Green "
            "Jackets; Royal Norfolks; Royal Warwickshires; Royal Sussex Regiment; Royal West Kents; Royal "
            "Berkshires; Gordon Highlanders; Seaforth Highlanders; Cameron Highlanders; Argyll and Sutherland "
            "Highlanders; Argylls; Green Howards; Gloucestershire Regiment; Glorious Glosters; Lancashire "
            "Fusiliers; Durham Light Infantry; Ulster Defence Regiment; UDR; Irish Guards; Household Cavalry; Scots "
            "Greys; Red Devils; 42 Commando; 45 Commando; 40 Commando; 3 Commando Brigade; 5 Infantry Brigade; 617 "
            "Squadron; No. 617 Squadron; Western Desert Force; Fourteenth Army; British 8th Army; 1st Airborne "
            "Division; 6th Airborne Division; 7th Armoured Division; 51st Highland Division; British Indian Army; "
            "Indian Expeditionary Force D; Territorial Army; Channel Fleet; Mediterranean Fleet; Eastern Fleet; "
            "Queen's Own Hussars; King's Own Scottish Borderers; Popski's Private Army; Egyptian Expeditionary "
            "Force; Imperial Camel Corps; Royal Air Force Regiment; RAF Regiment; RAF Bomber Command; RAF Coastal "
            "Command; RAF Fighter Command; RAF Strike Command; Dam Busters"
        ),
        "USA": (
            "US Navy; US Army; US Air Force; US Marine Corps; United States Navy; United States Army; United States "
            "Air Force; U.S. Navy; U.S. Army; U.S. Air Force; Navy SEALs; Delta Force; Eighth Air Force; Fifteenth "
            "Air Force; Twentieth Air Force; Strategic Air Command; Task Force Smith; Marine Corps; US Marines; US "
            "Marine; U.S. Marines; Seventh Fleet; Fifth Fleet; Sixth Fleet; Second Fleet; Green Berets; 101st "
            "Airborne; 82nd Airborne; 1st Cavalry; 7th Cavalry; 8th Cavalry; US Coast Guard; U.S. Coast Guard; "
            "Southern Command; SOUTHCOM; EUCOM; INDOPACOM; Central Command; US Africa Command; US Southern Command; "
            "US Special Forces; American Expeditionary Force; Army Air Forces; US Army Air Forces; USAF; USMC; US "
            "Cavalry; Union Army; Army of the Potomac; Rough Riders; SEAL Team Six; US Special Operations Command; "
            "United States Marine Corps; U.S. Marine Corps; US Space Force; US Space Command; US Cyber Command; "
            "Cyber Command; US Strategic Command; US Northern Command; US European Command; US Indo-Pacific "
            "Command; US Pacific Command; US Special Operations Forces; US Forces Korea; US Forces Japan; US Naval "
            "Forces Central Command; US Pacific Fleet; US Fifth Fleet; US Sixth Fleet; US Seventh Fleet; US Second "
            "Fleet; US Third Fleet; US Fourth Fleet; Third Fleet; US Seventh Army; US Third Army; US First Army; US "
            "Fifth Army; US Eighth Army; US Ninth Army; US Tenth Army; US Sixth Army; US Tenth Fleet; Ninth Air "
            "Force; Twelfth Air Force; Thirteenth Air Force; Fourteenth Air Force; Fifth Air Force; 82nd Airborne "
            "Division; 101st Airborne Division; 1st Infantry Division; 1st Marine Division; 2nd Marine Division; "
            "3rd Marine Division; 4th Marine Division; 1st Cavalry Division; 2nd Infantry Division; 3rd Infantry "
            "Division; 4th Infantry Division; 24th Infantry Division; 25th Infantry Division; 10th Mountain "
            "Division; 11th Airborne Division; 17th Airborne Division; Big Red One; 173rd Airborne Brigade; 75th "
            "Ranger Regiment; Army Rangers; US Rangers; Merrill's Marauders; Flying Tigers; American Volunteer "
            "Group; Task Force 58; Marine Raiders; Seabees; Buffalo Soldiers; 369th Infantry; Doughboys; doughboys; "
            "8th US Cavalry; SEALs; US Navy SEALs; 6th Fleet; 7th Fleet; 5th Fleet; Continental Army; Continental "
            "Navy; Army of Northern Virginia; Eighth United States Army; US Delta Force; JSOC; Joint Special "
            "Operations Command; Centcom; US Centcom; Southcom; Africom; Eucom; Indopacom; "
            "509th Composite Group; Enola Gay; Bockscar; Doolittle Raiders; US Border "
            "Patrol; US National Guard; Air National Guard; Army National Guard"
        ),
        "DEU": (
            "SS men; SS troops; SS units; SS division; Luftwaffe; Wehrmacht; Kriegsmarine; Bundeswehr; Condor "
            "Legion; Afrika Korps; Afrikakorps; Waffen-SS; Gestapo; High Seas Fleet; Reichswehr; Kaiserliche "
            "Marine; Imperial German Navy; Einsatzgruppe; Einsatzgruppen; Schutztruppe; Army Group Centre; Army "
            "Group South; Army Group North; SS man; SS soldiers; SS Panzer Corps; SS Panzer Division; SS Panzer "
            "Army; SS brigade; SS cavalry; SS regiment; Waffen SS; Panzer Corps; Panzer Division; Panzer Army; "
            "Panzer Group; Panzer Lehr; Panzer Lehr Division; Panzer Grenadiers; Panzergrenadiers; "
            "panzergrenadiers; Panzer Regiment; Das Reich; Das Reich division; Totenkopf; Totenkopf division; "
            "Leibstandarte; Hitlerjugend division; Grossdeutschland; Großdeutschland; Fallschirmjäger; "
            "Gebirgsjäger; Freikorps; Landwehr; Landsturm; Sturmabteilung; Luftflotte; Legion Condor; Afrika-Korps; "
            "Deutsches Afrikakorps; Abwehr; OKW; OKH; Reichsmarine; Bundesmarine; Deutsche Marine; Army Group North "
            "Ukraine; Army Group A; Army Group B; Army Group Don; Prussian Guard; East Asia Squadron; Richthofen's "
            "squadron; Jagdstaffel; Sonderkommando; Sonderkommandos; Volkssturm; Werwolf; Freikorps units"
        ),
        "JPN": (
            "Kwantung Army; Imperial Japanese Navy; Imperial Japanese Army; Combined Fleet; Self-Defense Forces; "
            "Self-Defence Forces; Japan Coast Guard; Japan Self-Defense Forces; JSDF; JASDF; JMSDF; JGSDF; Maritime "
            "Self-Defense Force; Maritime Self-Defence Force; Air Self-Defense Force; Air Self-Defence Force; "
            "Ground Self-Defense Force; Ground Self-Defence Force; Japanese Imperial Army; Japanese Imperial Navy; "
            "Kido Butai; Kempeitai; Kenpeitai; Tokkotai; Imperial Guards Division; Japan Maritime Self-Defense "
            "Force; Japan Air Self-Defense Force; Special Naval Landing Force; Special Naval Landing Forces; Burma "
            "Area Army; Kamikaze pilots"
        ),
        "RUS": (
            "Black Sea Fleet; Rosgvardia; Unit 29155; Sandworm; Fancy Bear; Cozy Bear; APT28; APT29; Spetsnaz; "
            "Russian Aerospace Forces; Kadyrovtsy; Baltic Fleet; Northern Fleet; Caspian Flotilla; SVR; VKS; VDV; "
            "OMON; Russian Guard; Armed Forces of the Russian Federation; Russian Airborne Forces; Russian Airborne "
            "Troops; Rosgvardiya; Rossgvardia; Akhmat; Akhmat battalion; Akhmat special forces; Akhmat unit; "
            "Kadyrovites; Stavka; Imperial Russian Army; Imperial Russian Navy; Amur Flotilla; Storm-Z; 76th Guards "
            "Air Assault Division; 155th Marine Brigade; 810th Marine Brigade; 155th Naval Infantry Brigade; 810th "
            "Naval Infantry Brigade; 64th Motorised Rifle Brigade; 234th Regiment"
        ),
        "SUN": (
            "Red Army; Soviet Army; NKVD; KGB; Red Air Force; Red Fleet; Soviet Air Force; Soviet Navy; Cheka; "
            "OGPU; Red Army men; Soviet Red Army; Soviet Air Defence Forces; Soviet Air Defense Forces; Soviet "
            "Border Troops; Soviet Far East Army; Red Banner Fleet; Soviet Black Sea Fleet; Soviet Northern Fleet; "
            "Smersh; 40th Army; Fortieth Army; Eighth Guards Army; Guards Tank Army; Guards Rifle Division; Night "
            "Witches; Trans-Baikal Front; Far Eastern Front; Leningrad Front; Belorussian Front; Ukrainian Front; "
            "First Belorussian Front; First Ukrainian Front; 1st Belorussian Front; 1st Ukrainian Front; 2nd "
            "Ukrainian Front; 3rd Ukrainian Front; Voronezh Front; Stalingrad Front; Kalinin Front"
        ),
        "UKR": (
            "ZSU; Azov Brigade; Ukrainian Armed Forces; Unmanned Systems Forces; GUR; Ukrainian General Staff; "
            "General Staff of Ukraine; General Staff of the Armed Forces of Ukraine; Armed Forces of Ukraine; Azov "
            "Regiment; Azov Battalion; Azov fighters; Azov Corps; Aidar Battalion; Donbas Battalion; Dnipro "
            "Battalion; Kraken unit; Kraken regiment; National Guard of Ukraine; State Border Guard Service of "
            "Ukraine; Special Operations Forces of Ukraine; IT Army of Ukraine; Da Vinci Wolves; Madyar's Birds; "
            "Magyar's Birds; Nemesis regiment; 3rd Assault Brigade; 3rd Separate Assault Brigade; 47th Mechanised "
            "Brigade; 82nd Air Assault Brigade; 95th Air Assault Brigade; 128th Mountain Assault Brigade; 128th "
            "Brigade; 93rd Brigade; 72nd Brigade; 36th Marine Brigade; 79th Air Assault Brigade; HUR special "
            "forces; Ukrainian Sea Guard; ATO forces"
        ),
        "VNM": (
            "Viet Minh; Vietminh; PAVN; People's Army of Vietnam; North Vietnamese Army; NVA; Viet-Minh; Viet Minh "
            "guerrillas; Vietnam People's Army; Vietnamese People's Army; 304th Division; 308th Division; 312th "
            "Division; 316th Division; 325th Division"
        ),
        "RVN": ("ARVN; Army of the Republic of Vietnam; VNAF; Saigon troops"),
        "CHN": (
            "People's Liberation Army; PLA; PLA Navy; PLA Air Force; China Coast Guard; People's Volunteers; "
            "Chinese People's Volunteers; People's Volunteer Army; Eighth Route Army; Rocket Force; PLAN; PLAAF; "
            "PLA Rocket Force; PLA Strategic Support Force; PLA Eastern Theater Command; PLA Southern Theater "
            "Command; PLA Eastern Theatre Command; PLA Southern Theatre Command; Eastern Theater Command; Eastern "
            "Theatre Command; Southern Theater Command; Southern Theatre Command; Western Theater Command; Western "
            "Theatre Command; People's Armed Police; Chinese People's Liberation Army; New Fourth Army; Chinese "
            "Volunteers; Nineteenth Route Army; 19th Route Army; Beiyang Fleet; Peiyang Fleet; Manchu army; Qing "
            "army; Qing dynasty; Qing forces; Whampoa cadets; Fourth Field Army; Third Field Army"
        ),
        "PRK": (
            "Korean People's Army; KPA; Lazarus Group; Reconnaissance General Bureau; North Korean People's Army; "
            "KPA Navy; Korean People's Army Navy; KPA guards; KPA artillery; Unit 124; 105th Armored Division; "
            "105th Armoured Division"
        ),
        "DDR": ("Stasi; Nationale Volksarmee; Volkspolizei; Vopos; Grenztruppen; Volksmarine; Grepos"),
        "KOR": (
            "ROK Army; ROK Navy; ROK Marines; ROK Air Force; ROK Joint Chiefs of Staff; ROK Marine Corps; ROK JCS; "
            "Republic of Korea Marine Corps; Korea Coast Guard; South Korean JCS; Capital Division; White Horse "
            "Division; Tiger Division; ROK 1st Division; ROK 6th Division; ROK II Corps"
        ),
        "YUG": (
            "JNA; Yugoslav People's Army; Yugoslav National Army; Yugoslav Third Army; Tito's Partisans; Yugoslav "
            "Partisans"
        ),
        "republika-srpska": (
            "Drina Corps; Bosnian Serb Army; Army of Republika Srpska; VRS; Sarajevo-Romanija Corps; Bosnian-Serb; "
            "Serb Republic army; Army of the Republika Srpska; Krajina Corps; Romanija Corps; Zvornik Brigade; 10th "
            "Sabotage Detachment"
        ),
        "BIH": ("ARBiH; Army of Bosnia and Herzegovina; Bosnian government army; Bosnian government forces"),
        "JOR": ("Arab Legion; Jordan Arab Army; Royal Jordanian Air Force"),
        "ISR": (
            "IDF; Israel Defense Forces; Israel Defence Forces; Israeli Air Force; Haganah; Palmach; Golani "
            "Brigade; Givati Brigade; Sayeret Matkal; Shayetet 13; Unit 8200; Israel Air Force; Israeli Defense "
            "Forces; Israeli Defence Forces; Israel Border Police; Tzahal; Zahal; Shabak; Unit 669; Duvdevan; "
            "Duvdevan unit; Yamam; Egoz unit; Nahal Brigade; Kfir Brigade; 7th Armored Brigade; 188th Brigade; 98th "
            "Division; 162nd Division; 36th Division; 99th Division; 252nd Division; Netzah Yehuda; Northern "
            "Command of the IDF; Flotilla 13; Kidon; Magav; Unit 101; Israel Aerospace Industries; Haganah fighters"
        ),
        "IRN": (
            "Revolutionary Guards; IRGC; Quds Force; IRGC Navy; Revolutionary Guards navy; Basij; Artesh; SAVAK; "
            "Ministry of Intelligence; Pasdaran; IRGC Aerospace Force; Islamic Revolutionary Guard; Iranian "
            "Revolutionary Guard; Iranian Revolutionary Guards; Iranian Revolutionary Guard Corps; Islamic "
            "Revolution Guards Corps; Islamic Revolutionary Guards Corps; Revolutionary Guards' navy; Revolutionary "
            "Guard navy; Revolutionary Guard Corps Navy; IRGC ground forces; IRGC Ground Force; IRGC Quds Force; "
            "IRGCN; Guards' aerospace force; Guards' naval forces; Guards Corps; Basij militia; Basijis; Sepah; "
            "Imperial Iranian Army; Imperial Iranian Navy; Imperial Iranian Air Force; Khatam al-Anbiya; Khatam "
            "al-Anbiya Central Headquarters"
        ),
        "SYR": (
            "Syrian Arab Army; Syrian Arab Air Force; Tiger Forces; Republican Guard of Syria; Assad regime forces; "
            "Shabiha; Syrian 4th Division; Syrian General Security"
        ),
        "IND": (
            "Indian Air Force; Indian Army; Indian Navy; BSF; Assam Rifles; CRPF; Rashtriya Rifles; ITBP; "
            "Indo-Tibetan Border Police; Sikh Regiment; Sikh Light Infantry; Gorkha Rifles; Kumaon Regiment; Bihar "
            "Regiment; Garhwal Rifles; Madras Regiment; Jat Regiment; Dogra Regiment; Rajputana Rifles; Rajput "
            "Regiment; Ladakh Scouts; Poona Horse; 17 Poona Horse; Indian Peace Keeping Force; Indian Peacekeeping "
            "Force; IPKF; Central Reserve Police Force; Central Industrial Security Force; National Security Guard; "
            "7 Infantry Brigade; 16 Bihar"
        ),
        "PAK": (
            "Inter-Services Intelligence; Frontier Corps; Pakistan Rangers; Pakistan Army; Pakistan Air Force; "
            "Pakistan Navy; Northern Light Infantry; Special Service Group; Frontier Constabulary; Pakistan "
            "Maritime Security Agency; Azad Kashmir Regiment; Baloch Regiment; Baluch Regiment; Razakars; Pakistan "
            "Coast Guards; Sindh Rangers; Punjab Rangers; Chenab Rangers"
        ),
        "POL": (
            "Home Army; Armia Krajowa; Polish Home Army; Territorial Defence Force of Poland; Anders' Army; "
            "Carpathian Brigade; Carpathian Lancers; Polish II Corps; Polish 1st Armoured Division; 1st Polish "
            "Armoured Division; Polish Legions; Pomeranian Army; Kościuszko Division"
        ),
        "FRA": (
            "Foreign Legion; Barkhane; DGSE; Grande Armée; Armée de l'Air; French Foreign Legion; Légion étrangère; "
            "Force Licorne; Operation Barkhane; Opération Barkhane; Serval force; Operation Serval; Chasseurs "
            "Alpins; chasseurs alpins; GIGN; Vichy French; Vichy forces; Vichy troops; Free French; Free French "
            "forces; Fighting French; Marine nationale; Armée de l'air; Armee de l'Air; French Expeditionary Corps; "
            "French Union forces; Force de frappe; Grande Armee; Tirailleurs Sénégalais; Leclerc's division; 2e "
            "REP; 1er REP; Legion Etrangère; FFI; Takuba"
        ),
        "ETH": (
            "ENDF; Ethiopian National Defence Force; Ethiopian National Defense Force; Amhara Special Forces; "
            "Ethiopian Imperial Guard; Kagnew Battalion"
        ),
        "RWA": ("Rwanda Defence Force; Rwandan Patriotic Army; RPA; RDF"),
        "UGA": (
            "UPDF; Uganda People's Defence Force; Ugandan People's Defence Forces; Uganda Peoples Defence Forces; "
            "Uganda People's Defence Forces"
        ),
        "COD": (
            "FARDC; Armed Forces of the Democratic Republic of the Congo; Armed Forces of the DRC; Force Publique; "
            "Congolese National Army"
        ),
        "KEN": ("Kenya Defence Forces; KDF"),
        "ZAF": (
            "SANDF; SADF; South African National Defence Force; 32 Battalion; Buffalo Battalion; Koevoet; Union "
            "Defence Force; Umvoti Mounted Rifles; SAAF; South West Africa Territorial Force; SWATF"
        ),
        "MMR": (
            "Tatmadaw; Burma Independence Army; Myanmar Border Guard Police; Border Guard Police; Light Infantry "
            "Division 33; 33rd Light Infantry Division; 99th Light Infantry Division"
        ),
        "AUS": (
            "Australian Imperial Force; Australian Light Horse; RAAF; 2nd AIF; Royal Australian Regiment; "
            "Australian SAS; SASR; 4th Light Horse Brigade; 7th Division AIF; 9th Division AIF; Sparrow Force; Gull "
            "Force; Z Special Unit; Australian Commandos; Rats of Tobruk; 3 RAR; 6 RAR"
        ),
        "CAN": (
            "RCAF; Royal Canadian Navy; Canadian Corps; Royal Canadian Air Force; Royal 22e Régiment; Van Doos; "
            "Princess Patricia's Canadian Light Infantry; PPCLI; 2nd Canadian Division; 3rd Canadian Division; 1st "
            "Canadian Division; First Canadian Army; Royal Canadian Regiment; Canadian Expeditionary Force; "
            "North-West Mounted Police; Les Fusiliers Mont-Royal; Joint Task Force 2"
        ),
        "NZL": (
            "RNZAF; Royal New Zealand Navy; NZDF; New Zealand Division; 2nd New Zealand Division; Māori Battalion; "
            "Maori Battalion; New Zealand Expeditionary Force; NZEF; 28th Battalion"
        ),
        "ITA": (
            "Regia Marina; Regia Aeronautica; Decima MAS; Bersaglieri; Alpini; Royal Italian Army; Royal Italian "
            "Navy; Royal Italian Air Force; Italian Royal Navy; Arditi; Blackshirts; Camicie Nere; Carabinieri; "
            "Folgore Division; Ariete Division; Decima Flottiglia MAS; Xª MAS; Guardia di Finanza; Marina Militare; "
            "San Marco Battalion; Aviazione Legionaria; Corpo Truppe Volontarie; Corps of Volunteer Troops; Dubat; "
            "Zaptié"
        ),
        "FIN": ("Finnish Border Guard; Lotta Svärd; Finnish Civil Guard; Siilasvuo's ski troops"),
        "AUT": ("Kaiserjäger; Imperial and Royal Army; Imperial-Royal Army; Bundesheer"),
        "ARG": (
            "Armada Argentina; Fuerza Aérea Argentina; Ejército Argentino; Comandos Anfibios; Buzo Tactico; Buzo "
            "Táctico; Argentine Naval Aviation; Prefectura Naval"
        ),
        "IRQ": (
            "Fedayeen Saddam; Special Republican Guard; Iraqi Republican Guard; Hammurabi Division; Medina "
            "Division; Tawakalna Division; Nebuchadnezzar Division; Saddam's Republican Guard; Iraqi Counter "
            "Terrorism Service; Iraqi Counter-Terrorism Service; Golden Division; Iraqi Security Forces"
        ),
        "TUR": (
            "Turkish Armed Forces; Jandarma; Turkish General Staff; Turkish Gendarmerie; Janissaries; "
            "Bashi-bazouks; bashi-bazouks; Bashi-Bazouks; Ottoman Fourth Army; Ottoman Third Army; Ottoman Fifth "
            "Army; Ottoman Fleet; Turkish Straits Command; Kemalist forces"
        ),
        "COL": ("Colombian Army; Colombia's FAC; Colombian Aerospace Force"),
        "un": (
            "MONUSCO; UNPROFOR; ONUC; MINUSMA; UNAMID; UNMISS; MINUSCA; MONUC; UNAMIR; UNAMSIL; UNMIK; UNTAC; "
            "UNTAET; UNMEE; UNMIL; UNOCI; UNISFA; UNOSOM; UNOSOM II; UNEF; UNTSO; UNFICYP; UNDOF; UNSMIL; UNAMI; "
            "UNAMA; UN Command; MINURSO; MINURCAT; UNIKOM; UNMOGIP; UNCRO; ONUSAL; MINUSTAH; UN Emergency Force; "
            "United Nations Emergency Force; United Nations Command"
        ),
        "ltte": (
            "Sea Tigers; Black Tigers; Tamil Tigers; Tamil Tiger; Sea Tiger; Black Tiger; Tamil Tiger guerrillas; "
            "Tamil Tiger rebels; Tiger rebels; Tiger guerrillas; Tigers of Tamil Eelam"
        ),
        "south-ossetia": ("Ossetian militias; Ossetian militia; Ossetian fighters; South Ossetian militias"),
        "biafra": ("Biafran troops; Biafran forces; Biafran aircraft; Biafran B-26"),
        "hezbollah": ("Radwan Force; Hezbollah's Radwan force; Islamic Resistance in Lebanon"),
        "hts": (
            "Hayat Tahrir al-Sham; Hay'at Tahrir al-Sham; Nusra Front; Jabhat al-Nusra; Tahrir al-Sham; HTS-led "
            "rebels; Jabhat Fateh al-Sham; al-Nusra; Nusra fighters; Hayat Tahrir al Sham"
        ),
        "houthis": ("Ansarullah; Ansar Allah; Yemeni Armed Forces of the Houthis; Ansarullah movement"),
        "pmf-militias": (
            "Hashd al-Shaabi; Popular Mobilisation Forces; Popular Mobilization Units; PMU; Hashed al-Shaabi; Hashd "
            "Shaabi; Popular Mobilisation Units"
        ),
        "plo": (
            "Black September; al-Fatah; Al-Fatah; al-Asifa; Palestinian Liberation Organization; Palestinian "
            "Liberation Organisation"
        ),
        "hamas": (
            "Nukhba; al-Qassam Brigades; Ezzedine al-Qassam Brigades; Ezzedin al-Qassam Brigades; Izzedine "
            "al-Qassam Brigades; Nukhba force; Hamas-run"
        ),
        "ira": (
            "Provisional IRA; Provisionals; Real IRA; PIRA; Official IRA; Continuity IRA; New IRA; South Armagh Brigade"
        ),
        "HRV": ("Croatian National Guard"),
        "SRB": ("Serbian Gendarmerie"),
        "BDI": ("FDNB; Burundi National Defence Force"),
        "TZA": ("TPDF; Tanzania People's Defence Force"),
        "TCD": ("Chadian National Army; FANT"),
        "MLI": ("FAMa"),
        "BFA": ("Volunteers for the Defence of the Homeland"),
        "NGA": ("Nigerian Federal Army; Nigerian Mobile Police"),
        "CMR": ("Rapid Intervention Battalion"),
        "ZWE": (
            "Selous Scouts; Rhodesian Light Infantry; Rhodesian SAS; Rhodesian Security Forces; Rhodesian African "
            "Rifles; Zimbabwe National Army"
        ),
        "AGO": ("FAPLA; MPLA forces; MPLA troops"),
        "MOZ": ("FADM; FRELIMO forces; Mozambique Defence Armed Forces"),
        "SDN": ("Sudan People's Armed Forces; Mahdists; Mahdist forces"),
        "SSD": ("South Sudan People's Defence Forces; SSPDF"),
        "SOM": ("Somali National Army; Danab; Danab commandos; Danab brigade; Somali National Alliance army"),
        "EGY": ("Egyptian Third Army; Egyptian Second Army; Egyptian Second Field Army; Egyptian Third Field Army"),
        "LBY": ("Khamis Brigade; GNA forces; Islamic Legion of Libya; Jamahiriya Guard"),
        "YEM": ("Yemeni National Army; Giants Brigades; Yemeni Armed Forces of the government"),
        "SAU": (
            "Royal Saudi Air Force; Royal Saudi Land Forces; Royal Saudi Navy; Royal Saudi Air Defence Forces; "
            "Royal Saudi Air Defense; Saudi Arabian National Guard; Saudi National Guard; Saudi-led coalition; "
            "Saudi-led coalition forces; Saudi-led coalition aircraft"
        ),
        "ARE": ("UAE Presidential Guard"),
        "KWT": ("Kuwait National Guard"),
        "QAT": ("Qatar Emiri Air Force; Amiri Guard; Qatari Emiri Air Force"),
        "LBN": ("Lebanese Internal Security Forces"),
        "AUH": ("Honvéd; Honved; k.u.k. army"),
        "CSK": ("Czechoslovak Legion; Czech Legion"),
        "HUN": ("Royal Hungarian Army; Hungarian Second Army; Hungarian Honvédség"),
        "ROU": ("Romanian Third Army; Romanian Fourth Army"),
        "GRC": ("Evzones"),
        "CYP": ("Cypriot National Guard; Cyprus National Guard"),
        "NOR": ("Royal Norwegian Navy; Royal Norwegian Air Force; Milorg; Kompani Linge"),
        "DNK": (
            "Danish Defence; Royal Danish Navy; Royal Danish Air Force; Jægerkorpset; Danish Defence Command; "
            "Sirius Patrol"
        ),
        "EST": ("Kaitseliit; Estonian Defence League"),
        "LVA": ("Latvian National Armed Forces; Latvian Riflemen"),
        "LTU": ("Lithuanian Riflemen's Union"),
        "NLD": (
            "KNIL; Royal Netherlands Navy; Royal Netherlands Air Force; Royal Netherlands Army; Dutchbat; Royal "
            "Netherlands East Indies Army; Marechaussee; Korps Mariniers; Royal Netherlands Marine Corps; Dutch "
            "East India Company"
        ),
        "LUX": ("Grand Ducal Police"),
        "ESP": (
            "Guardia Civil; Spanish Legion; Spanish Foreign Legion; Regulares; Blue Division; Army of Africa; "
            "Spanish Nationalists; Spanish Republicans; Spanish Republican Air Force; Spanish Armada; Invincible "
            "Armada; Tercio of Foreigners"
        ),
        "PRT": ("Portuguese Expeditionary Corps; Caçadores"),
        "IRL": ("Irish Naval Service; Gardaí; An Garda Síochána; Free State Army; Óglaigh na hÉireann"),
        "MEX": ("SEDENA; SEMAR; Federales; Carrancistas"),
        "CUB": ("Cuban Revolutionary Armed Forces; Fuerza Aérea Revolucionaria; Cuban expeditionary force"),
        "NIC": (
            "Sandinista Popular Army; Sandinista army; Sandinista forces; Somoza's National Guard; Nicaraguan "
            "National Guard"
        ),
        "SLV": ("Atlacatl Battalion; Salvadoran National Guard"),
        "GTM": ("Kaibiles"),
        "HND": ("Battalion 316"),
        "HTI": ("Tonton Macoutes"),
        "PAN": ("Dignity Battalions"),
        "VEN": (
            "FANB; Bolivarian National Armed Forces; Bolivarian National Guard; Bolivarian National Army; "
            "Bolivarian Navy; Bolivarian Army"
        ),
        "GUY": ("Guyana Police Force; GDF"),
        "PER": ("Peruvian Marine Infantry"),
        "CHL": ("Carabineros; Carabineros de Chile"),
        "BRA": ("Brazilian Expeditionary Force; Força Expedicionária Brasileira; Imperial Brazilian Navy"),
        "THA": (
            "Royal Thai Army; Royal Thai Navy; Royal Thai Air Force; Royal Thai Armed Forces; Royal Thai Police; "
            "Thai Rangers; Thahan Phran; Royal Thai Marine Corps"
        ),
        "KHM": ("Royal Cambodian Armed Forces; Royal Cambodian Army; FANK; Kampuchean army; Royal Khmer Army"),
        "LAO": ("Royal Lao Army; Royal Lao Air Force; Lao People's Army"),
        "MYS": (
            "Royal Malaysian Navy; Royal Malaysian Air Force; Malaysian Maritime Enforcement Agency; Malay Regiment"
        ),
        "PHL": (
            "Philippine Marine Corps; Philippine Scouts; Philippine Constabulary; PCG; Armed Forces of the "
            "Philippines; Philippine Commonwealth Army; Scout Rangers"
        ),
        "IDN": (
            "TNI; Kopassus; Kostrad; Indonesian National Armed Forces; Indonesian Marine Corps; Densus 88; Bakamla; "
            "Siliwangi Division; ABRI; RPKAD"
        ),
        "TLS": ("Falintil-FDTL; F-FDTL"),
        "PNG": ("PNGDF; Papuan Infantry Battalion"),
        "FJI": ("Fiji Infantry Regiment"),
        "BGD": ("Border Guard Bangladesh; Bangladesh Rifles; Mukti Bahini; BGB"),
        "NPL": ("Royal Nepal Army; Armed Police Force of Nepal"),
        "TWN": ("Coast Guard Administration; Nationalist Air Force; Taiwan Coast Guard Administration"),
        "AZE": ("State Border Service of Azerbaijan; Musavat army"),
        "GEO": ("Georgian National Guard; Mkhedrioni"),
        "KGZ": ("Kyrgyz Border Service"),
        "TJK": ("Tajik Border Troops"),
        "AFG": (
            "Afghan National Army; Afghan National Security Forces; Afghan Local Police; Northern Alliance "
            "government; KhAD; KHAD"
        ),
        "PSE": ("Palestinian police; Palestinian Preventive Security"),
        "MAR": (
            "Royal Moroccan Army; Royal Moroccan Air Force; Moroccan Goumiers; Royal Moroccan Navy; Royal Moroccan "
            "Armed Forces"
        ),
        "DZA": ("Algerian Barbary corsairs"),
        "TUN": ("Tunisian National Guard"),
        "LBR": ("Armed Forces of Liberia"),
        "CIV": ("FANCI; Forces Républicaines de Côte d'Ivoire; FRCI"),
        "CAF": ("FACA"),
        "COG": ("Congolese Armed Forces of Brazzaville"),
        "MDG": ("Malagasy gendarmerie"),
        "OMN": (
            "Sultan's Armed Forces; Royal Navy of Oman; Royal Air Force of Oman; Royal Army of Oman; Royal Oman "
            "Police; Sultan of Oman's Armed Forces; Trucial Oman Scouts"
        ),
        "MDA": ("National Army of Moldova"),
        "SVN": ("Slovene Territorial Defence; Slovenian Territorial Defence; Slovenian Territorial Defense"),
        "MKD": ("Army of the Republic of North Macedonia"),
        "XKX": ("Kosovo Security Force; Kosovar police; Kosovo's special police"),
        "CZE": ("Army of the Czech Republic"),
        "TRA": ("Boer commando; Transvaal burghers; Staatsartillerie"),
        "PRU": ("Blücher's Prussians; Prussian Landwehr"),
        "SIC": ("Bourbon army of Naples"),
        "nato": (
            "ISAF; KFOR; SFOR; IFOR; Resolute Support; Resolute Support Mission; NATO-led forces; NATO-led force; "
            "Allied Command Operations; SACEUR; NATO Training Mission; Operation Allied Force aircraft"
        ),
        "eu": ("EUFOR; EUNAVFOR; Frontex; Operation Aspides; EUNAVFOR Aspides; Operation Atalanta; EULEX"),
        "au": ("AMISOM; ATMIS; AUSSOM; African Union Mission in Somalia; African Union Transition Mission in Somalia"),
        "ecowas": ("ECOMOG; ECOWAS Standby Force; ECOMIG"),
        "sadc": ("SAMIDRC; SAMIM; SADC Mission in Mozambique; SADC Mission"),
        "palestinian-islamic-jihad": ("al-Quds Brigades; Al-Quds Brigades; Saraya al-Quds; Quds Brigades"),
        "islamic-state": (
            "so-called Islamic State; self-styled Islamic State; IS group; al-Qaida in Iraq; al-Qaeda in Iraq; "
            "Islamic State of Iraq"
        ),
        "islamic-state-khorasan": (
            "Islamic State Khorasan; Islamic State-Khorasan; Islamic State in Khorasan Province; IS-Khorasan; "
            "ISIS-Khorasan; ISIS-KP; Islamic State's Khorasan branch; Islamic State's Afghan branch; Islamic "
            "State's Afghan affiliate; Daesh Khorasan"
        ),
        "iswap": (
            "Islamic State in West Africa Province; Islamic State's West Africa Province; Islamic State in West Africa"
        ),
        "jnim": (
            "GSIM; Jama'at Nusrat al-Islam wal-Muslimin; Jamaat Nusrat al-Islam wal-Muslimin; Jama'a Nusrat "
            "ul-Islam wa al-Muslimin; Group for the Support of Islam and Muslims; Support Group for Islam and "
            "Muslims; Katiba Macina; Macina Katiba"
        ),
        "al-shabaab": ("Shebab; Al-Shebab; al-Shebab; Shabab militants; Harakat al-Shabab al-Mujahideen"),
        "taliban": ("Talibs; Haqqani network; Badri 313"),
        "ttp": (
            "Tehrik-e Taliban Pakistan; Tehreek-i-Taliban Pakistan; Tehreek-i-Taliban; Tehrik-e-Taliban Pakistan; "
            "Jamaat-ul-Ahrar; Pakistan Taliban"
        ),
        "bla": (
            "Baluch Liberation Army; Baluchistan Liberation Army; Majeed Brigade; Baloch separatists; Baloch insurgents"
        ),
        "kataib-hezbollah": ("Kataeb Hezbollah; Kata'ib Hezbollah; Kataib Hizbollah; Hezbollah Brigades"),
        "pkk": ("Kurdistan Workers Party; Kurdish Workers' Party; Kurdish Workers Party"),
        "sdf": ("YPJ; Kurdish-led SDF; Kurdish-led Syrian Democratic Forces; People's Defence Units"),
        "peshmerga": ("peshmergas; Kurdish Peshmerga; Peshmergas"),
        "rsf": ("Rapid Support Force"),
        "lna": ("Libyan Arab Armed Forces; self-styled Libyan National Army"),
        "wagner": ("Wagner PMC; PMC Wagner; Wagner group; Wagnerites"),
        "m23": ("March 23 rebels"),
        "adf": ("Islamic State Central Africa Province; ISCAP"),
        "tplf": ("Tigray Defence Forces; Tigray Defense Forces; Tigrayan forces; Tigrayan fighters; Tigrayan rebels"),
        "azawad-front": (
            "Tuareg separatists; Tuareg fighters; Front de libération de l'Azawad; Azawad rebels; Strategic "
            "Framework for the Defence of the People of Azawad; Permanent Strategic Framework; Tuareg rebel "
            "alliance"
        ),
        "farc": ("Farc; FARC dissidents; Farc rebels"),
        "eta": ("Basque separatists; Basque separatist group ETA"),
        "fln": ("Armée de libération nationale; fellagha; fellaghas; Fellagha"),
        "khmer-rouge": ("Khmers Rouges; Pol Pot regime"),
        "mujahideen": ("Mujahidin; Mujaheddin; mujaheddin; mujahedeen; Mujahedeen; Afghan resistance fighters"),
        "contras": ("Nicaraguan Contras; Contra rebels; Contra guerrillas; contra rebels; Nicaraguan Democratic Force"),
        "unita": ("Unita; Unita rebels"),
        "renamo": ("Renamo; Renamo rebels; Mozambican National Resistance; MNR rebels"),
        "polisario": ("Sahrawi People's Liberation Army; Frente Polisario"),
        "arsa": ("Rohingya militants; Rohingya insurgents; Harakah al-Yaqin"),
        "donetsk-republic": (
            "Donetsk separatists; Donetsk militia; Donetsk rebels; Donetsk People's Militia; Vostok Battalion; "
            "Sparta Battalion; self-proclaimed Donetsk People's Republic"
        ),
        "luhansk-republic": (
            "Luhansk separatists; Lugansk separatists; Luhansk rebels; Lugansk People's Republic; Luhansk People's "
            "Militia; self-proclaimed Luhansk People's Republic"
        ),
        "nagorno-karabakh": (
            "Artsakh Defence Army; Artsakh Defense Army; Karabakh Defence Army; Nagorno-Karabakh Defence Army; "
            "Karabakh army; NKR Defence Army; Karabakh forces"
        ),
        "transnistria": ("Dniester Guards; Transnistrian Guard; Dniester separatists"),
        "northern-cyprus": ("Turkish Resistance Organisation; TMT"),
        "somaliland": ("Somali National Movement"),
        "confederate-states": ("Confederate batteries; Confederate cavalry; Confederate raider"),
        "syrian-opposition": ("SNA fighters; Syrian rebel fighters"),
        "lashkar-e-taiba": ("Lashkar-e-Toiba; Lashkar-i-Taiba; Lashkar militants"),
        "jaish-e-mohammed": ("Jaish militants; Jaish-e-Muhammad; Jaish-i-Mohammed"),
        "jaish-al-adl": ("Jaish ul-Adl; Jeish al-Adl; Jaish-ul-Adl"),
        "fdlr": ("Rwandan Hutu rebels"),
        "abu-sayyaf": ("Abu Sayyaf Group"),
        "aqap": (
            "al-Qaeda's Yemen branch; al-Qaida's Yemen branch; al Qaeda in the Arabian Peninsula; Ansar al-Sharia "
            "in Yemen"
        ),
        "aqim": (
            "al Qaeda in the Islamic Maghreb; al-Qaida's North Africa branch; Salafist Group for Preaching and Combat"
        ),
        "al-qaida": ("Al-Qaida; Al Qaeda; al-Qaeda network; Al Qaida; Bin Laden's network"),
        "popular-front-palestine": ("Popular Front guerrillas"),
        "mek": (
            "Mujahedin-e-Khalq; Mujahideen-e-Khalq; People's Mujahedin; People's Mujahedin Organization; "
            "Mojahedin-e Khalq"
        ),
        "arakan-army": ("United League of Arakan; AA fighters"),
        "fano": ("Amhara Fano"),
    }.items()
}
