"""More Polish verbs by class, as infinitives: their other forms follow from them. Layout as in `languages`."""

TABLES = """
verb
  increase: zwielokrotnić, zwielokrotniać, podwyższać, podciągnąć, wywindować, polepszyć wynik,  wydłużyć,
      wydłużać, przedłużyć, poszerzać, rozszerzać, powiększać, wzmacniać, umacniać, umocnić, spotęgować, nasilić,
      nasilać, pobudzić, stymulować, napędzić, napędzać, rozkręcić, rozkręcać, rozpędzić, dołożyć, przybyć,
      przybywać, narastać, wzrastać, dorastać, przyrastać, powiększać się, zwiększać, dobudować, urosnąć,
      wyrosnąć, zagęścić, upowszechnić, upowszechniać, spopularyzować, popularyzować, dosprzedać
  decrease: obniżać, zmniejszać, redukować, ograniczać, pomniejszyć, pomniejszać, zawęzić, zbijać, spadać, maleć,
      zmaleć, opaść, opadać, przyciąć, przycinać, obciąć, obcinać, uciąć, ukrócić, uszczuplić, wyciszyć,
      złagodzić, łagodzić, odchudzić, zmitygować, zaoszczędzić, oszczędzić, osłabić, ubyć, ubywać, schudnąć,
      zawężać, hamować, zahamować, minimalizować, tonować, skracać
  maintain: utrzymywać, podtrzymać, podtrzymywać, zachowywać, pozostawić, pozostawiać, zatrzymywać, pilnować,
      dotrzymać, dotrzymywać, nie zwiększać, nie zwiększyć, nie zmniejszać, nie zmniejszyć, konserwować,
      zabezpieczyć poziom, zapewnić poziom, mieścić się, zmieścić się
  improve: poprawiać, ulepszać, usprawniać, udoskonalać, doskonalić, polepszać, zracjonalizować, racjonalizować,
      uporządkować, uzdrawiać, podrasować, dostroić, zrównoważyć, naprawić
  achieve: uzbierać, nazbierać, zbierać, gromadzić, wypracowywać, przekraczać, pozyskiwać, zyskiwać, uzyskiwać,
      odzyskiwać, odzyskać, dociągnąć do, dobijać do, dobiec do, zaliczyć, zaliczać, zdać, zdawać, odnotowywać,
      notować, rejestrować, zarejestrować się, zapisać, zapisać się, zapisywać się, zgłosić się, zgłaszać się,
      pobrać, pobierać, wypożyczyć, wypożyczać, odwiedzić, polecić, polecać, poleci nas, wrócić, wracać, powrócić,
      powracać, wziąć udział, kupować, przebiec, przejechać, przejść, przepłynąć, pokonać, pokonywać, wybiegać,
      zasłużyć na, objąć, obejmować, zwerbować, werbować, zrekrutować, zaprenumerować, przekonywać, nakłonić,
      namówić, wyszkolić, ukończyć, kończyć, zatankować, znajdować, odebrać nagrodę, zmieścić, pomieścić, wpłacać,
      ofiarować, podarować, wyprodukować, produkować, wytworzyć, wytwarzać, przerobić, przetwarzać odpady,
      segregować, korzystać z, skorzystać, skorzystać z, używać, zdążyć, dosięgnąć, sięgnąć, sięgać, stanowić,
      zwrócić się, zarabiać, uratować, ratować, uszyć, ugotować, wydawać, przeczytać, czytać, wypełnić, wypełniać,
      zaszczepić, przebadać, zadeklarować, potwierdzić udział, uczęszczać, zatrzymać w firmie,
      przyprowadzić, sprowadzić, znaleźć pracę, znajdować pracę, podjąć pracę, awansować, zdobyć, zdobywać,
      wynająć, wynajmować, wyeksportować, eksportować, przyznać, przyznawać, obsadzić, obsadzać, uprawić,
      podłączyć, podłączać, uzupełnić, przyciągać
  event: ruszyć z, wystartować z, wyjść z, wejść z, uchwalić, działa, zadziała, będzie działać, zacznie działać,
      unowocześnić, modernizacja, modernizację, modernizacji,
      nawiązać współpracę z, podjąć współpracę z, rozpocząć współpracę z, odbyć, odbyć się, odbywać się, powstać,
      powstawać, pojawić się, ukazać się, ukazywać się, zadziałać,
      wypuszczać, wypuścić, odnowić, odnawiać, wyposażyć, wyposażać, zmodernizować, modernizować,
      odmalować, pomalować, ocieplić, termomodernizować, wyasfaltować, zagospodarować, zazielenić, ustawić,
      zamontować, montować, zbudować, wybudować, rozbudować, urządzić, przekształcić, podzielić, wydzielić,
      skierować, przesłać, dostarczać, dopuścić, rozstrzygnąć, wyłonić, ratyfikować, zalegalizować, zarejestrować
      firmę, opatentować, złożyć wniosek, wnieść, wpisać, ująć, ujmować, uwzględnić, dopisać, dodać, podłączyć,
      przyłączyć, zastosować, zamówić, zamawiać, nabyć, nabywać, dokupić, zakupić, wymieniać, zaktualizować,
      przeprogramować, przepisać, zmigrować, wyłączyć, włączyć, aktywować, skonfigurować, skalibrować,
      przetestować, skontrolować, kontrolować, zinwentaryzować, skatalogować, zarchiwizować, archiwizować,
      zeskanować, skanować, opisać, sfotografować, sfilmować, nakręcić, zmontować, wyemitować, nadać, nadawać,
      wydrukować, drukować, rozwiesić, rozesłać, rozsyłać, roznieść, kolportować, wyświetlić, odsłonić, poświęcić,
      zainaugurować, inaugurować, rozpocząć, rozpoczynać, zwieńczyć, dokończyć, kończyć remont, oddawać, odebrać,
      przekazywać, wręczyć, wręczać, nagrodzić, nagradzać, wyróżnić, przeszkolić, doszkolić, szkolić, nauczyć,
      zaprezentować, prezentować, przedstawić, przedstawiać, zareklamować, wygłosić, wygłaszać, ugościć,
      zaprosić, zapraszać, odwiedzać, spotkać się, spotykać się, zadzwonić, przedzwonić, podpisywać, zawrzeć,
      zawierać, negocjować, wynegocjować, renegocjować, wypowiedzieć umowę, rozwiązać umowę, przenosić, relokować,
      przeprowadzić się, przemianować, zmienić nazwę, przebrandować, zrestrukturyzować, połączyć, scalić,
      skonsolidować, wydzierżawić, zasiedlić, zasiać, wysiać, sadzić, posadzić, zalesić, wykopać, wyczyścić,
      oczyścić, odgruzować, zlikwidować, zamykać, wygasić, zakończyć, zdigitalizować, cyfryzować, ucyfrowić,
      zcyfryzować, wdrażać, pilotażowo wdrożyć, certyfikować, akredytować, reakredytować, poddać audytowi, przejść
      audyt, zdać audyt, zgłosić, zgłaszać, opublikować, udostępniać, otwierać, uruchamiać, wprowadzać,
      zrealizować projekt, wykonać projekt, podłączyć do, mianować, awansować pracownika, zastępować, dołączyć,
      ufundować, sfinansować, finansować, dofinansować, zatrudniać, oddelegować, obsługiwać stoisko, zorganizować,
      przeprowadzać, wystawiać, przygotować premierę
  make: napisać, pisać, sporządzić, sporządzać, rozrysować, wyznaczyć, wyznaczać, ustalać, określać, opracowywać,
      przygotowywać, tworzyć, stworzyć, utworzyć, projektować, naszkicować, zdefiniować, wyspecyfikować,
      skodyfikować, skompletować, zebrać wymagania, ułożyć, układać, formułować, wytyczyć,
      zaplanować, przeliczyć, policzyć, oszacować, szacować, wyliczyć, sprecyzować, zmapować, zrobić, powołać
      zespół, zawiązać, przemyśleć
  respond: kompletować, pakować, odpisać, oddzwonić, rozpatrzyć, rozpatrywać, załatwiać, załatwić, potwierdzać,
      zweryfikować,
      odpowiadać, reagować, opłacać, opłacić, przetwarzać, obsłużyć zgłoszenie, usuwać awarie, usuwać usterki,
      naprawiać, realizować zamówienia, wysyłać zamówienia, wydawać decyzje, wydawać zaświadczenia, dostarczać
      zamówienia
  weak: ruszyć z miejsca, ugruntować, ugruntowywać, budzić, wzbudzić, wzbudzać, szerzyć, propagować, pogłębiać,
      zacieśniać,
      zacieśnić, otaczać, otoczyć opieką, troszczyć się, zatroszczyć się, otworzyć się na, otwierać się na, iść w
      kierunku, podążać, zmierzać do, zmierzać, kroczyć, dojrzewać, ewoluować, rozważać, rozpoznać, rozeznać,
      przemyśliwać, analizować możliwości, zapoznać się, zaznajomić, interesować się, zainteresować, zainteresować
      się, przybliżyć, przybliżać, uatrakcyjnić, uatrakcyjniać, urozmaicić, urozmaicać, ocieplić wizerunek,
      zjednać, zjednywać, pozyskać przychylność, oswajać, zarazić, zarażać, dzielić się, podzielić się,
      uwrażliwić, uczulić, sprzyjać, ułatwić, ułatwiać, umożliwić, umożliwiać, odgrywać rolę, wcielać, trwać,
      przetrwać, rosnąć w siłę, zaskoczyć, zaskakiwać, wyjść do, wychodzić, przyłożyć się do, zmobilizować,
      mobilizować, ogarnąć, ogarniać, uzgadniać, konsultować, zabiegać o, ubiegać się o, walczyć o, zawalczyć o,
      popchnąć, pchnąć, dopingować, angażować się, włączać się, zaopiekować się, opiekować się, kontynuować prace,
      dopracowywać, patrzeć, obserwować, wybiegać w przyszłość, marzyć, żyć, pasjonować
  stop: wyeliminować, eliminować, zaprzestać, odstąpić od, wyzbyć się, wykluczyć, wyprzeć, pozbywać się,
      wycofywać, porzucić, rzucić, rezygnować z, zaniechać
noun_verb
  event: wejście na, wejście do, przejście na, wyjście na, dołączenie do, przystąpienie do, modernizacja, modernizację,
      modernizacji
participle
  event: gotow=, dostępn=, czynn=, otwart=, zamknięt=
auxiliary
  be: był, była, było, były, został, została, zostało, zostały, zostanie, zostaną, będzie, będą, ma być, mają być, ma
      zostać, mają zostać, być, zostać, są, jest, powinien
      być, powinna być, powinno być, powinny być, musi być, muszą być, ma się, mają się
"""
