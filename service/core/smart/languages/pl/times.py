"""Polish numbers and times. Layout as in `languages`: tag, value, phrases."""

TABLES = """
number
  0: zero, zera
  1: jeden, jedna, jedno, jednego, jednej, jedną
  1.5: półtora, półtorej
  2: dwa, dwie, dwóch, dwu, dwoje, dwom, dwoma, dwiema
  3: trzy, trzech, troje, trzem, trzema
  4: cztery, czterech, czworo, czterem, czterema
  5: pięć, pięciu, pięcioro, pięcioma
  6: sześć, sześciu, sześcioro, sześcioma
  7: siedem, siedmiu, siedmioro, siedmioma
  8: osiem, ośmiu, ośmioro, ośmioma
  9: dziewięć, dziewięciu, dziewięcioro
  10: dziesięć, dziesięciu, dziesięcioro, dziesięcioma
  11: jedenaście, jedenastu
  12: dwanaście, dwunastu
  13: trzynaście, trzynastu
  14: czternaście, czternastu
  15: piętnaście, piętnastu
  16: szesnaście, szesnastu
  17: siedemnaście, siedemnastu
  18: osiemnaście, osiemnastu
  19: dziewiętnaście, dziewiętnastu
  20: dwadzieścia, dwudziestu
  30: trzydzieści, trzydziestu
  40: czterdzieści, czterdziestu
  50: pięćdziesiąt, pięćdziesięciu
  60: sześćdziesiąt, sześćdziesięciu
  70: siedemdziesiąt, siedemdziesięciu
  80: osiemdziesiąt, osiemdziesięciu
  90: dziewięćdziesiąt, dziewięćdziesięciu
  100: sto, stu
  200: dwieście, dwustu
  300: trzysta, trzystu
  400: czterysta, czterystu
  500: pięćset, pięciuset
  600: sześćset, sześciuset
  700: siedemset
  800: osiemset
  900: dziewięćset
scale
  12: tuzin*
  1000: tys ., tys, tysiąc*, tysięcy, k
  1000000: mln, mln ., milion*, m
  1000000000: mld, mld ., miliard*
fraction
  0.5: pół, połow+
  0.333333: trzeci+, trzeciej, trzecich
  0.25: czwart=, ćwierć
  0.2: piąt=
  0.1: dziesiąt=
share
  0.75: ¾
  0.666667: ⅔
  0.5: ½, co drug^
  0.333333: ⅓, co trzeci, co trzecia, co trzecie, co trzeciego, co trzeciej, co trzecią
  0.25: ¼, co czwart=
  0.2: co piąt=
  0.1: co dziesiąt=
one
  a: jeden, jedna, jedno, jednego, jednej, jedną, jednym
and
  and: i, oraz, a także, a, &
multiplier
  2: podwoić, podwoimy, podwoi, podwajać, podwajamy, podwojenie, podwójmy, podwojenia, dwukrotn=, dwukrotnie, dwa razy
      więcej, 2 razy więcej, dwa razy większ=, x2, dwukrotność
  3: potroić, potroimy, potroi, potrajać, potrojenie, potrojenia, potrójmy, trzykrotn=, trzykrotnie, trzy razy więcej,
      3 razy więcej, x3
  4: czterokrotn=, czterokrotnie, cztery razy więcej, 4 razy więcej, x4
  5: pięciokrotn=, pięciokrotnie, pięć razy więcej, 5 razy więcej, x5
  10: dziesięciokrotn=, dziesięciokrotnie, dziesięć razy więcej, 10 razy więcej, x10
  0.5: o połowę, dwa razy mniej, 2 razy mniej, dwa razy mniejsz=, dwa razy szybciej
times
  times: x, razy, krotnie, krotność, krotn=
out_of
  of: na, z, na każde, spośród
range
  to: do, na
  and: a, i
  -: -, lub, albo
between
  between: między, pomiędzy, od
percent
  %: %, procent*, proc ., proc, pct, procentow=
  ‰: ‰, promil*
points
  pp: punkt* procentow=, p . p ., p . p, pp, pp ., p . proc ., pkt proc ., pkt proc, pkt . proc ., pkt %, pkt . %, pkt
      procentow=, pkt . procentow=
  bp: punkt* bazow=, pb, bps
currency
  EUR: €, eur, euro
  USD: $, usd, dolar*
  GBP: £, gbp, funt* szterling*, funtów, funty
  PLN: pln, zł, zł ., złot=, złotówek, złotówki
  BGN: bgn, lew*
unit
  hours: godzin+, godz ., godz, h, roboczogodzin+
  minutes: minut+, min, min .
  seconds: sekund+, sek ., sek, s
  milliseconds: ms, milisekund+
  days: dzień, dnia, dni, dniach, dniami, dniu, dób, doba, doby, dobę
  weeks: tydzień, tygodnia, tygodni, tygodnie, tygodniach, tyg ., tyg
  months: miesiąc*, miesięcy, mies ., mies, mc
  quarters: kwartał*, kwartale
  years: rok*, lat, lata, latach
  stars: gwiazdk+, gwiazdek
  points: punkt*, pkt, pkt .
ordinal_suffix
  th: go, ty, szy
vague_amount
  many: wiele, wielu, dużo, kilka, kilku, kilkoro, kilkanaście, kilkunastu, kilkadziesiąt, kilkudziesięciu, kilkaset,
      kilkuset, kilka tysięcy, kilkanaście tysięcy, kilkadziesiąt tysięcy, kilka milionów, tysiące, setki,
      dziesiątki, dziesiątki tysięcy, setki tysięcy, miliony, znacznie więcej, dużo więcej, o wiele więcej, mnóstwo,
      jak najwięcej, sporo, dwucyfrow=, jednocyfrow=, trzycyfrow=, parę, paru, niektóre, liczne, licznych, większą
      liczbę, kilka procent, kilkanaście procent, kilkadziesiąt procent, kilka proc ., kilkanaście proc ., kilka %,
      kilkanaście %
  greatly: znacząco, znacznie, istotnie, wyraźnie, mocno, radykalnie, drastycznie, zauważalnie, wydatnie, silnie,
      odczuwalnie, maksymalnie jak się da, trochę, nieco, lekko, do minimum, do maksimum, znaczn=, znacząc=, istotn=,
      wyraźn=, zauważaln=, wystarczając=, wystarczająco, optymaln=, rozsądn=, o wiele, do rozsądnego poziomu, do
      akceptowalnego poziomu, skokowo, lepiej, tyle ile się da
placeholder
  x: xx, xxx, xxxx, tbd, nn, __, ___, ____, _____, ? %, x zł, n %, y %, z %, x %, xx %, # #, [ liczba ], [ x ], [ n ],
      [ % ], [ wartość ], [ kwota ], { liczba }, ( liczba ), … %
month
  1: styczeń, stycznia, styczniu, styczniem, sty
  2: luty, lutego, lutym, lut
  3: marzec, marca, marcu, marcem
  4: kwiecień, kwietnia, kwietniu, kwietniem, kwi
  5: maj, maja, maju, majem
  6: czerwiec, czerwca, czerwcu, czerwcem, cze
  7: lipiec, lipca, lipcu, lipcem, lip
  8: sierpień, sierpnia, sierpniu, sierpniem, sie
  9: wrzesień, września, wrześniu, wrześniem, wrz
  10: październik*, paź
  11: listopad*, listopadzie, lis
  12: grudzień, grudnia, grudniu, grudniem, gru
month_numeral
  1: i
  2: ii
  3: iii
  4: iv
  5: v
  6: vi
  7: vii
  8: viii
  9: ix
  10: x
  11: xi
  12: xii
weekday
  0: poniedziałk*, poniedziałek
  1: wtork*, wtorek
  2: środ+
  3: czwartk*, czwartek
  4: piątk*, piątek
  5: sobot+
  6: niedziel+
ordinal
  1: pierwsz=
  2: drug^
  3: trzeci, trzeciego, trzecim, trzecia, trzeciej, trzecią, trzecie
  4: czwart=
  -1: ostatn^
period
  day: dzień, dnia, dni, dniach, dniami, dniu, dób, doba, dobę, doby, dni robocz=
  week: tydzień, tygodnia, tygodni, tygodnie, tygodniach, tygodniu, tygodniem, tyg ., tyg
  month: miesiąc*, miesięcy, mies ., mies, m - cy, mcy
  quarter: kwartał*, kwartale, kw ., kw
  half: półrocz+
  year: rok*, lat, lata, latach, latami, rok* kalendarzow=
  fiscal_year: rok* obrotow=, rok* finansow=, rok* fiskaln=, rok* budżetow=, rok* podatkow=, rok* rozliczeniow=, fy
  decade: dekad+, dziesięcioleci+
year_word
  year: r ., r, roku, rok, rokiem
named_period
  q1: q1, q 1, i kwartał*, i kwartale, 1 kwartał*, 1 kwartale, 1 . kwartał*, 1 . kwartale, pierwsz= kwartał*, pierwszym
      kwartale, i kw ., 1 kw ., i kw, 1 kw, kwartał* i, kwartale i
  q2: q2, q 2, ii kwartał*, ii kwartale, 2 kwartał*, 2 kwartale, 2 . kwartał*, 2 . kwartale, drug^ kwartał*, drugim
      kwartale, ii kw ., 2 kw ., ii kw, 2 kw, kwartał* ii, kwartale ii
  q3: q3, q 3, iii kwartał*, iii kwartale, 3 kwartał*, 3 kwartale, 3 . kwartał*, 3 . kwartale, trzeci kwartał,
      trzeciego kwartału, trzecim kwartale, trzecim kwartałem, iii kw ., 3 kw ., iii kw, 3 kw, kwartał* iii, kwartale
      iii
  q4: q4, q 4, iv kwartał*, iv kwartale, 4 kwartał*, 4 kwartale, 4 . kwartał*, 4 . kwartale, czwart= kwartał*,
      czwartym kwartale, iv kw ., 4 kw ., iv kw, 4 kw, kwartał* iv, kwartale iv, ostatn^ kwartał*, ostatnim kwartale
      roku, ostatni kwartał roku
  h1: h1, h 1, i półrocz+, 1 półrocz+, 1 . półrocz+, pierwsz= półrocz+, i połow+ roku, pierwsz= połow+ roku, i połowa,
      pierwszej połowie, pierwszą połowę, pierwszej połowy, i połowie
  h2: h2, h 2, ii półrocz+, 2 półrocz+, 2 . półrocz+, drug^ półrocz+, ii połow+ roku, drug^ połow+ roku, drugiej
      połowie, drugą połowę, drugiej połowy, ii połowie
end_period
  year: eoy, br ., br, bieżącego roku, roku bieżącego
  quarter: eoq
  month: eom
season
  5: wiosn+, wiośnie
  8: lato, latem, lecie, końca lata, lata, wakacj+, sezon* letn^
  11: jesień, jesieni, jesienią
  2: zim+, sezon* zimow=
feast
  12-25: boże narodzenie, bożego narodzenia, bożym narodzeniem, bożym narodzeniu, świąt bożego narodzenia, świętami
      bożego narodzenia, świąt bn
  12-24: wigili+, gwiazdką
  12-31: sylwestr*, sylwester
  1-1: now= rok*
  1-6: trzech króli, święta trzech króli
  2-14: walentynki, walentynek, walentynkami, dzień zakochanych, dzień świętego walentego, dnia zakochanych, dniem
      zakochanych
  3-8: dzień kobiet, dnia kobiet, dniem kobiet, dniu kobiet
  4-22: dzień ziemi, dnia ziemi, dniem ziemi
  5-1: dzień pracy, dnia pracy, majówk+, majówek, święto pracy, święta pracy, świętem pracy
  5-3: święto konstytucji, święta konstytucji, święto konstytucji 3 maja, święta konstytucji 3 maja, świętem
      konstytucji, dzień konstytucji, dnia konstytucji, święto 3 maja, święta 3 maja
  5-26: dzień matki, dnia matki, dniem matki
  6-1: dzień dziecka, dnia dziecka, dniem dziecka
  6-23: dzień ojca, dnia ojca, dniem ojca
  8-15: wniebowzięcie, wniebowzięcia, święto wojska polskiego, święta wojska polskiego, matki boskiej zielnej
  10-14: dzień nauczyciela, dnia nauczyciela, dniem nauczyciela, dzień edukacji narodowej, dnia edukacji narodowej,
      dniem edukacji narodowej
  10-31: halloween
  11-1: wszystkich świętych, dniem wszystkich świętych, dnia wszystkich świętych
  11-11: święto niepodległości, święta niepodległości, świętem niepodległości, dzień niepodległości, dnia
      niepodległości, dniem niepodległości, narodowe święto niepodległości, narodowego święta niepodległości, dzień
      singla, dnia singla
  11-30: andrzejki, andrzejek, andrzejkami
  12-6: mikołajki, mikołajek, mikołajkami, mikołaja, mikołajem
  12-4: barbórk+, dzień górnika, dnia górnika
  1-21: dzień babci, dnia babci, dniem babci
  1-22: dzień dziadka, dnia dziadka, dniem dziadka
  3-21: pierwszy dzień wiosny, pierwszego dnia wiosny
  3-22: dzień wody, dnia wody, światowy dzień wody, światowego dnia wody
  4-1: prima aprilis
  4-23: dzień książki, dnia książki, światowy dzień książki, światowego dnia książki
  5-2: dzień flagi, dnia flagi, święto flagi, święta flagi
  5-4: dzień strażaka, dnia strażaka
  5-9: dzień europy, dnia europy
  5-12: dzień pielęgniarki, dnia pielęgniarki
  5-27: dzień samorządu, dnia samorządu, dzień samorządowca, dnia samorządowca
  6-5: dzień środowiska, dnia środowiska, światowy dzień środowiska, światowego dnia środowiska
  6-24: noc świętojańsk^, nocy świętojańskiej, noc kupały, nocy kupały, świętego jana, św . jana
  9-27: światowy dzień turystyki, światowego dnia turystyki, dzień turystyki, dnia turystyki
  9-30: dzień chłopaka, dnia chłopaka, dniem chłopaka
  11-2: zaduszki, zaduszek, zaduszkami, dzień zaduszny, dnia zadusznego
  12-5: dzień wolontariusza, dnia wolontariusza, międzynarodowy dzień wolontariusza
  easter: wielkanoc, wielkanocy, wielkanocą, święta wielkanocne, świąt wielkanocnych, świętami wielkanocnymi
  easter-7: niedziela palmowa, niedzieli palmowej, niedzielą palmową
  easter-46: środa popielcowa, środy popielcowej, środą popielcową, popielec, popielca
  easter-2: wielki piątek, wielkiego piątku, wielkim piątkiem
  easter+1: poniedziałek wielkanocny, poniedziałku wielkanocnego, lany poniedziałek
  easter-52: tłusty czwartek, tłustego czwartku, tłustym czwartkiem
  easter+49: zielone świątki, zielonych świątek
  easter+60: boże ciało, bożego ciała, bożym ciałem
  black friday: black friday, czarny piątek, czarnego piątku, czarnym piątkiem
  cyber monday: cyber monday
edge
  end: koniec, końca, końcem, końcu, na koniec, z końcem, pod koniec, schyłek, schyłku, ostatni dzień, ostatniego dnia,
      zakończenia, zakończeniem, skończy się,
      zakończy się, minie, upłynie, dobiegnie końca, upływem,
      upływu, zamknięcia, zamknięcie, zamknięciem, domknięcia, finiszu, finisz*
  start: początek, początku, początkiem, na początku, z początkiem, na początek, pierwszy dzień, pierwszego dnia
  mid: połow+, w połowie, środek, środka, środku
  early: na przełomie
which
  this: ten, tego, tym, ta, tej, tę, bieżąc=, obecn=, aktualn=, trwając=
  next: następn=, przyszł=, kolejn=, nadchodząc=, najbliższ=
  last: zeszł=, ubiegł=, poprzedn^, ostatn^, minion=
time_prep
  by: do, do dnia, najpóźniej do, najpóźniej, najpóźniej w, nie później niż do, nie później niż, najdalej do, do czasu,
      termin, deadline, termin realizacji, w terminie do, z terminem do, stan na dzień, realizacja do, do godziny, aż do
  before: przed, jeszcze przed, zanim, nim
  in: w, we, w całym, przez cały, przez całe, na przestrzeni, w skali, podczas, w trakcie, przez, w ciągu, w okresie, po
      koniec, w dniu
  of: z, za, na, na rok
  from: od, począwszy od, zaczynając od, po, od początku, ze skutkiem od, startując w, startując od, od dnia
period_in_a_word
  day next: jutra
within
  within: w max ., w max, w maks ., w maks, w ciągu max ., w, przez, w mniej niż, w niespełna, na, w maksymalnie,
      nie dłużej niż, nie później niż, w czasie, w
      przeciągu maksymalnie, w okresie do, najpóźniej w ciągu, najpóźniej po, w horyzoncie
  one: za, w ciągu, w przeciągu, w okresie, na przestrzeni, przez okres, w terminie, najpóźniej w ciągu, w
      perspektywie, w najbliższym, w ciągu jednego, w ciągu maksymalnie, w ciągu około, w ciągu zaledwie
time_word
  period: okres*, sprint*, horyzont*
from_now
  now: od teraz, od dziś, od dzisiaj, licząc od dziś, licząc od teraz, od dziś licząc
anchored
  of: od, po, licząc od, przed
anchor_noun
  event: premier+, premierze, start*, starcie, otwarci+, konferencj+, targ*, kongres*, spotkani+, posiedzeni+,
      zebrani+, zarząd*, wdrożeni+, uruchomieni+, migracj+, audyt*, audycie, fuzj+, przeprowadzk+, kampani+, projekt*,
      projekcie, sezon*, program*, pilotaż*, umow+, kurs*, festiwal*, wydani+, wybor*, wydarzeni+, event*,
      rebranding*, wakacj+, ferii, walne zgromadzenie, walnego zgromadzenia, inauguracj+, publikacj+, relaunch*,
      kadencj+, rozmow+, remont*, remoncie, budow+, przebudow+, modernizacj+, szkoleni+, konsultacj+, przetarg*,
      negocjacj+, rekrutacj+, nabor*, naborze, pilotaz*, zjazd*, zjeździe, walne, walnego, sesj+ rady, koncert*,
      mistrzostw+, olimpiad+, sprawdzian*, egzamin*, matur+, zakończenia remontu, wernisaż*, zawod+, gal+, sprint*
compared
  surely: w porównaniu z, w porównaniu do, w stosunku do, względem, wobec, vs, vs ., versus, niż, niż w, w zestawieniu
      z, porównując z, analogiczn= okres*, ten sam okres, tego samego okresu, tym samym okresie
  maybe: na tle, z, od, ponad, z poziomu, na podstawie
  baseline: rok bazowy, roku bazowego, bazow=, baza, rok referencyjny, punkt odniesienia, okres bazowy, wartość bazowa
      z, poziom bazowy, wartość bazowa, względem roku, baseline
baseline_after
  level: poziom*, wynik*, wartości, jako rok bazowy, jako baza, rok bazowy
vague_time
  soon: w okresie świątecznym, okres świąteczny, w sezonie świątecznym, po premierze, po starcie, po otwarciu, po
      wdrożeniu, po uruchomieniu, po remoncie, po targach, po audycie, po podpisaniu umowy, po zakończeniu projektu,
      po zakończeniu remontu, po przeprowadzce, po migracji, po fuzji, po rebrandingu, po kampanii, po wyborach, po
      konferencji, po pilotażu, gdy znajdziemy chwilę, gdy będzie chwila, jak będzie chwila, kiedy będzie chwila, jak
      znajdziemy chwilę, kiedy znajdziemy czas, jak znajdziemy czas, gdy znajdziemy czas, jak będzie czas, gdy będzie
      czas, kiedy będzie czas, w wolnej chwili, przy okazji, średnioterminowo, w perspektywie średnioterminowej, w
      perspektywie krótkoterminowej, w średnim okresie, w krótkim okresie, w średniej perspektywie, w krótkiej
      perspektywie, pewnego dnia, lada moment, lada chwila, w najbliższej perspektywie, prędko, czym prędzej, bez
      zwłoki, nie zwlekając, możliwie prędko, w trybie pilnym, pilnie, na wczoraj, od zaraz, zaraz, z dnia na dzień, w
      bliskiej przyszłości, w dalszej przyszłości, w dalszej perspektywie, w przewidywalnej przyszłości, w dającej się
      przewidzieć przyszłości, krok po kroku, krok za krokiem, małymi krokami, z roku na rok coraz, w toku prac, w
      swoim tempie, we właściwym czasie, we właściwym momencie, w dogodnym czasie, w odpowiednim momencie, jak tylko
      się da, jak tylko będzie to możliwe, gdy tylko będzie to możliwe, kiedy tylko się da, jak się uda, gdy się uda,
      gdy pozwoli budżet, jak pozwoli budżet, gdy pozwolą środki, gdy pozwoli czas, w najbliższym okresie, w
      najbliższym półroczu lub później, w kolejnych sezonach, w kolejnych kwartałach, w najbliższych kwartałach, w
      nadchodzących kwartałach, w następnych miesiącach, w następnych tygodniach, w następnych latach, przez
      najbliższe miesiące, przez najbliższe lata, przez najbliższe tygodnie, najbliższe miesiące, najbliższe tygodnie,
      kolejne miesiące, parę tygodni, parę lat, paru miesięcy, paru tygodni, paru lat, kilkunastu miesięcy, kilkunastu
      tygodni, w następnym sezonie, w przyszłym sezonie, w nowym sezonie, w kolejnym sezonie, w nadchodzącym sezonie,
      w najbliższym sezonie, na nowy sezon, przed sezonem, przed wakacjami, przed feriami, po feriach, po świętach,
      przed świętami, do wakacji, od wiosny, od jesieni, kiedy przyjdzie pora, z upływem czasu, w perspektywie lat,
      wieloletni=, w perspektywie wieloletniej, na przestrzeni lat, w długiej perspektywie, w rozsądnym terminie, w
      rozsądnym czasie, w możliwie najkrótszym czasie, w najkrótszym możliwym czasie, bez zbędnej zwłoki,
      bezzwłocznie, na dniach, lada dzień, w bliższej perspektywie, po wakacjach, po sezonie, po nowym roku, gdy
      będzie budżet, jak będzie budżet, kiedy się da, semestr*, semestrze, semestr* letn^, semestr* zimow=, semestrze
      letnim, semestrze zimowym, wkrótce, niedługo, jak najszybciej, możliwie szybko, możliwie najszybciej, szybko,
      niebawem, w przyszłości, w najbliższej przyszłości, kiedyś, z czasem, docelowo, długoterminowo, w dłuższej
      perspektywie, w perspektywie długoterminowej, w długim terminie, w długim okresie, krótkoterminowo, w krótkim
      terminie, w średnim terminie, na bieżąco, regularnie, systematycznie, stale, ciągle, nieustannie, stopniowo,
      sukcesywnie, natychmiast, od razu, niezwłocznie, w odpowiednim czasie, w najbliższych miesiącach, w
      nadchodzących miesiącach, w kolejnych miesiącach, w przyszłych miesiącach, w najbliższym czasie, w najbliższych
      tygodniach, w nadchodzących tygodniach, w kolejnych tygodniach, w najbliższych latach, w nadchodzących latach, w
      kolejnych latach, w najbliższych dniach, najbliższych miesięcy, najbliższych tygodni, najbliższych lat,
      nadchodzących miesięcy, nadchodzących tygodni, kolejnych miesięcy, kilku miesięcy, kilku tygodni, kilku lat,
      kilka miesięcy, kilka tygodni, kilka lat, parę miesięcy, za jakiś czas, sezon*, sezon* grzewcz=, wysoki sezon,
      wysokim sezonie, do lata, przed latem, na lato, świętami, świąt, święta, ferie, ferii, feriami, w dogodnym
      momencie, gdy to możliwe, gdy będzie to możliwe, w miarę możliwości, asap, prędzej czy później, rok szkolny,
      roku szkolnego, rok akademicki, roku akademickiego, do ustalenia, z biegiem czasu, w swoim czasie, długofalowo,
      na dłuższą metę, trwale, w nieodległej przyszłości, tak szybko jak to możliwe, [ data ], [ termin ], [ miesiąc
      ], co jakiś czas, często, częściej, w możliwie krótkim czasie
recurrence
  daily: codziennie, co dzień, dziennie, każdego dnia, na dzień, w każdy dzień, / dzień, dzień w dzień, dzienn=, na
      dobę
  weekly: tygodniowo, co tydzień, każdego tygodnia, w każdym tygodniu, na tydzień, w tygodniu, raz w tygodniu, /
      tydzień, / tydz ., z tygodnia na tydzień, tydzień do tygodnia, tygodniow=, cotygodniow=, cotygodniowo
  fortnightly: co dwa tygodnie, co 2 tygodnie, dwutygodniow=, dwutygodniowo, co drugi tydzień
  monthly: miesięcznie, co miesiąc, każdego miesiąca, w każdym miesiącu, na miesiąc, w miesiącu, / miesiąc, / mies ., /
      mc, z miesiąca na miesiąc, miesiąc do miesiąca, m / m, mdm, miesięczn=, comiesięczn=, comiesięcznie, mom
  quarterly: kwartalnie, co kwartał, każdego kwartału, w każdym kwartale, na kwartał, / kwartał, kwartał do kwartału, k
      / k, kdk, kwartaln=, co trzy miesiące, co 3 miesiące, z kwartału na kwartał, qoq
  yearly: rocznie, co rok, co roku, każdego roku, w każdym roku, na rok, / rok, rok do roku, r / r, rdr, rok rocznie,
      rokrocznie, coroczn=, corocznie, roczn=, z roku na rok, rok po roku, yoy
every
  every: co, każd=, w każdy, w każdą, na każd=, w każde
occasions
  1: raz, jeden raz
  2: dwa razy, dwukrotnie
  3: trzy razy, trzykrotnie
"""
