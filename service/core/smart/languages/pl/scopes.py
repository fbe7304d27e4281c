"""Polish channels, markets and audiences. Layout as in `languages`: tag, value, phrases."""

TABLES = """
general_channel
  any: media społecznościowe, mediów społecznościowych, mediach społecznościowych, mediami społecznościowymi, social
      media, social mediach, sociale, socialach, social mediów, media, mediach, mediów, sieci społecznościowe,
      sieciach społecznościowych, sieci, online, internet*, internecie, wszystkie kanały, wszystkich kanałach,
      naszych kanałach, kanałach społecznościowych, kanałach cyfrowych, w sieci, portalach społecznościowych, portale
      społecznościowe, soszialach, digital
channel
  instagram: instagram*, insta, ig, instagramow=
  facebook: facebook*, fb, messenger*, messengerze, facebookow=, fejs*, fejsbuk*
  linkedin: linkedin*, linked in, linkedinow=
  tiktok: tiktok*, tik tok*, tiktokow=
  youtube: youtube*, youtub*, yt, youtubow=
  twitter: twitter*, twitterze
  x: na x, konto x, z x, profil x, serwisie x
  pinterest: pinterest*, pintereście
  snapchat: snapchat*, snapchacie
  threads: na threads, w threads
  bluesky: bluesky
  mastodon: mastodon*
  reddit: reddit*, reddicie
  discord: discord*, discordzie
  twitch: twitch*
  telegram: telegram*
  whatsapp: whatsapp*
  meta: meta, meta ads
  slack: slack*
  spotify: spotify
  trustpilot: trustpilot*
  tripadvisor: tripadvisor*
  booking.com: booking . com, booking*
  airbnb: airbnb
  amazon: amazon*
  allegro: allegro
  zalando: zalando
  ceneo: ceneo
  olx: olx
  google ads: google ads, adwords
  google: google, google maps, mapach google, google moja firma, wizytówk+ google, wizytówce google
  app store: app store, google play, sklepie z aplikacjami
  email: e mail*, email*, mail*, newsletter*, newsletterze, mailing*, list+ mailingow=, liście mailingowej, kampani+
      mailingow=, poczt+ elektroniczn=, mailow=, e mailow=, mejl*, newsletterow=
  website: stron+ internetow=, stron+ www, stronie, stron+ główn=, naszej stronie, stron+ firmow=, www, witryn+,
      serwisie internetowym, sklep* internetow=, sklep* online, e sklep*, e commerce, landing page*, stron+ docelow=,
      stron+ produktow=, formularz* kontaktow=, portal* klienta, internetow= sklep*, stron+ produktu, e handlu,
      cenniku
  blog: blog*, blogow=, blog* firmow=
  podcast: podcast*, podcaście
  webinar: webinar*, webinarze, webinarow=
  app: aplikacj+, aplikacj+ mobiln=, appce
  sms: sms*, sms - y
  phone: telefon*, telefonicznie, infolini+, telefoniczn=
  chat: czat*, czacie, chat, czat na żywo, chatbot*, chacie
  press: pras+, prasow=, mediach lokalnych
  tv: telewizj+, tv
  radio: radio, radiu
  events: targ*
  search: wyszukiwar+, wyszukiwarce, wyszukiwarek, wyszukiwarki, wynikach wyszukiwania, seo, sem, ppc
  display: displayow=, banerow=, reklam+ display, kampani+ display
  paid social: płatny social, paid social
  affiliate: program* partnersk^, afiliacj+, program* afiliacyjn=
  referral: program* poleceń, poleceni+, poleceń
  intranet: intranet*, intranecie
  retail: sklep* stacjonarn=, salonach stacjonarnych, salonach
market
  es: hiszpani+, hiszpańsk^, barcelon+, madry*, madrycie, walencj+, katalon+, kataloni+
  pt: portugali+, portugalsk^, lizbon+
  fr: francj+, francusk^, paryż*
  de: niemcy, niemiec, niemczech, niemieck^, berlin*, monachium, hamburg*
  it: włochy, włoch, włoszech, włosk^, mediolan*, rzym*
  pl: polsk+, polsce, polsk^, warszaw+, kraków, krakow*, gdańsk*, wrocław*, wrocławiu, poznań, poznani+, łód, łódź,
      łodzi, katowic+, śląsk*, mazowsz+, małopols+, małopolsce, szczecin*, lublin*, warszawsk^, krakowsk^,
      trójmieście, gdyni+, pomorz+
  bg: bułgari+, bułgarsk^, sofi+, warn+, płowdiw*
  gb: wielka brytania, wielkiej brytanii, wielką brytanię, brytyjsk^, angli+, londyn*, uk, szkocj+
  ie: irlandi+, irlandzk^, dublin*
  at: austri+, austriack^, wiedeń, wiedniu
  ch: szwajcari+, szwajcarsk^
  be: belgi+, belgijsk^
  nl: holandi+, holendersk^, niderland*
  dk: dani+, duńsk^
  se: szwecj+, szwedzk^
  no: norwegi+, norwesk^
  fi: finlandi+, fińsk^
  cz: czech*, czesk^, prag+, pradze
  sk: słowacj+, słowack^
  hu: węgry, węgier, węgrzech, węgiersk^
  ro: rumuni+, rumuńsk^
  gr: grecj+, greck^
  lt: litw+, litewsk^
  ua: ukrain+, ukraińsk^
  us: usa, stany zjednoczone, stanach zjednoczonych, amerykańsk^
  ca: kanad+, kanadyjsk^, kanadzie
  in: indi+, indyjsk^
  cn: chin, chiny, chinach, chińsk^
  jp: japoni+, japońsk^
scope
  region: europ+, europejsk^, ue, unii europejskiej, azj+, afry+, afryce, dach, skandynawi+, bałkan*, cee, emea,
      ameryce północnej, europie zachodniej, europie środkowej, zagranic+, za granicą, zagraniczn=, eksport*,
      krajow=, region*, regionaln=, lokaln=, północn=, południow=, zachodni+, wschodni+, województw+
  segment: mśp, msp, mał= firm+, małych i średnich firm, b2b, b2c, d2c, enterprise, premium, klient* korporacyjn=,
      klient* biznesow=, klient* indywidualn=, student*, studenci, nastolatk*, młodzież, młodzieży, gen z, pokolenie
      z, kobiet, kobiety, kobietami, mężczyzn, mężczyźni, rodzic*, rodzin, senior*, freelancer*, startup*, istniejąc=
      klient*, obecnych klientów, now= klient*, powracając= klient*, kluczow= klient*, płatnych użytkowników,
      użytkowników mobilnych, turyst+, turystów, dzieci, dorosłych, młodych dorosłych, pracownik*, menedżer*, kadr+
      kierownicz=, wolontariusz*, absolwent*, pacjent*, gości, gośćmi, szkół, szpital*, hotel*, restauracj+, agencj+,
      dystrybutor*, gmin, dostawców, osób starszych, uczestników, emerytów, kandydatów, uczni*, programistów,
      handlowców, mikrofirm, e commerce, mam, przedsiębiorc+
  unit: zakład*, zakładzie, fabryk+, fabryce, magazyn*, biur+, biurze, oddział*, oddziale, sklep*, salon*, dział*,
      dziale, central+, hotel*, klini+, klinice, szkol+, placówk+, placówce, produkcj+, lini+ produkcyjn=, linii,
      linia, call center, centrum obsługi, biuro obsługi, obsłudze klienta, obsług+ klienta, wsparci+, helpdesk*, it,
      hr, finans*, logisty+, logistyce, zespole sprzedaży, zespole, zespół sprzedaży, zarząd*, zarządzie,
      kierownictwie, onboarding*, formularz* zapisu, plan podstawowy, pakiet*, pakiecie, abonament*, abonamencie,
      subskrypcj+, mobile, desktop, mobiln=, stron+ produktow=, lejka, górze lejka, kampani+, black friday, flot+,
      flocie, łańcuch* dostaw, faktur, reklamacj+, dostaw+, części zamienn=, na pracownika, na klienta, na
      zamówienie, na osobę, na użytkownika, na tonę, na jednostkę, opakowań, opakowani+, kuchni, recepcj+, sali
      sprzedaży, serwis*, strefie klienta, lotnisk+, pierwszym miesiącu, mieszkań, nieruchomości, kurs*, usług,
      szkoleń
scope_prep
  in: w, we, na, wśród, dla, z, ze, od, u, przez, pośród, spośród, między, pod, przy, ponad, poza, do, za, ku, wobec,
      starsz= niż, młodsz= niż, który, która, które, których, po, dotycząc=, o, odnośnie, nad, dzięki, poprzez
empty_scope
  none: firm+, biznes*, mark+, marce, organizacj+, nas, nam, klient*, klienci, naszych klientów, odbiorc+, odbiorców,
      grup+ docelow=, ludzi+, ludźmi, wszystkich, rynk*, rynek, przyszłości, przyszłość, sukces*, świat*, świecie,
      zamówienie, ogóle, całości, sumie, zgodzie, zespół, zespołu, sposób, najlepsz=, lepsz=, wynik*, rok*, średnio,
      czasie, czas, dłuższej perspektywie, miejsce, wzrost*, cel*, mediach społecznościowych, mediów
      społecznościowych, social media, internecie, sieci, online, kanałach, to, tym, tego, ten, tych, więcej, mniej,
      poziom*, obecnych, obecnego, obecnym, bazow=, standard*, minimum, maksimum, stałe, potrzeb+, jakości, kontakt*,
      wszystko, prac+, życi+, dzień, dnia, tydzień, tygodnia, tygodniu, miesiąc*, kwartał*, kwartale, półrocz+,
      końca, koniec, końcem, początku, początek, połowie, ciągu, ramach, najbliższ=, następn=, przyszł=, bieżąc=,
      kolejn=, ostatn^, rzeczywistości, dziś, dzisiaj, teraz, procent*, korzyść, oparciu, porównaniu, stosunku,
      każd=, użytkownik*, pomocą, pomocy, nich, niego, niej, której, które, siebie, rzecz, bieżąco, zewnątrz, dobr+,
      wysok^, najwyższ=, odpowiedni+, górę, dół, raz, razy, koszt*
possessor
  own: stowarzyszenia, fundacji, spółki, firmy, przedsiębiorstwa, instytucji, organizacji, uczelni, uniwersytetu,
      politechniki, szkoły, przedszkola, szpitala, przychodni, kliniki, klubu, muzeum, biblioteki, teatru, urzędu,
      miasta, gminy, hotelu, pensjonatu, banku, sklepu, portalu, platformy, związku, spółdzielni, izby, parafii,
      drużyny, zespołu, marki, restauracji, kawiarni, wydawnictwa, redakcji, gazety, agencji, studia, kancelarii,
      ośrodka, zakładu, fabryki, centrum, instytutu, wydziału, katedry, domu kultury, kina, galerii, parku, sieci,
      grupy, społeczności, regionu, powiatu, województwa, mieszkańców, klientów, klienta, pracowników, pracownika,
      pracownic, personelu, załogi, kadry, użytkowników, użytkownika, odbiorców, marek, konsumentów, członków, ludzi,
      obywateli
generic_modifier
  any: poważn=, drobn=, niepotrzebn=, zbędn=, uciążliw=, częst=, powtarzając=, oczekując=, pust=, cenn=, atrakcyjn=,
      entuzjastyczn=, niekompletn=, fałszyw=, krytyczn=, pilny, pilne, pilnych, trudn=, wymierny, wymierne,
      wymiernych, rosnąc=, kupując=, czekając=, nieaktywn=, bezpośredni+, zdobyt=, otwart=, zamknięt=, przyjęt=,
      rozpoczęt=, skutecznie, faktycznie, unikaln=, sam=, przypadkow=, kosztown=, drog^, tani+, zł=, niezawinion=,
      nieodebran=, odrzucon=, nieudan=, utracon=, spóźnion=, opóźnion=, anulowan=, odwołan=, nierozwiązan=, zaległ=,
      przeterminowan=, błędn=, wadliw=, uszkodzon=, brakując=, zgłoszon=, wyjątkow= doskonał=, świetn=, niesamowit=,
      znakomit=, innowacyjn=, unikaln=, unikatow=, płynn=, top, klasy, światow=, silniejsz=, mądrzejsz=, nowoczesn=,
      profesjonaln=, skuteczn=, efektywn=, wydajn=, udan=, znacząc=, spójn=, oddan=, jasn=, śwież=, ekscytując=,
      kreatywn=, wiodąc=, prawdziw=, autentyczn=, zdrow=, now=, łączn=, całkowit=, ogóln=, średn^, miesięczn=,
      tygodniow=, dzienn=, kwartaln=, roczn=, obecn=, aktualn=, bieżąc=, kwalifikowan=, dobr=, wysok^, nisk^, wyższ=,
      niższ=, lepsz=, wiele, wielu, dodatkow=, kolejn=, liczb+, odsetek, ilość, udział, wskaźnik, nasz=, nasz, realn=,
      rzeczywist=, faktyczn=, firm+, firmow=, mark+, biznesow=, klient*, pozytywn=, negatywn=, cał=, brutto, netto,
      najlepsz=, wspaniał=, duż=, siln=, pełn=, następn=, ostatn^, tak^, ten sam, aktywn=, płacąc=, zrównoważon=,
      stabiln=, istotn=, regularn=, istniejąc=, docelow=, online, cyfrow=, społeczn=, media, organiczn=, pierwsz=,
      powracając=, angażując=, jakość, jakości, wysokiej jakości, wartościow=, interesując=, ciekaw=, potencjaln=,
      lojaln=, zadowolon=, własn=, różn=, ważn=, kluczow=, główn=, użytkownik*, ludzi, rynk*, produkt*, usług, usługi,
      personel*, pracownik*, internetow=, ogółem, rocznie, miesięcznie, dziennie, spółk+, łącznie, post*, treści,
      wideo, ważniejsz=, mocn=, konkretn=, stał=, w, globalnie, sprzedażow=, marketingow=, operacyjn=, ogólnie,
      pracownicz=
"""
