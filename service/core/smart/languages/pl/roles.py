"""Polish words that say what a number or a clause is for. Layout as in `languages`: tag, value, phrases."""

TABLES = """
definite
  the: ten, ta, to, tego, tej, nasz=, nasz
article
  the: nasz, nasza, nasze, naszego, naszej, naszą, naszych, naszym, naszymi, naszemu, swój, swoja, swoje, swojego,
      swojej, swoją, swoich, swoim, swoimi, swego, swej, swą, swych, twój, twoje, twojej, twojego, własn=, pewien
all
  all: wszystk^, wszyscy, komplet
determiner
  all: wszystk^, wszyscy, każd=, ten, ta, te, tę, tych, tego, tej, tym, oba, obie, obu, cał=, całkowit=
of
  of: spośród
from
  from: z, ze, z obecnych, z obecnego, z obecnej, z aktualnych, z aktualnego, z aktualnej, z poziomu, z około, z ok .,
      od obecnych, od poziomu, począwszy od, z obecnego poziomu, ze średnio, z dotychczasowych, z dotychczasowego, ze
      stanu, z blisko, z wyniku
delta
  by: o, o kolejne, o dodatkowe, o co najmniej, o minimum, o przynajmniej, o około, o ok ., o ponad, o więcej niż, o
      blisko, o prawie, o maksymalnie, o nie mniej niż, o jakieś, o łącznie, o średnio, o min ., o niemal
level
  to: do, na kwotę, na łączną kwotę, na sumę, za kwotę, na poziomie, na poziom, do poziomu, do co najmniej, do minimum,
      do ponad, do około, do ok ., do poniżej,
      poniżej poziomu, do maksymalnie, do nie więcej niż, do przynajmniej, do średnio, do min ., do wartości, do
      łącznie, na, do blisko, do kwoty, do wysokości, do liczby, w wysokości, w liczbie, do progu, poziom, poziomu,
      do powyżej, wynosząc=, do wyniku, w granicach, z wynikiem, o wartości, za
comparator
  min: co najmniej, przynajmniej, minimum, min ., min, nie mniej niż, ponad, powyżej, więcej niż, ≥, >, wyższ= niż,
      większ= niż, nie niżej niż, nie niższ= niż, nie mniejsz= niż, lepsz= niż, od co najmniej, minimalnie
  max: co najwyżej, maksymalnie, maksimum, maks ., maks, max, max ., nie więcej niż, poniżej, mniej niż, ≤, <, niższ=
      niż, mniejsz= niż, nie wyższ= niż, nie większ= niż, nie wyżej niż, nie ponad, nie powyżej, krótsz= niż, nie
      dłużej niż, nie dłuższ= niż, szybciej niż, najwyżej, w granicach do, nie później niż
  about: około, ok ., ok, prawie, blisko, niemal, mniej więcej, średnio, łącznie, w sumie, w przybliżeniu, ~, jakieś,
      niespełna, przeciętnie, łączn=, średni, średnią
comparator_after
  min: lub więcej, i więcej, albo więcej, lub wyżej, i wyżej, minimum, plus, wzwyż, lub wyższ=, przynajmniej, co
      najmniej
  max: lub mniej, i mniej, albo mniej, lub niżej, lub szybciej, maksymalnie, max, lub niższ=, maks .
negation
  not: nie, nigdy, żaden, żadna, żadne, żadnego, nikt, bez
hold
  hold: nie przekraczać, nie przekroczyć, nie przekroczymy, nie przekraczamy, nie przekroczy, nie przekracza, nie
      przekraczając, nieprzekraczanie, nieprzekroczenie, nie więcej niż, co najwyżej, nie spaść poniżej, nie spadać
      poniżej, nie spadnie poniżej, nie spadła poniżej, nie zejść poniżej, nie schodzić poniżej, nie schodzimy
      poniżej, nie zejdziemy poniżej, nie dłuższ= niż, nie krótsz= niż, nie gorsz= niż, nie dłużej niż, nie krócej niż,
      nie większ= niż, nie mniejsz= niż, nie powyżej, nie wyższ= niż, nie niższ= niż, nie mniej niż, nie niżej niż, nie
      wyżej niż, nigdy poniżej, nigdy powyżej, ograniczon= do, nie dopuścić do przekroczenia, nie wzrosł= powyżej,
      nie rósł powyżej
baseline
  now: obecnie, aktualnie, teraz, dziś, dzisiaj, dotychczas, dotąd, w tej chwili, na dziś, na dzień dzisiejszy, obecn=,
      obecny poziom, obecna wartość, obecny wynik, aktualn=, aktualna wartość, aktualny poziom, bieżąco jest, wartość
      początkowa, wartość wyjściowa, punkt wyjścia, poziom wyjściowy, stan obecny, stan na dziś, baza, wartość
      bazowa, poziom bazowy, zamiast, wobec, względem, w porównaniu z, w stosunku do, jest teraz, mamy, było, był,
      była, wynosi, wynosił, wynosiła, wynosiło, wyniósł, wyniosła, stan początkowy, startujemy z, vs, wcześniej,
      poprzednio, w zeszłym roku, rok temu, bazowo, wyjściowo, start :, start =, na start, na starcie
not_a_target
  age: czynne od, otwarte od, w godzinach, godziny otwarcia, w godz ., od godziny, wiek klientów, wiek odbiorców,
      kobiet, kobiety, kobietami, mężczyzn, mężczyźni, przeterminowan= powyżej, przeterminowan= ponad, wśród kobiet,
      wśród mężczyzn, wśród osób, starsz= niż, młodsz= niż, w wieku, wiek, powyżej roku życia, osoby powyżej, osób
      powyżej, kobiety powyżej, mężczyźni powyżej, dzieci do, dzieci poniżej, dzieci powyżej, zatrudniając=,
      zatrudniających powyżej, zatrudniających ponad, o wartości powyżej, o wartości ponad, o wartości co najmniej, o
      wartości, wart=, firm powyżej, firmy powyżej, w promieniu, przeterminowan= o, przeterminowanych o ponad, dłuższ=
      niż, większ= niż, mniejsz= niż, firmach powyżej, o przychodach powyżej, z przychodem powyżej, w cenie, wiek od,
      w przedziale wiekowym
  label: faza, fazy, fazę, fazie, etap*, poziom nr, wersj+, nr, numer*, #, artykuł, art ., zakres*, iso, sala, krok*,
      grup+, typ*, klas+, fal+, rund+, windows, filar*, rozdział*, sekcj+, linia, linii, hala, hali, budynek,
      budynku, piętro, platforma, projekt, wizja, agenda, strategia, strategii, plan, planu, program, edycja, edycji,
      edycję, tom, strefa, trasa, formularz, reguła, din, en, cel nr, kr, kpi, zadanie, priorytet, wariant,
      załącznik, kluczowy wynik, kluczowy rezultat, cel szczegółowy, cel operacyjny, działanie, tier, generacji, iso /
      iec, ustawa, cel, cele
  top: top, pierwsz=, najlepsz=, największ=, pozostał=, główn=, czołow=, kluczow=, najważniejsz=, ostatn^
after_number
  age: lat, latk*, letni, letnich, letnie, letnia, roku życia, lat i więcej, lat doświadczenia, dni po terminie, dni
      przeterminowania, dni opóźnienia, pracowników i więcej, osobow=, letnim, km od
  label: gwiazdkow=, dniow=, godzinn=, minutow=, sekundow=, stronicow=, stron+, stopniow=, dniowy okres, tygodniow=,
      miesięczn=, etapow=, punktow=, dniowe wyzwanie, gwiazdkowy hotel, osobow=, krotn=, poziomow=,
      letni, letnia, letniej, letnią, letnie, letniego
name
  name: 3 d, 2 d, 4 k, 5 g, 4 . 0, 360, 365, wi fi 6, 24 / 7, numer jeden, nr 1, # 1, numer 1, numerem 1, numerem
      jeden, jeden z, jednym z, jedną z, jedna z, jeden na jeden, 1 : 1, 1 na 1, b2b, b2c, co2, web 2, 9 do 5, 100 %
      organiczn=, 100 % naturaln=, 100 % wegańsk^, 100 % ekologiczn=, 100 % zaangażowani+, 100 % zaangażowan=, 100 %
      bawełn+, 100 % pewn=, 100 % polsk^, 100 % lokaln=, 100 % skupien=, 100 % transparentn=, 360 stopni, wielka
      piątka, fortune 500, top 1 %, jedno źródło, jeden głos, jeden zespół, na sto procent, na 100 %, w 100 %
no
  0: brak, żadnych, żadnego, żadnej, zero
infinitive
  to: aby, żeby, by
change
  savings: oszczędności
  increase: wzrost*, wzroście, zwiększenie, zwiększenia, zwiększeniem, więcej, większ=, wyższ=, dodatkow=, przyrost*,
      now= dodatkow=, podniesienie, podniesienia, podwyżk+, szerszy, skok*, w górę, poprawę,
      rosnąc=, kolejn=, coraz więcej
  decrease: spadek, spadku, spadkiem, spadki, redukcj+, obniżk+, zmniejszenie, zmniejszenia, obniżenie, obniżenia,
      mniej, mniejsz=, niższ=, krótsz=, szybsz=, tańsz=, skrócenie, skrócenia, ograniczenie, ograniczenia, w dół,
      szybciej, krócej, coraz mniej
  improve: popraw+, lepsz=, lepiej, ulepszeni+, usprawnieni+
purpose
  so: aby, żeby, by, tak aby, tak żeby, po to aby, po to by, w celu, celem, dzięki czemu, dzięki temu, co pozwoli, co
      umożliwi, co przełoży się, co przyczyni się, co da, co przyniesie, co zwiększy, co poprawi, ponieważ, bo, gdyż,
      jako że, z powodu, w związku z, w rezultacie, w efekcie, a tym samym, tym samym, przyczyniając się do,
      prowadząc do, umożliwiając, wspierając, co pomoże, w trosce o, na potrzeby, w ramach, zgodnie z, dlatego, by
      móc, aby móc, w odpowiedzi na, z myślą o, co wesprze, bez szkody dla, bez pogorszenia
means
  by: poprzez, dzięki, za pomocą, przy pomocy, z pomocą, wykorzystując, wykorzystaniem, z wykorzystaniem, używając,
      stosując, publikując, prowadząc, wdrażając, uruchamiając, organizując, oferując, wprowadzając, wysyłając,
      tworząc, inwestując, skracając, zwiększając, budując, na podstawie, w oparciu o, drogą, optymalizując,
      testując, usprawniając, promując, automatyzując, przez publikowanie, przez wdrożenie, przez uruchomienie, przez
      organizację, przez optymalizację, przez wprowadzenie, poprawiając, zatrudniając, szkoląc, rozwijając, dodając,
      pozyskując, współpracując
statement
  mission: naszą misją jest, nasza misja to, naszą wizją jest, nasza wizja to, naszym powołaniem jest, istniejemy po
      to, istniejemy po
  is: jesteśmy zespołem, jesteśmy firmą, nasz zespół liczy, zespół liczy, firma liczy, dział liczy,
      społeczność liczy już, zespół marketingu liczy, zespół sprzedaży liczy, zespół składa się, nasza firma istnieje,
      firma istnieje, istniejemy od, działamy od, do obowiązków należy, do zadań należy, do moich zadań należy,
      obserwuje nas już, obserwuje nas obecnie, nasz zespół to, zatrudniamy, jest ważn=, są ważn=, ważne jest, było,
      był, była, były, wynosił, wynosiła, wynosiło, wyniósł, wyniosła, spadł, spadła, spadło, spadły, wzrósł, wzrosła,
      wzrosło, wzrosły, mieliśmy, mamy nadzieję, kochamy, uwielbiamy, wierzymy, jesteśmy dumni, cenimy, uważamy,
      sądzimy, liczy się, to podstawa, zawsze byliśmy, wiemy, miał, miała, osiągnęliśmy, zdobyliśmy, zyskaliśmy,
      straciliśmy, to nasza pasja, to nasze dna
wish
  we: chcemy, chcę, chcielibyśmy, pragniemy, zależy nam, zależy nam na tym, planujemy, zakładamy, zadbamy o to, dążymy
      do
      tego, celem jest, celem jest to, naszym celem jest, naszym celem jest to, cel to, cel jest taki, postarajmy się,
      sprawić, sprawmy, sprawimy, doprowadzić do tego, oczekujemy, zadbać o to, chodzi o to, plan jest taki
subject
  we: my, ja, oni, wy, chcemy, chcę, chce, chcą, chcielibyśmy, będziemy, będę, będzie, będą, musimy, muszę, musi,
      muszą, powinniśmy, powinien, powinna, powinno, powinny, możemy, mogą, planujemy, planuję, zamierzamy,
      zamierzam, zamierza, dążymy do, dążenie do, dążyć do, staramy się, postaramy się, starać się, i, oraz, lub,
      albo, a, następnie, też, także, również, a także, pragniemy, celem jest, naszym celem jest, cel to, nasz cel
      to, nasz cel, cel, mamy zamiar, mamy na celu, proszę, nie, nigdy, kr, kr1, kr2, kr3, kr4, kr5, dalej, wspólnie,
      razem, skutecznie, aktywnie, sukcesywnie, stopniowo, systematycznie, znacząco, znacznie, istotnie, wyraźnie,
      trzeba, należy, ma, mają, mam, mamy, zespół, jednocześnie, przy czym, ale, szybko, dalsze, dalszy, dalsza, na,
      dzięki temu, dodatkowo, ponadto, potem, poza tym, uda się, udało się, dwukrotnie, trzykrotnie, firma, dział,
      każdy, klienci, pracownicy, co miesiąc, co tydzień, że, zobowiązujemy się do, zobowiązujemy się, zadaniem jest,
      zakładamy, deklarujemy, niech, oczekujemy, się, skupimy się na
particle
  as: jak, jako, takie jak, takich jak, m . in ., np ., czyli, niż, w tym
pronoun
  them: je, ich, go, ją, nas, siebie, nami, nam, im, który, która, które, których, której, to, tym, tego, więcej,
      mniej, lepiej, się, sobie
owner
  owner: właściciel, właścicielka, odpowiedzialny, odpowiedzialna, odpowiedzialni, odpowiada, osoba odpowiedzialna,
      opiekun, lider, owner, koordynator, koordynatorka, prowadzi
okr
  objective: cel, cel strategiczny, cel smart, nasz cel, objective, o, o1, o2, o3, okr, cel główny
  key_result: kr, kr1, kr2, kr3, kr4, kr5, kluczowy rezultat, kluczowy wynik, key result, kluczowe rezultaty
"""
