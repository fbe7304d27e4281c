"""Polish verbs by class, and what follows from them. Layout as in `languages`: tag, value, phrases."""

TABLES = """
verb
  increase: zwiększ~, zwiększ@, podnieść, podniesiemy, podnieś, podnieśmy, podniesie, podnosić, podnosimy,
      podniesienie, podniesienia, podnoszenie, podwyższ~, podwyższ@, rozwin|, rozwinąć, rozwiniemy, rozwijać,
      rozwijamy, rozwijanie, rozwinięcie, rozszerz~, rozszerz@, poszerz~, poszerz@, powiększ~, powiększ@, wzmoc>,
      wzmocn>, zintensyfik<, zmaksymaliz<, maksymaliz<, przyspiesz~, przyspiesz@, przyśpiesz~, wzrosnąć, wzrośnie,
      wzrosną, wzrost, wzrostu, rosnąć, rośnie, rośniemy, urosnąć, urośnie, urośniemy, zyskać, zyskamy, zyska,
      zyskanie, zyskiwać, zyskujemy, dod&, pomnaża&, pomnoż~, pomnoż>, wypromować do, przyciągn&, przyciągnąć,
      przyciągniemy, przyciągnij, przyciągać, przyciągamy, przyciągnięcie, przyciągnięcia, skal<, wyskal<, podbić,
      podbijemy, podkręcić, podkręcimy, zbudować zasięg, nabrać, doprowadzić do
      wzrostu, zapewnić wzrost, notować wzrost, odnotować wzrost, doładować, rozbud<, rozbudow&
  decrease: zmniejsz~, zmniejsz@, obniż~, obniż@, zreduk<, reduk<, redukcja, redukcję, redukcji, zreduk@, reduk@,
      ogranicz~, ogranicz@, skróc>, skrócenia, skracać, skracamy, skracanie, skróć, skróćmy, spadek, spadku, spaść,
      spadnie, spadną, ściąć, zetniemy, ścinać, cięcie, zminimaliz<, minimaliz<, minimaliz@, zminimaliz@,
      zaoszczędz>, oszczędz>, oszczędzać, oszczędzamy, zbić, zbijemy, zbijać, zejść do, zejść z, zejdziemy do,
      zejdziemy z, schodzimy z, uszczupl>, zapobiec, zapobiegać, zapobiegamy, zapobieganie, zniwel<, niwel<,
      wyhamować, wyhamujemy, spłacić, spłacimy, rozładować, rozładujemy, sprowadzić do, odciążyć
  maintain: utrzym&, utrzymania, utrzymywać, utrzymujemy, utrzymywanie, zachow&, zachowania, zachowywać, pozostać,
      pozostaniemy, pozostanie, pozostawać, pozostajemy, nie przekraczać, nie przekroczyć, nie przekroczymy, nie
      przekraczamy, nie przekroczy, nieprzekroczenie, nieprzekraczanie, nie dopuścić, nie dopuścimy, nie dopuszczać,
      niedopuszczenie, ustabiliz<, stabiliz<, stabilizacja, stabilizację, nie spaść poniżej, nie spadać poniżej, nie
      schodzić poniżej, nie zejść poniżej, nie zejdziemy poniżej, nie schodzimy poniżej, trzymać, trzymamy,
      limitować, zatrzymać na poziomie, nie stracić, nie tracić, nie stracimy, ograniczyć się do, zmieścić się w,
      mieścić się w
  improve: popraw>, poprawa, poprawę, poprawy, popraw@, ulepsz~, ulepsz@, usprawn>, usprawni@, usprawn@, udoskonal>,
      doskonal>, zoptymaliz<, optymaliz<, optymalizacja, optymalizację, optymalizacji, polepsz~, polepsz@,
      uzdrow>, podreperować, dopracować, dopracujemy
  achieve: chcemy, chcę, potrzebujemy, celujemy w, osiąg|, osiągnięcia, osiągać, osiągamy, osiąganie, uzysk&,
      uzyskania, uzyskiwać, uzyskujemy, pozysk&, pozyskania, pozyskaniu, pozyskiwać, pozyskujemy, pozyskiwanie,
      zdob~, zdobędziemy, zdobycie, zdobycia, zdobądź, zdobywać, zdobywamy, zdobywanie, wygener<, gener<, wygener@,
      gener@, zebrać, zbierzemy, zbierać, zbieramy, zebranie, zebrania, zbieranie, zgromadz>, otrzym&, otrzymania,
      otrzymywać, otrzymujemy, dostać, dostaniemy, dostawać, dojść do, dojdziemy do, dobić do, dobijemy do, dotrzeć
      do, dotrzemy do, dotarcie do, docierać do, docierać, docieramy do, zarobić, zarobimy, zarabiać, sprzed&,
      sprzedaży do, sprzedawać, sprzedajemy, wygr&, wygrywać, wygrywamy, zapewn>, zapewnienia, zanot<, odnot<,
      zarejestr<, zrealiz<, realiz<, realizacja, realizację, zamkn|, zamknąć, zamkniemy, domkn|, domknąć, domkniemy,
      znaleźć, znajdziemy, przekrocz~, przekrocz@, wypracowania, dostarcz~, dostarcz@, dowieźć, dowieziemy, mieć,
      posiadać, obsłuż~, obsługiwać, obsługujemy, przekon&, skłonić, skłonimy, odzysk&, odzyskiwać, reaktyw<, umów>,
      umawiać, umawiamy, spełn>, wykon&, wykonania, zaangażować, zaangażujemy, zająć, zajmiemy, znaleźć się w, wejść
      do, wejdziemy do, wejście do, uplasować się, awansować do, zainwest<, inwest<, przeznacz~, wydać, wydamy,
      wpłacić, posadz>, zasadz>, przekaz&, oddać, oddamy, przetworz~, poddać recyklingowi, być w, zostać w, zyskać
      status, przyjąć, przyjmiemy, przeprowadzić sprzedaż, wystawić, wystawimy, zafakturować, dobić, wyjść na,
      fakturować, doprowadz>, doprowadzić do, doprowadzimy do, doprowadzenie do, wynieść, wyniesie, wyniosła, wyprac<
  event: zmienić, zmienimy, zmiana, zmianę, uruchom>, uruchom@, uruchamiać, uruchamiamy, otworz~, otwarcie, otwarcia,
      otwórz, otwórzmy, otwierać, otwieramy, zatrudn>, zatrudni@, zrekrut<, rekrut<, rekrutacja, rekrutację, podpis&,
      podpisania, podpisywać, podpisujemy, opublik<, publik<, opublik@, publik@, publikacja, publikację, publikacji,
      wyd&, wydania, wypuśc>, wdroż~, wdroż@, wdrażać, wdrażamy, wprowadz>, wprowadz@, wprowadzać, wprowadzamy,
      zmigr<, migr<, migracja, migrację, przenieść, przeniesiemy, przeniesienie, przenosić, przeprowadz>,
      przeprowadz@, przeprowadzać, przeprowadzamy, zorganiz<, organiz<, zorganiz@, organizacja, organizację,
      poprowadz>, prowadz>, wziąć udział, weźmiemy udział, wystąpić, wystąpimy, zakończ~, zakończ@, ukończ~, ukończ@,
      sfinaliz<, zainstal<, instal<, instalacja, instalację, wymienić, wymienimy, wymiana, wymianę, zastąpić,
      zastąpimy, zastąpienie, certyfikować, certyfikacja, certyfikację, przeszkol>, przeszkolenia, szkol>, wysł&,
      wysłania, wysyłać, wysyłamy, wysyłka, wysyłkę, wysyłanie, rozesłać, rozesłanie, zamieśc>, zamieszczać,
      zamieszczamy, zamieszczanie, post<, wrzuc>, wrzucać, wrzucamy, dodawać, dodajemy, nagr&, nagrania, nagrywać,
      nagrywamy, wyemit<, emitować, przetest<, test<, zbadać, zbadamy, zgłos>, złożyć, złożymy, złożenie, złożenia,
      składać, zaprezent<, prezentacja, odwiedz>, odwiedzać, skontakt<, skontaktować się z, zadzwon>, dzwonić,
      przetłumacz~, tłumaczyć, zdigitaliz<, zautomatyz<, automatyz<, automatyzacja, automatyzację, zintegr<, integr<,
      integracja, integrację, zaudyt<, audytować, rozdać, rozdamy, ogłos>, wejść na, wejdziemy na, wejście na, wejścia
      na, dołącz~, przystąpić, przystąpimy, wyprodukować film, przejść na, przejdziemy na, przejście na, likwidacja,
      zlikwid<, zamknięcie, zamknięcia, zaprzest&, kupić, kupimy, zakup, zakupić, zakupimy, zakupu, nabyć, nabycie,
      sponsor<, zasponsor<, połączyć, połączymy, wyremont<, przekazać do użytku, oddać do użytku, odświeżyć stronę,
      przeprojekt<, przebud<, zatwierdz>, przyjęcie, start, wystartować, wystartujemy, wystartowanie, zaprosić,
      zaprosimy, zapraszać, udostępn>, udostępnienia, premiera, premierę, wynajmować, wynająć, powołać, powołamy,
      powołanie, mianować, przejąć, przejmiemy, przejęcie, uzyskanie certyfikatu, zaproponować, nawiąz&, nawiązania,
      nawiązywać, nawiązujemy, rozpocz~, rozpocząć współpracę, spotkać się z, spotkać, sprzedać spółkę, przeprowadzka,
      przeprowadzkę, posprzątać, rozliczyć, ponownie uruchomić, wystawić się, relaunch
  make: stworz~, stworz@, stwórz, stwórzmy, tworz~, utworz~, utworzenia, oprac<, opracowania, przygot<, przygotowania,
      przygotowywać, napis&, napisania, pisać, piszemy, pisanie, zbud<, bud<, budowa, budowę, zbudowania, zaprojekt<,
      projekt<, zaprojektowania, wyprodukować, wyprodukujemy, produk<, ustal>, ustanow>, określ>, zdefini<, defini<,
      sformuł<, zmap<, mapować, zaktualiz<, aktualiz<, aktualizacja, aktualizację, spis&, udokument<, zaplan<, plan<,
      zestawić, zestawimy, skomponować, założyć, założymy, założenie konta, wybrać, wybierzemy, zidentyfik<,
      przeanaliz<, analiz<, analiza, analizę, ocen>, uporządk<, zrobić, zrobimy, robić, robimy, rozpisać, wypracować
      strategię, skonstru<, zredag<, zainicj<, rozpocząć, rozpoczniemy, zacząć, zaczniemy, odświeżyć, odświeżymy,
      odświeżenie
  respond: odpowiad&, odpowiadania, odpowiedzieć, odpowiemy, odpowiedz, odpisywać, odpisujemy, odpisać, odpiszemy,
      rozwiąz&, rozwiązania, rozwiązywać, rozwiązujemy, rozwiązywanie, reag<, zareag<, reagowania, rozpatrz~,
      rozpatrywać, rozpatrujemy, rozpatrywanie, załatw>, zapłacić, zapłacimy, płacić, płacimy, opłacić, opłacać,
      opłacamy, przetwarzać, przetwarzamy, przetworzyć zamówienie, realizować zamówienia, realizować zamówienie,
      realizowanie zamówień, wysyłać zamówienia, wysyłać paczki, wysyłać w, oddzwonić, oddzwaniać, oddzwonimy,
      oddzwaniamy, potwierdz>, potwierdzać, potwierdzamy, zwrócić, zwracać, otrzyma odpowiedź, otrzymają odpowiedź,
      dostanie odpowiedź, dostaną odpowiedź, otrzymuje odpowiedź, otrzymywać odpowiedź, dostaje odpowiedź, odbierać,
      odbieramy, odebrać, odbierzemy, zamykać zgłoszenia, naprawiać, naprawiamy, usuwać usterki, załatać, obsłużyć w,
      zostanie rozwiązane, zostanie rozwiązanych
  weak: pracować nad, pracować, pracujemy nad, popracować nad, popracować, praca nad, wspier&, wesprzeć, wesprzemy,
      pomóc, pomagać, pomagamy, pomożemy, skupić się na, skupiać się na, skupiamy się na, skupimy się na,
      skoncentrować się na, koncentrować się na, zadbać o, zadbamy o, zadbać, dbać o, dbamy o, dbać, rozważ~,
      zastanowić się, zastanowimy się, przyjrzeć się, przyjrzymy się, zgłębić, zgłębiać, eksplor<, bad&, poznać,
      poznamy, poznawać, zrozumieć, zrozumiemy, zrozumienie, prom<, wyprom<, promocja, promocję, promowania, zachęc>,
      zachęcać, zachęcamy, inspir<, zainspir<, motyw<, zmotyw<, angaż<, angażowania, zaangażować się, uczestniczyć,
      uczestniczymy, brać udział, próbować, próbujemy, spróbować, spróbujemy, postarać się, starać się, monitor<,
      obserwować, obserwujemy, śledzić, śledzimy, kontynu<, uczyć się, nauczyć się, pielęgn<, kultyw<, koordyn<,
      komunik<, komunikować się, współprac<, współpracować z, omów>, omawiać, dyskut<, przedyskut<, przyczynić się do,
      przyczyniać się do, być aktywniejsz=, być aktywnym, być aktywni, być bardziej, być bardziej widoczn=, być
      lepsz=, być obecn=, być widoczn=, być, robić więcej, robić lepiej, zrobić coś, wykorzyst&, wykorzystywać,
      stawiać na, postawić na, postawimy na, stawiamy na, kształt<, ukształt<, zmieniać, odmienić, zbadać możliwość,
      zbadać możliwości, zbadamy możliwość, sprawdzić możliwość, sprawdzić możliwości, sprawdzimy możliwość,
      przeanalizować możliwość, przeanalizować możliwości, rozpoznać możliwości, rozpoznać możliwość, ocenić
      możliwość, poszukać możliwości, mieć na uwadze, brać pod uwagę, pamiętać o, pamiętajmy o, nie zapominać o, mieć
      na względzie, zwracać uwagę na, zwrócić uwagę na, przygotować się do, przygotować się na, przygotowywać się do,
      przymierzać się do, przymierzyć się do, myśleć o, pomyśleć o, pomyślimy o, zająć się, zajmować się, zajmiemy
      się, zajmujemy się, opiekować się, być w kontakcie z, być blisko, trzymać rękę na pulsie, robić swoje, iść do
      przodu, nadążać za, nadążyć za, odpowiadam za, odpowiadamy za, odpowiada za, odpowiadać za, zrewolucjoniz<,
      transform<, wyróżn>, wyróżniać się, wyróżnić się, zachwyc>, zachwycać, eksperyment<, eksperymentować z, wyjść
      naprzeciw, podejść, zbliżyć się do, zbliżać się do, iść naprzód, sprawdzić, sprawdzać, szukać, poszukać,
      poszukiwać, inwestować w, zainwestować w, pogłęb>, zacieśn>, budować relacje, budować społeczność, zbudować
      społeczność, budowanie społeczności, budowanie relacji, rozmawiać z, rozmawiać, słuchać, dążyć do doskonałości,
      działać, działamy, zaistnieć, pokazać, pokazywać, zaprezentować się, edukować, uświadamiać, krzewić, ożywić,
      odkrywać, uwolnić, przewodzić, kreować, kreujemy, zadowolić, zadowalać, cieszyć się, wpływać na, wpłynąć na,
      sprostać, dać z siebie wszystko, dawać, oswoić, doceniać, docenić, integrować się, rozwijać się, rozwinąć się,
      dbanie o, troszczyć się o, podjąć działania, podejmować działania, podejmować, pochylić się nad, lepiej
      wykorzystywać, ruszyć
  become: być, jest, są, jesteśmy, zostać, zostaniemy, stać się, staniemy się, stawać się, stawać, zostać uznanym za,
      być postrzegan= jako, być uznawan= za, być rozpoznawan= jako, pozostać liderem, być liderem, zostać liderem,
      stać się liderem, mamy być, być znan= jako
  stop: przesta&, przestać, przestaniemy, zaprzestać, zaprzestaniemy, zaprzestanie, wyelimin<, elimin<, wyelimin@,
      elimin@, eliminacja, eliminację, zlikwid<, likwid<, usun|, usunąć, usuniemy, usuwać, usunięcie, usunięcia,
      skończyć z, skończymy z, pozbyć się, pozbędziemy się, pozbycie się, unik&, uniknąć, wycof&, wycofać się z,
      zrezygn<, zrezygnować z, rezygnacja z, koniec z, zakończyć z, położyć kres, zaprzestania, zerwać z, wyrugować,
      wstrzym&, zatrzym&, odejść od, odejście od, zakaz&
noun_verb
  increase: zwiększ@, podwyższ@, rozszerz@, poszerz@, powiększ@, przyspiesz@, wzrostu, podniesienia, przyciągnięcia,
      wzrost
  decrease: zmniejsz@, obniż@, zreduk@, reduk@, ogranicz@, skrócenia, spadku, minimaliz@, zminimaliz@, redukcji,
      redukcja, redukcję, spadek, cięcie
  maintain: utrzymania, zachowania, zachowanie, pozostanie, stabilizacja, stabilizację
  improve: popraw@, ulepsz@, usprawni@, usprawn@, polepsz@, poprawy, poprawa, poprawę, optymalizacji, optymalizacja,
      optymalizację
  achieve: osiągnięcia, uzyskania, pozyskania, pozyskaniu, zdobycia, wygener@, gener@, zebrania, zebranie, otrzymania,
      zapewnienia, przekrocz@, wypracowania, dostarcz@, wykonania, realizacja, realizację, realiz@
  event: uruchom@, otwarcia, zatrudni@, podpisania, opublik@, publik@, publikacji, publikacja, publikację, wydanie,
      wydania, wdroż@, wprowadz@, przeprowadz@, zorganiz@, organizacja, organizację, zakończ@, ukończ@, instalacja,
      instalację, wymiana, wymianę, certyfikacja, certyfikację, przeszkolenia, wysłania, wysyłka, wysyłkę, nagrania,
      nagranie, złożenia, prezentacja, automatyzacja, automatyzację, integracja, integrację, wejścia na, zakup,
      zakupu, migracja, migrację, rekrutacja, rekrutację, start, premiera, premierę, udostępnienia, nawiązania,
      zamknięcia, zamknięcie, przejęcie, likwidacja, powołanie, przeprowadzka, przeprowadzkę
  make: stworz@, utworzenia, opracowania, przygotowania, napisania, budowa, budowę, zbudowania, zaprojektowania,
      aktualizacja, aktualizację, analiza, analizę, projekt, plan
  respond: rozwiązania, rozwiązanie, reagowania, odpowiadania, zwrócić
  weak: promocja, promocję, promowania, angażowania, angażowanie, zrozumienie, badania, badanie
  stop: elimin@, wyelimin@, eliminacja, eliminację, usunięcia, zaprzestania
making_public
  yes: opublik<, publik<, publikacja, publikację, uruchom>, wdroż~, wprowadz>, przyjąć, przyjęcie, podpis&, zatwierdz>,
      zaprezent<, wysł&, złożyć, otworz~, otwarcie, zatrudn>, przeprowadz>, zorganiz<, udostępn>, wydać, wydanie,
      wypuścić, zainstal<, start, premiera, ogłosić, wystartować
arriving
  yes: osiągnąć, osiągnięcie, osiągniemy, osiągamy, osiągać, osiągnie, dojść do, dojście do, dobić do, przekroczyć,
      przekroczymy, przekroczenie
accepted
  by: zatwierdzon= przez, zaakceptowan= przez, zatwierdzon=, zaakceptowan=, przyjęt= przez, przyjęt=, podpisan= przez,
      opublikowan=, wdrożon=, stosowan= przez, używan= przez, udostępnion=, uchwalon= przez, uchwalon=, zatwierdzenie
      przez, zatwierdzić przez,
      akceptacja zarządu, akceptację zarządu, zaopiniowan= przez, odebran= przez, przekazan=, w użyciu, uzgodnion= z,
      obowiązując=, wejdzie w życie, przedstawion=, potwierdzon= przez, zatwierdzi zarząd, w produkcji
implied
  sales: sprzedać, sprzedamy, sprzedawać, sprzedajemy, sprzedanie
  revenue: zarobić, zarobimy, zarabiać, zafakturować, fakturować
  average_response_time: odpowiadać, odpowiadamy, odpisywać, odpisujemy, odpowiadanie, odpowiedzieć, odpowiemy
linking
  to: się
"""
