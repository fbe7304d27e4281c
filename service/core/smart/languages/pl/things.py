"""Polish names of constructs, measures and artefacts, beside the catalogue's metrics. Layout as in `languages`."""

TABLES = """
certificate
  cert: gwiazdk+ michelin, czapk+ gault millau, błękitn= flag+, zielon= klucz, zielonego klucza, tytuł*, medal*,
      statuetk+, puchar*, mistrzostw+, awans do, zielone światło, zgod+ na, zaświadczeni+, atest*, równość płac,
      równość płci, parytet, neutralność klimatyczn=, neutralności klimatycznej, neutralność węglow=, neutralności
      węglowej, neutraln= klimatycznie, zero netto, rentowność, rentowności, próg rentowności, progu rentowności,
      certyfikat*, certyfikacie, certyfikacj+, certyfikat* iso 9001, certyfikat* iso 27001, akredytacj+, iso 9001, iso
      27001, iso 14001, iso 45001, iso, b corp, certyfikat* b corp, status* b corp, soc 2, zgodność z rodo, zgodności
      z rodo, licencj+, koncesj+, patent*, zezwoleni+, pozwoleni+, homologacj+, oznaczenie ce, znak ce, nagrod+,
      wyróżnieni+, ecolabel, audyt*, leed, breeam, pci dss, fairtrade, status partnera, status* partnersk^,
      weryfikacj+ konta, zweryfikowane konto, certyfikowan=, akredytowan=, zgodność z iso, znak* towarow=,
      dofinansowani+, dotacj+, grant*
artefact
  plan: protokół, protokoł*, protokole, memorand+, notatk+, zestawieni+, wykaz*, spis*, specyfikacj+, studium
      wykonalności, mapa ryzyk, macierz*, karta projektu, kartę projektu, karta zadań, tabel+, arkusz*, formularz*,
      wzór, wzory, wzorów, zarządzeni+, uchwał+, konspekt*, program nauczania, programu nauczania, sylabus*,
      kosztorys*, prognoz+, bilans*, sprawozdani+, opracowani+, ekspertyz+, diagnoz+, ewaluacj+, mapowani+, lista
      kontaktów, plan ciągłości działania, plan* awaryjn=, plan* sukcesji, plan* zatrudnienia, plan* inwestycyjn=,
      plan* naprawcz=, plan* finansow=, plan* urlopów, plan* lekcji, matryca kompetencji, matrycę kompetencji, siatk+
      płac, tabela premiowa, regulamin* premiowania, ścieżk+ kariery, ścieżk+ rozwoju, identyfikacj+ wizualn=,
      strategi+ komunikacji, strategi+ rozwoju, strategi+ cenow=, strategi+ social media, strategi+ cyfryzacji,
      strategi+, plan*, plan* komunikacj+, plan* kryzysow=, plan* treści, kalendarz* treści, kalendarz* publikacji,
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
  up: chaos*, bałagan*, papierologi+, formalności, poczuci+, poczuci+ przynależności, poczuci+ wspólnoty, poczuci+
      sensu, poczuci+ bezpieczeństwa, duch*, ducha zespołu, duch zespołu, samopoczuci+, doświadczeni+, doświadczeni+
      gości, doświadczeni+ zakupow=, doświadczeni+ kandydata, doświadczeni+ pacjenta, profesjonalizm*, know how,
      przywiązani+, przywiązani+ do marki, sympati+, sympati+ do marki, miłość do marki, uznani+, sław+, rozgłos*,
      tożsamość, tożsamości, tożsamość marki, tożsamości marki, dojrzałość, dojrzałości, dojrzałość cyfrow=,
      dojrzałości cyfrowej, wygod+, wygodę, komfort*, komforcie, partycypacj+, udział społeczny, integracj+ zespołu,
      integracj+ pracowników, integracj+ społeczn=, spójność, spójności, jedność, jedności, zgranie, zaufani+
      społeczn=, kapitał społeczny, kapitału społecznego, odpowiedzialność, odpowiedzialności, odpowiedzialność
      społeczn=, odpowiedzialności społecznej, ekologiczność, sprawczość, sprawczości, samodzielność, samodzielności,
      decyzyjność, decyzyjności, autonomi+, inicjatyw+, przedsiębiorczość, przedsiębiorczości, kultur+ bezpieczeństwa,
      kultur+ feedbacku, kultur+ pracy, kultur+ uczenia, marka pracodawcy, marki pracodawcy, markę pracodawcy, marką
      pracodawcy, employer brand, trafność, trafności, adekwatność, adekwatności, opowiadani+ historii, storytelling*,
      narracj+, ton, ton marki, zrozumiałość, zrozumiałości, czytelność, czytelności, przystępność, przystępności,
      estetyk+, gościnność, gościnności, uprzejmość, uprzejmości, życzliwość, życzliwości, empati+, kultura obsługi,
      kulturę obsługi, standard* życia, poziom* życia, jakość życia, jakości życia, jakość pracy, jakości pracy,
      jakość danych, jakości danych, jakość nauczania, jakości nauczania, jakość kształcenia, jakości kształcenia,
      jakość badań, jakości badań, jakość opieki, jakości opieki, jakość leadów, jakości leadów, klimat pracy, klimat
      w zespole, świadomość ekologiczn=, świadomości ekologicznej, świadomość zdrowotn=, wrażliwość, wrażliwości,
      otwartość, otwartości, tolerancj+, równość, równości, integralność, integralności, etyk+, etos*, dyscyplin+,
      zaradność, pewność, pewności, stabilność, stabilności, bezpieczeństw+ danych, cyberbezpieczeństw+, odporność
      cyfrow=, wizerunk* pracodawcy, wizerunek pracodawcy, obecność marki, obecności marki, wyrazistość, wyrazistości,
      oryginalność, oryginalności, unikalność, unikalności, ekspozycj+, ekspozycj+ marki, rozpoznawaln=, dostępność
      usług, dostępności usług, dostępność oferty, partnerstw+ z klientami, więzi, więź z, więziami, kontakt z
      klientem, kontaktu z klientem, interakcja, relacyjność, nastawieni+, nastroj+, nastrojów, silniejsz= mark+,
      mocniejsz= mark+, siln= mark+, mocn= mark+, nastrój, nastroje, optymizm*, energi+ zespołu, entuzjazm*,
      szczęści+, radość, radości, duma, dumę, dumy, identyfikacj+ z firmą, identyfikacj+ z marką, wiarygodnoś,
      wydajność pracy, wydajności pracy, efektywność pracy, efektywności pracy, produktywność pracy, organizacj+
      pracy, przepływ* informacji, przepływ* wiedzy, wymian+ wiedzy, dzielenie się wiedzą, uczenie się, rozwój
      pracowników, rozwoju pracowników, rozwój kompetencji, rozwoju kompetencji, kwalifikacj+, świadomość cyfrow=,
      nowoczesność, nowoczesności, atrakcyjność marki, atrakcyjności marki, atrakcyjność turystyczn=, pozycjonowani+
      marki, zaangażowani+ obywatelsk^, zaangażowani+ mieszkańców, zaangażowani+ wolontariuszy, aktywność obywatelsk^,
      aktywności obywatelskiej, życi+ kulturaln=, dziedzictw+, ład, ładu, porządek, porządku, czystość, czystości,
      estetykę miasta, relacj+, relacj+ z klientami, wzrost* firmy, świadomość marki, świadomości marki, świadomością
      marki, świadomość, świadomości, świadomość produktu, rozpoznawalność, rozpoznawalności, rozpoznawalność marki,
      rozpoznawalności marki, zaangażowani+, zaangażowani+ odbiorców, zaangażowani+ społeczności, zaangażowani+
      obserwujących, zaangażowani+ klientów, zaangażowani+ użytkowników, reputacj+, reputacj+ marki, wizerunek,
      wizerunk*, wizerunek marki, wizerunku marki, wizerunek firmy, wizerunku firmy, lojalność, lojalności, lojalność
      klientów, lojalności klientów, produktywność, produktywności, wydajność, wydajności, efektywność, efektywności,
      widoczność, widoczności, widoczność marki, widoczności marki, widoczność w sieci, społeczność, społeczności,
      zaufani+, zaufani+ klientów, zaufani+ do marki, wiarygodność, wiarygodności, doświadczeni+ klienta,
      doświadczeni+ klientów, doświadczeni+ użytkownika, user experience, jakość, jakości, jakość obsługi, jakości
      obsługi, jakość usług, jakości usług, jakość obsługi klienta, jakości obsługi klienta, jakość treści, jakości
      treści, jakość produktów, jakości produktów, obsług+ klienta, obsług+, obsłudze klienta, morale, motywacj+,
      motywacj+ pracowników, kultur+, kultur+ organizacyjn=, atmosfer+, komunikacj+, komunikacj+ wewnętrzn=,
      współprac+, współprac+ między działami, innowacyjność, innowacyjności, innowacj+, kreatywność, kreatywności,
      skuteczność, skuteczności, zwinność, zwinności, thought leadership, autorytet*, wpływ*, popularność,
      popularności, wartość marki, wartości marki, siła marki, siły marki, siłę marki, employer branding*,
      atrakcyjność, atrakcyjności, interakcja z, aktywność, aktywności, zainteresowani+, zainteresowani+ ofertą,
      obecność na, dobrostan*, dobrostan* pracowników, wellbeing*, równowag+, wiedz+, kompetencj+, umiejętności,
      przejrzystość, przejrzystości, transparentność, zrównoważony rozwój, różnorodność, różnorodności, inkluzywność,
      dostępność cyfrow=, bezpieczeństw+, elastyczność, elastyczności, konkurencyjność, konkurencyjności, percepcj+
      marki, postrzegani+ marki, prac+ zespołow=, talent*, przywództw+, niezawodność, niezawodności, pewność siebie,
      zdrowi+, warunk* pracy, użyteczność, użyteczności, odporność, odporności, stres*, biurokracj+, złożoność,
      złożoności, rozgłos*, prestiż*, renom+, więź, więzi, płynność pracy, sprawność, sprawności, performance,
      potencjał*
nothing
  none: bliżej klienta, bliżej klientów, bliżej ludzi, duchem czasu, z duchem czasu, wyższy poziom, wyższego poziomu,
      nowy poziom, strefa komfortu, strefy komfortu, 100 % natury, 100 % pasji, przede wszystkim klient, klient przede
      wszystkim, najlepsza obsługa w mieście, przestrzeń, przestrzeni, klimat, warunki, fundament*, podstawy,
      inspiracj+, emocj+, dialog*, pasj+, jutro, lepsze jutro, kluczowy wynik, kluczowy rezultat, pozycjonowani+,
      klient* na pierwszym miejscu, klient w centrum uwagi, klient w centrum, wynik*, rezultat*, coś, cokolwiek,
      wszystko, rynek, rynk*, świat*, obecność, obecności, obecność w sieci, obecność online, obecność w internecie,
      obecność w mediach społecznościowych, obecności w mediach społecznościowych, seo, media społecznościowe, mediów
      społecznościowych, mediach społecznościowych, social media, marketing*, biznes*, firm+, mark+, marce, rzeczy,
      sukces*, przyszłość, przyszłości, wartość dodana, wartość, wpływ na otoczenie, doskonałość, doskonałości,
      najlepsz=, lider*, liderem rynku, lider rynku, pozycja lidera, pozycję lidera, pozycj+ rynkow=, pozycj+, numer
      jeden, szans+, możliwości, rozwiązani+, synergi+, treści, treść, lepsze treści, obecność w mediach, obecności w
      mediach, organizacj+, sposób pracy, potrzeb+, potrzeby klientów, oczekiwani+, prac+, życi+, różnic+, punkt*
      styku, mindset*, transformacj+, transformacj+ cyfrow=, poziom* wyżej, cel*, kpi, metryk+, wskaźnik*, histori+
      marki, profil* w social media, kanał*, kanały społecznościowe, kanałów społecznościowych, marzeni+, dobr+,
      zabaw+, wysił*, dobre praktyki, dobrych praktyk, podejści+, obszar*, temat*, trend*, narzędzi+, ai, technologi+,
      dane, danych, proces* wewnętrzn=, pomysły, konkurencj+, konkurent*, branż+, sektor*, zespół sprzedaży, zespołu
      sprzedaży, zespołem sprzedaży, dział sprzedaży, działu sprzedaży, dział marketingu, feedback*, informacj+
      zwrotn=, ludzi+, ludźmi, klientocentryczność, zespół, zespołu, zespołem, kolegów, proces* sprzedaży, lejek
      sprzedaży, strategia sprzedaży, kanał* sprzedaży, źródł+ przychodów, interesariusz*, społeczeństw+, planet+,
      ekosystem*, krajobraz*, cyfryzacj+, online, offline, internet*, sieć, sieci, rozwój osobisty, działani+,
      inicjatyw+ różnych, rozwój firmy, rozwoju firmy, potencjał firmy, nowych odbiorców, nowi odbiorcy, szerszą
      publiczność, nową grupę odbiorców, nowe grupy odbiorców, digital
measure_head
  up: wskaźnik*, odsetek, odsetk*, indeks*, współczynnik*, dokładność, dokładności, prędkość, przepustowość,
      frekwencj+, głębokość, udział*, udziale, procent, proporcj+, wartość, wartości, wolumen*, liczebność,
      liczebności, wykorzystani+, ukończeni+, adopcj+, pojemność, pojemności, długość pobytu,
      intensywność, wynik*, skuteczność, terminowość, terminowości, kompletność, kompletności
  down: czas*, koszt*, koszcie, wydatk*, wydatek, cen+, opóźnieni+, strat+, zużyci+, wag+, zadłużeni+, luk+, odległość,
      dystans*, stawk+
measure_prefix
  count: stopień, stopnia, liczb+, ilość, ilości, łączn= liczb+, średni+, średniej, średniego, średnia liczba, średnią
      liczbę, poziom*, miesięczn= liczb+, dzienn= liczb+, roczn= liczb+, całkowit= liczb+, wolumen*, łącznie, suma,
      sumę, stan*
  up: odsetek, odsetka, odsetkiem, procent, udział*, udziale, wartość, wartości, proporcj+, częstotliwość,
      częstotliwości, częstość, długość, długości, wskaźnik*, współczynnik*, indeks*, skuteczność, wydajność, średnia
      wartość, średnią wartość, średniej wartości, zasób, procentowy udział
  down: koszt*, cen+, czas*, średni czas, średniego czasu, średni koszt, wielkość, wag+, masy, masę, skal+
measure
  up: gości hotelu, goście hotelu, gości restauracji, gości muzeum, gości pensjonatu, gości weselnych, dobow= ruch,
      pasażer*, kibic*, zwiedzając=, zwiedzających, pielgrzym*, kuracjusz*, krwiodawc+, krwiodawców, dawc+ krwi,
      dawców krwi, honorow= dawc+, wypożyczeń, wypożyczeni+, odwiedzin muzeum, osobonocleg*, roboczogodzin, przebieg*,
      zbior* biblioteczn=, ściągalność, ściągalności, wykrywalność, wykrywalności, przeżywalność, przeżywalności,
      dzietność, dzietności, poczytność, poczytności, słuchalność, słuchalności, spłacalność, spłacalności,
      powierzchni+, moc+, objętość, objętości, gęstość, gęstości, retencj+ wody, zielon= teren*, tereny zielone,
      terenów zielonych, zalesieni+, wyszczepialność, wyszczepialności, plonowani+, wydajność z hektara, wydajności z
      hektara, kurs* autobusów, punktacj+, ofert+ złożon=, liczb+ urodzeń, kapitalizacj+, wskaźnik* adopcji, wskaźnik*
      ukończenia, wskaźnik* ukończeń, ukończeni+ kursu, zdawalność, zdawalności, wskaźnik* aktywacji, aktywacj+,
      liczb+ odwiedzających sklep, czytelnik*, czytelnicy, czytelnictw+, wolontariusz*, godzin wolontariatu,
      beneficjent*, słuchacz*, dokładność prognoz*, dokładność zapasów, oee, rotacj+ zapasów, produkcj+, wolumen*
      produkcji, wyprodukowan= sztuk, kurs* akcji, dywidend+, płynność finansow=, rezerw+ gotówkow=, oszczędności,
      oszczędność, oszczędnościami, kapitał*, inwestycj+, nakłady na badania, wynagrodzeni+, płac+, kobiet w
      zarządzie, kobiet na stanowiskach kierowniczych, udział* kobiet, udział* kobiet w zarządzie, awans* wewnętrzn=,
      rekrutacj+ wewnętrzn=, frekwencj+, obecność na zajęciach, średnia ocen, wynik* egzaminów, stopa zatrudnienia,
      wyszczepialność, karty podarunkowe, przychody z upsellu, wartość koszyka, odpowiedzi na maile, odtworzenia
      podcastu, odsłuchani+, odsłuchań, odsłuchy, ocena aplikacji, ocenę aplikacji, oceny aplikacji, treści
      użytkowników, treści generowane przez użytkowników, wyszukiwania marki, posadzonych drzew, drzewa, drzew,
      efektywność energetyczn=, efektywności energetycznej, realizacja celu sprzedażowego, sprzedaż na metr, tempo
      wzrostu, tempa wzrostu, eksport*, udział* eksportu, lokalnych dostawców, moc zainstalowan=, automatyzacj+
      procesów, stopień automatyzacji, gotówk+, aktywa, depozyt*, aktywa pod zarządzaniem, składk+, kredyt*, napiwk*,
      sprzedane bilety, sprzedanych biletów, pkb, zbiórk+, plon*, liczba godzin pracy zdalnej, wpłat+, zaufanie nps
  down: stop+ bezrobocia, bezroboci+, śmiertelność, śmiertelności, zachorowalność, zachorowalności, umieralność,
      umieralności, awaryjność, awaryjności, materiałochłonność, materiałochłonności, bezszkodowość, szkodowość,
      szkodowości, szkód, szkod+, wydruk*, kserówk+, kserówek, zamrożon= kapitał*, nieodebran= telefon*, nieodebran=
      połącze+, nieodebranych połączeń, niesprzedan= bilet*, pust= półk+, pust= przebieg*, pustostan*, wyłącze+,
      wyłączeń, korki, korków, zanieczyszczeni+, smog*, pył* zawieszon=, pożar*, kolizj+, wykolejeń, skarg pacjentów,
      odwołań, odwołani+, zaległ= urlop*, zaległych urlopów, niewykorzystan= urlop*, delegacj+, dług*, zadłużeni+,
      zapas*, stan* magazynow=, brak* magazynow=, brak* towaru, nadgodzin+, opóźnion= dostaw+, opóźnieni+, opóźnień,
      luk+ płacow=, zużyci+ papieru, zużyci+ plastiku, niestawiennictw+, no show, nieobecność na wizycie, odwołan=
      wizyt, anulowani+, anulacj+, kolej+, kolejk+, kolejek, wakat*, nieobsadzon= stanowisk, prac+ ręczn=, ręczn=
      wprowadzani+ danych, papierkowa robota, spotkań wewnętrznych, spotkania wewnętrzne, czas spotkań, czasu spotkań,
      czas na spotkaniach, spam*, twarde odbicia, pomyłk+, pomyłek, kar+ umown=, kar, mandat*, niezgodności,
      niezgodność, przestępczość, śmiertelność, zakażeń, kradzież, kradzieży, oszustw+, roszczeni+, roszczeń, rabat*,
      przekroczeni+ budżetu, utracon= klientów, straconych klientów, utrat+ klientów, utracone szanse, zepsut+,
      przerw+, duplikat*, niedziałając= link*, awari+ prądu, ubytk* wody, podróż+ służbow=, lot*, rachunk* za prąd,
      czynsz*, wypis*, list+ oczekujących, dług* techniczn=, dług technologiczny, wskaźnik* zadłużenia, hałas*,
      faktur+ do korekty, korekt faktur, korekty faktur
"""
