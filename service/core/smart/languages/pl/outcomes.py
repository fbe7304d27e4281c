"""Polish words for the outcomes that objectives work towards. Layout as in `languages`: tag, value, phrases."""

TABLES = """
outcome
  revenue: przychod*, przychód, sprzedaż+, obrot*, rozwój firmy, rozwoju firmy, sukces komercyjny, dochod*, rezerwacj+,
      zamówień, rozwój sprzedaży, upselling*, cross selling*, więcej sprzedawać
  profit: zysk*, rentowność, rentowności, marż+, zyskowność, zyskowności
  cost: koszt*, wydatk*, oszczędność, oszczędności, efektywność kosztow=, odpad*
  satisfaction: satysfakcj+, zadowoleni+, zadowolon= klient*, zadowoleni klienci, doświadczeni+ klienta, doświadczeni+
      klientów, klientocentryczność, nps, zachwyt*, doświadczeni+ użytkownika
  retention: lojalność, lojalności, lojalność klientów, lojalności klientów, retencj+, churn*, rezygnacj+, utrzymani+
      klientów, powracając= klient*, ltv
  leads: lead*, generowani+ leadów, generowani+ popytu, popyt*, pipeline, potencjaln= klient*, nowych klientów
  conversion: konwersj+, koszyk*, finalizacj+ zakupu
  traffic: ruch*, ruch* na stronie, wizyt+, odwiedzin, seo, widoczność w wyszukiwarce, widoczność w google
  awareness: świadomość, świadomości, świadomość marki, świadomości marki, rozpoznawalność, rozpoznawalności,
      rozpoznawalność marki, rozpoznawalności marki, widoczność, widoczności, widoczność marki, znan=, zasięg*,
      sław+, publiczność, publiczności, mark+, influencer*
  reputation: reputacj+, wizerunek, wizerunk*, zaufani+, wiarygodność, wiarygodności, autorytet*, pras+, pr, media
      relations, postrzegani+ marki
  engagement: zaangażowani+, społeczność, społeczności, interakcj+, fan*, obserwując=, komentarz*, udział odbiorców
  expansion: wejście na rynek, wejścia na rynek, wejść na rynek, now= rynk*, ekspansj+, internacjonalizacj+, now=
      segment*, now= region*
  service: obsług+ klienta, obsług+, obsłudze klienta, jakość obsługi, jakości obsługi, czas* odpowiedzi, wsparci+,
      pomoc techniczn=
  quality: jakość, jakości, niezawodność, niezawodności, stabilność, stabilności, wad, bezbłędn=, jakość produktów,
      błęd*
  product: produkt*, funkcj+, innowacj+, roadmap+, rozwój produktu, premier+ produktu
  insight: wiedz+ o klientach, wiedz+ o rynku, badani+, feedback*, person+, poznać klientów, poznani+ klientów,
      rozumieni+ klientów, wywiad* z klientami
  recruiting: rekrutacj+, zatrudnieni+, talent*, employer branding*, mark+ pracodawcy, kandydat*, wakat*, wizerunk*
      pracodawcy, wizerunek pracodawcy
  people: pracownik*, pracownicy, zaangażowani+ pracowników, satysfakcj+ pracowników, dobrostan*, wellbeing*, ludzi+,
      morale, kultur+, szkoleni+, szkoleń, rotacj+, atmosfer+
  productivity: produktywność, produktywności, wydajność, wydajności, efektywność, efektywności, automatyzacj+, szybsz=
      proces*, przepustowość
  internal: komunikacj+ wewnętrzn=, intranet*, współprac+
  sustainability: zrównoważon= rozwój, zrównoważonego rozwoju, zrównoważon=, emisj+, klimat*, środowisk+, ślad*
      węglow=, energi+, wod+, recykling*, obieg zamknięty, zero netto, ekologi+, ekologiczn=
  safety: bezpieczeństw+, wypadk*, bhp, bezpieczn= prac+
  crisis: kryzys*, komunikacj+ kryzysow=, plan* kryzysow=, polityk+ mediów społecznościowych
  content: treści, treść, post*, film*, artykuł*, blog*, rolk+
  ad_efficiency: efektywność reklam, efektywności reklam, wydatk* reklamow=, zwrot* z reklam, efektywność marketingu,
      efektywności marketingu, skuteczność reklam
"""
