"""Polish words for outcomes and audiences: a word that ends in a hyphen is a stem, `up` and `down` say what is better.

Layout as in `languages`: tag, value, phrases.
"""

TABLES = """
skip
  any: i, w, we, z, ze, na, do, o, od, dla, przez, po, za, nad, przy, u, oraz, nasz, nasza, nasze, naszych, naszej,
      naszego, naszym, swoich, swoje, się, ich, jego, jej
outcome
  revenue up: przych-, sprzeda-, obrot-, utarg-, dochod-, wpływ-, rozwój firmy, rozwoju firmy, wzrost firmy, sukces
      komercyjn-, rezerwac-, zamówie-, zamowien-, kontrakt-, nowych klientów, nowi klienci, więcej klientów, pozyskać
      klientów, pozyskanie klientów, pozyskiwanie klientów, przyciągnąć klientów, baz- klientów, udział- rynku,
      udział- rynkow-, eksport-, obłożeni-, średni koszyk, wartość koszyka, wartość zamówienia, upsell-, cross sell-,
      umów, umowy handlow-, najem, najemc-, wynaj-, faktur- wystawi-, monetyz-, sponsor-, kas- biletow-, zlece-, płyt,
      stolik-, najm-, kupując-, wartoś- zakup-, klientel-, sklepów partner-, nabywc-, zarabia-, zarobić, zarobk-,
      obiad-
  profit up: prowizj-, pośrednik-, uzależnieni- portal-, zależnoś- portal-, zysk-, rentown-, marż-, dochodowość,
      ebitda, nadwyżk-
  cost: koszt-, wydatk-, wydatek, oszczędn-, zaoszczędz-, taniej, rachunk-, rachunek, opłat- za prąd, mniej wydawać,
      cen- surowc-, cen- zakupu, koszt- surowc-
  cash: płynnoś-, przepływ- pieniężn-, zaległ- faktur-, przeterminowan-, należnoś-, zator- płatnicz-, ściągalnoś-,
      windykac-, dłużni-, zadłużen-, zaległości, nieopłacon-, spłat-, wpływy należnoś-, płatnoś- dostawc-, dso,
      gotówk-
  satisfaction up: zadowol-, satysfakc-, szczęśliw-, doświadczeni- klient-, doświadczeni- pacjent-, doświadczeni-
      gości, doświadczeni- użytkownik-, nps, polec-, zachwy-, ocen-, opini- gości, komfort-, gwiazd-, wrażen-,
      podoba-, gościnnoś-, dobre doświadczen-, przyjazn-, doświadczen- zakupow-, doświadczen-
  satisfaction down: skarg-, reklamac-, zażale-, niezadowol-
  retention up: nie tracić klientów, utrzymać subskryb-, zatrzymać subskryb-, zatrzymać czyteln-, utrzymać darczyńc-,
      lojal-, utrzyman- klient-, utrzymać klient-, utrzymać abonent-, utrzymać członk-, zatrzymać klient-, zatrzymanie
      klient-, zatrzymać abonent-, retenc-, odnowi-, odnawia-, przedłuż-, powracając-, wraca-, powtórn- zakup-,
      ponown- zakup-, ltv, stał- klient-, zostają z nami, kolejn- zakup-, program- lojal-, kart- stałego, ponown-,
      drugi zakup
  retention down: churn-, rezygnac-, odejś- klient-, odpływ-, wypowiedze- umów, odchodzących klientów, utrat- klient-,
      wypisów, wypisań, anulow-, utraconych klientów, odejś- użytkown-, odejś- abonent-, odejś- członk-
  leads up: newsletter- zapis-, zapis- newsletter-, subskryb- newsletter-, odbiorc- newsletter-, lead-, popyt, popytu,
      pipeline, potencjaln- klient-, zapytań ofert-, zapyta-, kontakt- handlow-, demo, prezentac- produkt-, szans-
      sprzedaż-, rejestrac-, spotkań handlow-, spotkani- handlow-, zapis- próbn-, ofert- wysłan-, baz- odbiorc-, baz-
      mailing-, list- mailing-
  conversion up: konwers-, finalizac- zakup-, zamieniać ruch, zamienić ruch, współczynnik aktywac-
  conversion down: porzucon- koszyk-, porzucany- koszyk-, porzuceń koszyk-, porzucania koszyk-, koszyków
  traffic up: ruch, ruchu, ruchem, wizyt strony, wizyt na stronie, odwiedzin strony, odsłon-, wejść na stronę,
      kliknię-, seo, pozycjonowan-, wyszukiwar-, google, użytkowników strony, sesji, widoczność wyszukiwar-, odwiedzin
      blog-, odwiedziny blog-, odwiedzin sklep-, odwiedzin witryn-, ctr, osób stron-, wejścia na stron-
  awareness up: świadomoś- mark-, widoczn-, znajomoś- mark-, znan-, zasięg-, sław-, wyświetl-, obserwując-,
      obserwator-, followers-, popularn-, popularyz-, promoc- mark-, promować, wzmian-, udział głosu, influencer-,
      dotrzeć do odbiorc-, rozgłos, słuchacz-, kojarz-, świadomoś-, poznali nas, budować markę, oglądaln-, odsłuch-,
      odtworze-, rozreklam-, nagłoś-, dotrzeć do młod-, dotrzeć do now-, obecność w sieci, poznawan-, usłysz-,
      rozpozna-
  reputation up: reputac-, wizerun-, zaufani-, wiarygodn-, autorytet-, pras-, media relations, medi- wzmian-, wzmian-
      medi-, publikac- pras-, publikac- medi-, dziennikar-, prestiż-, renom-, postrzegan-, pozytywn- opini-, opini-,
      recenz-, dobr- imi-, dobrą markę, szanowan-
  engagement up: udział w dyskus-, aktywnoś- grup-, aktywnoś- społecznoś-, zaangażowani-, społecznoś-, interakc-,
      polubie-, lajk-, komentarz-, udostępnie-, fanów, fani, reakcj-, aktywn- społeczn-, forum, dyskus-
  expansion up: wejści- rynek, wejść rynek, wejści- rynk-, now- rynk-, nowy rynek, ekspans-, internacjonaliz-, now-
      segment-, now- region-, pozycj- rynk-, pozycję rynku, obecnoś- rynk-, now- kraj-, rynk-, zagranic-, filii, now-
      miast-, nowe sklepy, nowych sklepów, nowych placówek, drugi oddział, oddział-, otwarci- sklep-, międzynarod-,
      otworzyć drug-, otworzyć now-, nowy sklep, drugi sklep, nowy lokal, nowy punkt
  service up: obsług-, wsparci- klient-, pomoc techniczn-, helpdesk-, infolini-, usług publiczn-, jakość usług,
      odpowied-, odpowiad-, punktualn-, terminow-, dostaw- czas, sla, szybsza pomoc, szybciej pomagać, dostępność
      lekarz-, opiek- pacjent-, załatwi-, telefon-, połącze-, lepiej służyć, okienk-, recepcj-, wniosków rozpatr-,
      spraw rozpatr-, zgłoszeń rozwiąz-, zgłosz-, wniosk-, szybciej odpow-, lepsza opiek-, lepszy kontakt, łatwiejszy
      kontakt, sprawn- urząd, przyjazn- urząd
  service down: czas- odpowied-, czas- reakcj-, czas- oczekiwan-, oczekiwan-, kolej-, czas- rozpatr-, czas- rozwiąz-,
      czas- realizac-, czas- dostaw-, termin- dostaw-, opóźni-, spóźni-, zaległ- zgłosz-, otwart- zgłosz-, czeka-,
      list- oczekując-, zwłok-
  quality up: jakoś-, niezawodn-, stabiln-, dostępność system-, bezbłędn-, dokładnoś-, szybkość strony, szybkość
      ładowania, bezusterk-, uzysk-
  quality down: błęd-, błąd, wad, wady, wadliw-, brak-, usterk-, awari-, przestoj-, przestój-, reklamacji jakoś-,
      zwrot-, czas- ładowania, odrzut-, incydent-, poprawek, niezgodnoś-, pomył-, uszkodze-, reklamowan-, zwracan-,
      uszkodzon-, odrzucon-
  product up: rozwój produkt-, now- produkt-, innowac-, funkcj- produkt-, roadmap-, patent-, prototyp-, premier-
      produkt-, ulepsze- produkt-, funkcjonalnoś-
  recruiting up: rekrut-, zatrudn-, talent- pozysk-, pozyskać talent-, pozysk- pracownik-, pozysk- specjalist-,
      pozysk- kierowc-, employer branding-, mark- pracodawc-, wizerun- pracodawc-, kandydat- pracy, kandydat-, wakat-,
      aplikac- prac-, cv, ofert- pracy, staż-, praktykant-, obsadz-, nabor-, nabór, zakładk- kariera, kariera, kadr-
      pozysk-, kandydatów na staże, przyciągnąć specjalist-, przyciągnąć inżynier-, przyciągnąć lekarz-, przyciągnąć
      kierowc-, przyciągnąć pracownik-, nowych pracowników, rąk do pracy, pozyskać inżynier-, pozyskać lekarz-,
      pozyskać programist-
  people up: utrzyman- pracownik-, zatrzymać pracownik-, zatrzymać doświadczon-, zatrzymać talent-, zatrzymać
      specjalist-, zatrzymać personel, zatrzymać kadr-, satysfakc- pracownik-, zadowol- pracownik-, zadowol- zespoł-,
      zadowol- załog-, dobrostan-, wellbeing-, morale, kultur- organizac-, kultur- firm-, kultur- prac-, atmosfer-,
      zaangażowani- pracownik-, zaangażowani- zespoł-, zaangażowani- załog-, motywac-, warunk- pracy, najlepsz-
      pracodawc-, dobr- pracodawc-, dobre miejsce pracy, miejsce pracy, zdrowi- pracownik-, lojal- pracownik-,
      komfort- pracy, work life, zdrow- załog-, stabiln- zespół, stabiln- załog-, zostawal-, zostają dłużej, dbać
      ludzi, dbać zespół, dbać pracownik-, wdroże- pracownik-, adaptac-, zespół zadowol-, zadowolon- pracowni-, dumn-,
      chcą pracować
  people down: rotac-, absenc-, zwolnie- lekarsk-, nieobecnoś-, wypale-, nadgodzin-, stres-, odejś- pracownik-, odejść
      z pracy, przeciąże-, chorob-, l4, odchodzi-, odejść
  skills up: szkole-, przeszkol-, kompetenc-, umiejętn-, kwalifikac-, warsztat-, kurs, kursy, kursów, kursie, rozwój
      zawodow-, rozwoju zawodow-, wiedz- pracownik-, mentor-, pierwsz- pomoc-, doskonale- zawodow-, wykwalifik-,
      doszkal-, uczy- się pracowni-, certyfikowan- pracownik-
  productivity up: samoobsług-, produktywn-, wydajn-, efektywn-, automatyz-, przepustow-, usprawni-, szybsz- proces-,
      sprawn-, zgłoszeń na konsultanta, sztuk na godzinę, mniej papierów, oszczędność czasu, prostsz- proces-,
      szybciej pracow-
  productivity down: praca ręczn-, ręczn- wprowadz-, biurokrac-, papierow-, czas- cykl-, czas- przezbroje-, spotkań
      wewnętrzn-, zamknięci- miesiąca, zamknięci- ksiąg, godzin- na obsług- dokument-, wprowadzani- danych
  ad_efficiency up: roas, zwrot- reklam-, zwrot- nakład-, skutecznoś- reklam-, efektywn- reklam-, efektywn- kampani-,
      efektywn- marketing-, zwrot- inwestyc- marketing-, rentown- kampani-, rentown- działań marketing-, rentown-
      marketing-
  ad_efficiency down: koszt- lead-, koszt- kliknię-, koszt- pozyskan-, koszt- konwers-, koszt- dotarc-, cpa, cpl, cpc,
      cac, wydatk- reklam-, koszt- reklam-, budżet- reklam-
  internal up: komunikac- wewnętrz-, intranet-, współprac- wewnętrz-, współprac- dział-, współprac- zespoł-,
      współprac- między, pracę zespołową, wewnętrz- newsletter-, poinformowan- pracownik-, pracownicy wiedz-,
      informowan- pracownik-, biuletyn- pracownicz-, współpraca zespołów, integrac- zespoł-
  sustainability up: zrównoważon-, klimat-, środowisk-, ekolog-, zielon-, bioróżnorod-, obieg- zamknię-, natur-,
      drzew-, odnawialn-, dekarboniz-, neutraln- klimat-, zero netto, planet-, jakość powietrza, las, lasy, lasów,
      pszczoł-, nasadz-, zieleń, zieleni
  sustainability down: emisj-, co2, ślad- węglow-, ślad-, węglow-, zanieczyszcz-, plastik-, smog-, pestycyd-
  energy: energ-, prąd, prądu, zużyc-, elektryczn-, gaz, gazu, paliw-, ogrzewan-, oświetleni-, wod-, fotowolt-, panel-
      słoneczn-, panel- fotowolt-, termomodern-, ociepl-, licznik-, led, ciepł-, żarówk-, kilowat-
  waste: odpad-, śmiec-, recykl-, marnow-, marnotraw-, kompost-, opakowa-, makulatur-, zużyci- papier-, resztek,
      składowis-, worków, kubk-, butel-, ponown- użyc-, resztk-, ubytk-, psucia, straty, strat, stratach, stratami
  mobility: transport- publiczn-, komunikac- miejsk-, komunikac- publiczn-, rower-, pasażer- komunik-, pasażerów,
      samochod- elektryczn-, elektryk-, mobiln- miejsk-, ścież- rower-, piesz-, korki, samochodów w centrum, mniej
      samochodów, autobus-, tramwaj-, pociąg-, ruch- samochod-, komunikac- autobus-
  safety up: bezpiecz-, bhp, ewakuac-, gaśnic-, chronić zdrowi-, pożar-, kask-, ratowni-, ryzyk- zawod-
  safety down: wypad-, uraz-, kradzież-, przestęp-, wandal-, upadk-, przemoc-, zdarzeń potencjalnie, kolizj-, napad-,
      włama-, pożarów, potrące-
  members up: członk-, abonent-, subskryb-, subskrypc-, prenumer-, klubowicz-, abonament-, karnetowicz-, zapisan-,
      przystąpi-
  students up: zapełnić miejsca, wypełnić miejsca studi-, miejsc na studiach, obsadzić miejsca studi-, student-,
      studi-, uczni-, rekrutac- studi-, kandydat- studi-, kandydat- na studia, kandydat- szkoł-, zapis- do szkoły,
      zapis- kurs-, zapis- zajęc-, naborze, słuchaczy studiów, uczelni-, maturzyst-, technikum, licea, kursant-,
      miejsca w przedszkolu, przedszkol-
  attendance up: odwiedzając-, zwiedzając-, widz-, frekwenc-, publicznoś-, bilet-, karnet-, uczestni-, czyteln-,
      wypożycz-, bibliotek-, festiwal-, teatr-, dni otwart-, dzień otwarty, gości muzeum, odwiedzin muzeum, odwiedziny
      muzeum, siłowni-, kibic-, koncert-, wystaw-, wydarze-, filharmoni-, kina, kino, muzeum, muzea, stadion-, basen-,
      biegacz-, bieg, klub- czytel-, widown-, publik-
  donations up: darowizn-, darczyńc-, datk-, zbiór-, zebrać środk-, zebrać fundusz-, środków, fundrais-, dotac-,
      grant-, 1 5 podatku, procent- podatk-, filantrop-, wpłat-, mecenas-, zbierać fundusze, dobroczyn-, charytatyw-,
      fundacj- środk-, wspiera-, kwest-, finansowani-
  tourism up: turyst-, nocleg-, gości sezon-, niskim sezonie, niski sezon, poza sezonem, kurort-, wędrow-, podróżn-,
      wczas-, obozow-, rejs-, gości sezonie, gości w sezon-, kwater-, odwiedzać region, odwiedzających region,
      odwiedzających miasto
  volunteers up: wolontari-
  access: dostępn-, przystępn-, na każdą kieszeń, każdą kieszeń, dostęp, dostępu, bez barier, barier, stypend-,
      bezpłatn-, każdego stać, tani-, otwart- wszystkich, dostęp wszystkich, ramp-, wózk-, wieś, wsi, każdy może
  inclusion: włącze- społeczn-, inkluz-, różnorodn-, równoś-, równouprawnie-, niepełnospraw-, uchodźc-, migrant-,
      ubóst-, wyklucze-, kobiet zarząd-, kobiet stanowisk-, luk- płac-, bezdomn-, integrac-, kobiet w, mniejszoś-,
      samotnoś-, bezrobotn-, osób z niepełnospr-, równ- szans-, kobiet na stanowisk-, kobiet kierown-, kobiet
      menedżer-
  health up: zdrow-, szczepi-, profilakt-, badań przesiew-, aktywnoś- fizyczn-, krwi, krew, rehabilit-, ruch fizyczn-,
      sport, sportu, dawców krwi, krwiodaw-, badań profilakt-, warzyw
  health down: zakaże-, śmiertelnoś-, otył-, odleżyn-, ponown- hospitaliz-, paleni-
  learning up: zdawaln-, matur-, egzamin-, wynik- naucz-, wynik- uczni-, wynik- szkol-, czytani- ze zrozum-, średni-
      ocen, absolwentów kończ-, ukończ- studi-, nauk- język-, osiągnięć uczni-, poziom- nauczan-, jakość nauczan-,
      jakość kształc-, indywidualn- uwag-, wyniki, oceny uczni-, uczyć, poziom edukac-, edukac-, poziom- czytani-,
      czytani-, nauczani-, wyniki naucz-
  learning down: wagarow-, nieobecnoś- uczni-, odsiew-, przerywając- nauk-, rezygnac- nauk-, liczebność klas,
      liczebność grup
  digital up: cyfryz-, cyfrow-, transformac- cyfr-, spraw online, usług- elektroniczn-, e usług-, e urząd-, chmur-,
      elektroniczn-, bez papieru, spraw załatwianych online, formularz- online, aplikacji mobiln-, e faktur-, profil-
      zaufan-, portal-, zdaln-, internetow-, crm, chatbot-, modernizac- it, nowoczesn- urząd
  security: cyberbezp-, ochron- danych, bezpiecz- informac-, bezpiecz- danych, bezpiecz- it, kopi- zapasow-,
      phishing-, wyciek-, rodo, luk- bezpiecz-
  compliance: zgodnoś-, regulac-, certyfik-, iso, audyt-, przejrzyst-, transparen-, wymog- prawn-, przepis-, kontrol-,
      kary, kar umown-, rodo, sankc-
  crisis up: kryzys-, polityk- mediów społecznościowych, plan- awaryjn-, ciągłoś- działania
  insight up: wiedz- o klient-, wiedz- rynk-, badani- rynk-, badani- klient-, feedback-, person-, poznać klient-,
      poznani- klient-, zrozumie- klient-, rozumieni- klient-, wywiad- z klient-, wywiad-, ankiet-, potrzeb- klient-,
      potrzeb- użytkownik-, sugesti-, słuchać klient-, rozmów z klientami, rozmow- klient-, pomysł- klient-
  content up: aplikacj-, treś-, post-, film-, wide-, artykuł-, blog-, rolk-, rolek, newsletter-, podcast-, stron- www,
      stron- internet-, stronę, stronie, strony, strona, kampani-, webinar-, ulot-, zdję-, stories, relacj-, media
      społeczn-, mediach społeczn-, mediów społeczn-, instagram-, tiktok-, facebook-, linkedin-, youtube-, katalog-,
      landing, sklep- internet-, plakat-, publikac-, publikow-, studi- przypadk-, informac- prasow-, przepis-
      kulinarn-, przepisy tygodniowo, nagrani-, nagrywa-, kanał-, wywiad- film-, ambasador-
  facilities up: kocioł, kotł-, okna, okien, pompa ciepła, pomp- ciepła, remont-, wyremont-, parking-, budynk-, dach-,
      podłog-, elewac-, magazyn-, kuchni-, wind-, toalet-, szatni-, mebl-, plac- zabaw, wifi, wi fi, park, parku,
      parków, ławek, maszyn now-, przeprowadz- biur-, biur-, sal- konferenc-, sprzęt-, flot-, ładowar-, stacj-
      ładowania, aul-, pomalow-, malow-
  admin up: płacow-, kadrow-, księgow-, erp, regulamin-, statut-, archiw-, serwer-, centr- danych, inwentaryz-,
      protokoł-, oprogramowani- finans-, system- fakturow-, przetarg-, central- telefon-, obieg- dokument-
  price: cen, ceny, cena, cenę, cenami, cennik-, opłat-, czesne, czesnego, taryf-, składk-, stawek, stawk-
  staffing: zatrudnieni- zmniejsz-, liczb- etatów, etat-, liczb- pracowników, liczb- zatrudnion-, redukc- personel-,
      redukc- zatrudn-, zwolnień grupow-, zwolnić
  budget: budżet-, nakład-, inwestyc- w
  opening: godzin- otwarci-, dni otwarci-, godzin- pracy urzędu
hint
  revenue up: klient-, biznes-, rozwój, wzrost-, handlow-, firm-, sklep-, rynek, rodzin, działalności
  people up: pracowni-, personel-, zespół, zespoł-, załog-, kadr-, ludzi, kierowc-, pielęgniar-, nauczyciel-, tutor-,
      konsultant-, doradc-, strażnik-, kucharz-, kelner-, technik-, programist-, inżynier-, lekarz-, trener-,
      opiekun-, recepcjonist-, agentów
  satisfaction up: goś-, pacjent-, mieszkań-, petent-, pasażer-, użytkownik-, klientów z
  awareness up: mark-
  product up: produkt-
  productivity up: proces-
  service up: usług-, pomoc, opiek-, urząd, urzęd-, administrac-
  quality up: lepszy produkt
  reputation up: poważn-
  learning up: szkoł-
  health up: szpital-
  digital up: platform-, narzędz-, oprogramowan-, system-
  access: wszystkich, każdego
audience
  age.young: student-, młod-, nastolat-, pokoleni- z, licealist-, politechnik-
  age.senior: senior-, emeryt-, starsz-, osób starszych, rencist-
  age.child: dzieci-, przedszkol-, maluch-, niemowl-
  age.graduate: absolwent-
  party.family: rodzin-
  party.business: gości biznesow-, podróżujących służbowo, konferenc-, gości konferencyjn-, firmow- wyjazd-
  sex.women: kobiet-, pań, dziewcz-, matek
  sex.men: mężczy-, panów, chłopc-
  client.business: b2b, firm, klientów biznesowych, klientów korporacyjnych, klient- biznes-, klient- korporac-,
      klient- instytuc-, hurtow-, firmow-, przemysłow-, klient- firmow-, przedsiębiorstw-, odbiorców przemysł-
  client.private: b2c, klient- indywidual-, konsument-, gospodarstw- domow-, osób prywatnych, indywidualn-,
      konsumenck-
  size.small: mśp, mikrofirm-, małych firm, małe firmy, startup-, jednoosobow-
  size.large: dużych firm, duże firmy, korporac-, enterprise, kluczow- klient-
  origin.local: turyst- krajow-, gości krajow-, klientów krajowych, rynek krajowy, rynku krajowym, mieszkańc-
  origin.foreign: zagranicz-, obcokraj-, cudzoziem-, eksport-
  giver.person: darczyńc- indywidual-, indywidualn- darczyńc-
  giver.company: darczyńc- instytuc-, darczyńc- korpor-, firm- darczyńc-, sponsor-
  state.current: obecn- klient-, dotychczasow- klient-, stał- klient-
  state.new: nowa publicznoś-, pierwszy raz, nigdy nie, now- klient-
  place.mazowieckie: warszaw-, mazowsz-, mazowieck-
  place.malopolska: krakow-, kraków, małopols-
  place.pomorze: gdańsk-, gdyni-, trójmi-, pomorz-, pomorsk-, sopo-
  place.slask: katowic-, śląsk-, gliwic-
  place.wielkopolska: poznań-, poznani-, wielkopols-
  place.dolnyslask: wrocław-, dolnośląs-, dolny śląsk
  place.lodz: łódź, łodzi, łódzk-
  place.lublin: lublin-, lubels-
  age.teacher: nauczycieli szkół średnich
"""
