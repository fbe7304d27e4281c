"""Polish names of constructs, measures and artefacts, beside the catalogue's metrics. Layout as in `languages`."""

TABLES = """
certificate
  cert: równość płac, równość płci, parytet, neutralność klimatyczn=, neutralności klimatycznej, neutralność węglow=,
      neutralności węglowej, neutraln= klimatycznie, zero netto, rentowność, rentowności, próg rentowności, progu
      rentowności, certyfikat*, certyfikacie, certyfikacj+, certyfikat* iso 9001, certyfikat* iso 27001, akredytacj+,
      iso 9001, iso 27001, iso 14001, iso 45001, iso, b corp, certyfikat* b corp, status* b corp, soc 2, zgodność z
      rodo, zgodności z rodo, licencj+, koncesj+, patent*, zezwoleni+, pozwoleni+, homologacj+, oznaczenie ce, znak
      ce, nagrod+, wyróżnieni+, ecolabel, audyt*, leed, breeam, pci dss, fairtrade, status partnera, status*
      partnersk^, weryfikacj+ konta, zweryfikowane konto, certyfikowan=, akredytowan=, zgodność z iso, znak*
      towarow=, dofinansowani+, dotacj+, grant*
artefact
  plan: strategi+, plan*, plan* komunikacj+, plan* kryzysow=, plan* treści, kalendarz* treści, kalendarz* publikacji,
      kalendarz*, kalendarz* redakcyjn=, polityk+, wytyczn=, regulamin*, koncepcj+, ram+ działania, proces*,
      procedur+, procedurze, person+, person* zakupow=, person klientów, harmonogram*, budżet*, budżecie, dashboard*,
      pulpit*, podręcznik*, instrukcj+, list+ kontroln=, checklist+, szablon*, model*, struktur+, analiz+, analiza
      swot, analiz* konkurencji, analizę konkurencji, audyt*, audyt* mediów społecznościowych, raport*, raporcie,
      raport* roczn=, dokumentacj+, metodologi+, metodyk+, baz+ wiedzy, baz+ danych, system*, proces* onboardingu,
      biznesplan*, plan* biznesow=, plan* marketingow=, plan* medialn=, plan* szkoleń, plan* działania, misj+, wizj+,
      strategi+ marki, strategi+ treści, strategi+ mediów społecznościowych, strategi+ marketingow=, program*,
      program* lojalnościow=, program* ambasadorsk^, tone of voice, ton komunikacji, zespół, zespołu, komisj+, grup+
      robocz=, badani+ rynku, benchmark*, ocen+ ryzyka, rejestr* ryzyk, matryc+ ryzyk, opis* stanowisk*, map+ podróży
      klienta, customer journey map, ścieżk+ klienta, business case, propozycj+, ofert+ szkoleniow=, brief*,
      architektur+, prototyp*, makiet+, pomysł*, szkic*, wymagani+, księg+ znaku, księg+ marki, brand book,
      brandbook*, kodeks*, kodeks* etyk+, przewodnik*, poradnik*, standard*, standard* obsługi, roadmap+, map+
      drogow=, scenariusz*
event_noun
  event: premier+, otwarci+, uruchomieni+, start*, publikacj+, wdrożeni+, relaunch*, migracj+, fuzj+, przejęci+,
      przeprowadzk+, rebranding*, redesign*, modernizacj+, inauguracj+, rollout*, certyfikacj+, zamknięci+,
      podpisani+ umowy, przebudow+, instalacj+, wejście na rynek, wejścia na rynek
soft
  up: satysfakcj+ klientów, satysfakcj+ klienta, zadowoleni+ klientów, zadowoleni+ klienta, satysfakcj+ pracowników,
      zadowoleni+ pracowników, satysfakcj+ z pracy, zaangażowani+ pracowników, zaangażowani+ zespołu, satysfakcj+,
      zadowoleni+, satysfakcj+ gości, zadowoleni+ gości, zadowoleni+ pacjentów, satysfakcj+ pacjentów, satysfakcj+
      użytkowników, zadowoleni+ użytkowników, zadowoleni+ studentów
construct
  up: relacj+, relacj+ z klientami, wzrost* firmy, świadomość marki, świadomości marki, świadomością marki, świadomość,
      świadomości, świadomość produktu, rozpoznawalność, rozpoznawalności, rozpoznawalność marki, rozpoznawalności
      marki, zaangażowani+, zaangażowani+ odbiorców, zaangażowani+ społeczności, zaangażowani+ obserwujących,
      zaangażowani+ klientów, zaangażowani+ użytkowników, reputacj+, reputacj+ marki, wizerunek, wizerunk*, wizerunek
      marki, wizerunku marki, wizerunek firmy, wizerunku firmy, lojalność, lojalności, lojalność klientów, lojalności
      klientów, produktywność, produktywności, wydajność, wydajności, efektywność, efektywności, widoczność,
      widoczności, widoczność marki, widoczności marki, widoczność w sieci, społeczność, społeczności, zaufani+,
      zaufani+ klientów, zaufani+ do marki, wiarygodność, wiarygodności, doświadczeni+ klienta, doświadczeni+
      klientów, doświadczeni+ użytkownika, user experience, jakość, jakości, jakość obsługi, jakości obsługi, jakość
      usług, jakości usług, jakość obsługi klienta, jakości obsługi klienta, jakość treści, jakości treści, jakość
      produktów, jakości produktów, obsług+ klienta, obsług+, obsłudze klienta, morale, motywacj+, motywacj+
      pracowników, kultur+, kultur+ organizacyjn=, atmosfer+, komunikacj+, komunikacj+ wewnętrzn=, współprac+,
      współprac+ między działami, innowacyjność, innowacyjności, innowacj+, kreatywność, kreatywności, skuteczność,
      skuteczności, zwinność, zwinności, thought leadership, autorytet*, wpływ*, popularność, popularności, wartość
      marki, wartości marki, siła marki, siły marki, siłę marki, employer branding*, atrakcyjność, atrakcyjności,
      interakcja z, aktywność, aktywności, zainteresowani+, zainteresowani+ ofertą, obecność na, dobrostan*,
      wellbeing*, równowag+, wiedz+, kompetencj+, umiejętności, przejrzystość, przejrzystości, transparentność,
      zrównoważony rozwój, różnorodność, różnorodności, inkluzywność, dostępność cyfrow=, bezpieczeństw+,
      elastyczność, elastyczności, konkurencyjność, konkurencyjności, percepcj+ marki, postrzegani+ marki, prac+
      zespołow=, talent*, przywództw+, niezawodność, niezawodności, pewność siebie, zdrowi+, warunk* pracy,
      użyteczność, użyteczności, odporność, odporności, stres*, biurokracj+, złożoność, złożoności, rozgłos*,
      prestiż*, renom+, więź, więzi, płynność pracy, sprawność, sprawności, performance, potencjał*
nothing
  none: pozycjonowani+, klient* na pierwszym miejscu, klient w centrum uwagi, klient w centrum, wynik*, rezultat*, coś,
      cokolwiek, wszystko, rynek, rynk*, świat*, obecność, obecności, obecność w sieci, obecność online, obecność w
      internecie, obecność w mediach społecznościowych, obecności w mediach społecznościowych, seo, media
      społecznościowe, mediów społecznościowych, mediach społecznościowych, social media, marketing*, biznes*, firm+,
      mark+, marce, rzeczy, sukces*, przyszłość, przyszłości, wartość dodana, wartość, wpływ na otoczenie,
      doskonałość, doskonałości, najlepsz=, lider*, liderem rynku, lider rynku, pozycja lidera, pozycję lidera,
      pozycj+ rynkow=, pozycj+, numer jeden, szans+, możliwości, rozwiązani+, synergi+, treści, treść, lepsze treści,
      organizacj+, sposób pracy, potrzeb+, potrzeby klientów, oczekiwani+, prac+, życi+, różnic+, punkt* styku,
      mindset*, transformacj+, transformacj+ cyfrow=, poziom* wyżej, cel*, kpi, metryk+, wskaźnik*, histori+ marki,
      profil* w social media, kanał*, kanały społecznościowe, kanałów społecznościowych, marzeni+, dobr+, zabaw+,
      wysił*, dobre praktyki, dobrych praktyk, podejści+, obszar*, temat*, trend*, narzędzi+, ai, technologi+, dane,
      danych, proces* wewnętrzn=, pomysły, konkurencj+, konkurent*, branż+, sektor*, zespół sprzedaży, zespołu
      sprzedaży, zespołem sprzedaży, dział sprzedaży, działu sprzedaży, dział marketingu, feedback*, informacj+
      zwrotn=, ludzi+, ludźmi, klientocentryczność, zespół, zespołu, zespołem, kolegów, proces* sprzedaży, lejek
      sprzedaży, strategia sprzedaży, kanał* sprzedaży, źródł+ przychodów, interesariusz*, społeczeństw+, planet+,
      ekosystem*, krajobraz*, cyfryzacj+, online, offline, internet*, sieć, sieci, rozwój osobisty, działani+,
      inicjatyw+ różnych, rozwój firmy, rozwoju firmy, potencjał firmy, nowych odbiorców, nowi odbiorcy, szerszą
      publiczność, nową grupę odbiorców, nowe grupy odbiorców, digital
measure_head
  up: wskaźnik*, odsetek, odsetk*, indeks*, współczynnik*, dokładność, dokładności, prędkość, przepustowość,
      frekwencj+, głębokość, udział*, udziale, procent, proporcj+, wartość, wartości, wolumen*, liczebność,
      liczebności, wykorzystani+, ukończeni+, adopcj+, pojemność, pojemności, poziom satysfakcji, długość pobytu,
      intensywność, wynik*, skuteczność, terminowość, terminowości, kompletność, kompletności
  down: czas*, koszt*, koszcie, wydatk*, wydatek, cen+, opóźnieni+, strat+, zużyci+, wag+, zadłużeni+, luk+, odległość,
      dystans*, stawk+
measure_prefix
  count: liczb+, ilość, ilości, łączn= liczb+, średni+, średniej, średniego, średnia liczba, średnią liczbę, poziom*,
      miesięczn= liczb+, dzienn= liczb+, roczn= liczb+, całkowit= liczb+, wolumen*, łącznie, suma, sumę, stan*
  up: odsetek, odsetka, odsetkiem, procent, udział*, udziale, wartość, wartości, proporcj+, częstotliwość,
      częstotliwości, częstość, długość, długości, wskaźnik*, współczynnik*, indeks*, skuteczność, wydajność, średnia
      wartość, średnią wartość, średniej wartości, zasób, stopień, stopnia, procentowy udział
  down: koszt*, cen+, czas*, średni czas, średniego czasu, średni koszt, wielkość, wag+, masy, masę, skal+
measure
  up: wskaźnik* adopcji, wskaźnik* ukończenia, wskaźnik* ukończeń, ukończeni+ kursu, zdawalność, zdawalności, wskaźnik*
      aktywacji, aktywacj+, liczb+ odwiedzających sklep, czytelnik*, czytelnicy, czytelnictw+, wolontariusz*, godzin
      wolontariatu, beneficjent*, słuchacz*, dokładność prognoz*, dokładność zapasów, oee, rotacj+ zapasów,
      produkcj+, wolumen* produkcji, wyprodukowan= sztuk, kurs* akcji, dywidend+, płynność finansow=, rezerw+
      gotówkow=, oszczędności, oszczędność, oszczędnościami, kapitał*, inwestycj+, nakłady na badania, wynagrodzeni+,
      płac+, kobiet w zarządzie, kobiet na stanowiskach kierowniczych, udział* kobiet, udział* kobiet w zarządzie,
      awans* wewnętrzn=, rekrutacj+ wewnętrzn=, frekwencj+, obecność na zajęciach, średnia ocen, wynik* egzaminów,
      stopa zatrudnienia, wyszczepialność, karty podarunkowe, przychody z upsellu, wartość koszyka, odpowiedzi na
      maile, odtworzenia podcastu, odsłuchani+, odsłuchań, odsłuchy, ocena aplikacji, ocenę aplikacji, oceny
      aplikacji, treści użytkowników, treści generowane przez użytkowników, wyszukiwania marki, posadzonych drzew,
      drzewa, drzew, efektywność energetyczn=, efektywności energetycznej, realizacja celu sprzedażowego, sprzedaż na
      metr, tempo wzrostu, tempa wzrostu, eksport*, udział* eksportu, lokalnych dostawców, moc zainstalowan=,
      automatyzacj+ procesów, stopień automatyzacji, gotówk+, aktywa, depozyt*, aktywa pod zarządzaniem, składk+,
      kredyt*, napiwk*, sprzedane bilety, sprzedanych biletów, pkb, zbiórk+, plon*, liczba godzin pracy zdalnej,
      wpłat+, zaufanie nps
  down: dług*, zadłużeni+, zapas*, stan* magazynow=, brak* magazynow=, brak* towaru, nadgodzin+, opóźnion= dostaw+,
      opóźnieni+, opóźnień, luk+ płacow=, zużyci+ papieru, zużyci+ plastiku, niestawiennictw+, no show, nieobecność
      na wizycie, odwołan= wizyt, anulowani+, anulacj+, kolej+, kolejk+, kolejek, wakat*, nieobsadzon= stanowisk,
      prac+ ręczn=, ręczn= wprowadzani+ danych, papierkowa robota, spotkań wewnętrznych, spotkania wewnętrzne, czas
      spotkań, czasu spotkań, czas na spotkaniach, spam*, twarde odbicia, pomyłk+, pomyłek, kar+ umown=, kar,
      mandat*, niezgodności, niezgodność, przestępczość, śmiertelność, zakażeń, kradzież, kradzieży, oszustw+,
      roszczeni+, roszczeń, rabat*, przekroczeni+ budżetu, utracon= klientów, straconych klientów, utrat+ klientów,
      utracone szanse, zepsut+, przerw+, duplikat*, niedziałając= link*, awari+ prądu, ubytk* wody, podróż+ służbow=,
      lot*, rachunk* za prąd, czynsz*, wypis*, list+ oczekujących, dług* techniczn=, dług technologiczny, wskaźnik*
      zadłużenia, hałas*, faktur+ do korekty, korekt faktur, korekty faktur
"""
