"""Polish names of work items and products. Layout as in `languages`: tag, value, phrases."""

TABLES = """
output
  post: post*, poście, wpis*, publikacj+, post* w mediach społecznościowych, post* na instagramie, post* na linkedinie,
      post* na blogu, wpis* na blogu, wpis* blogow=, rolk+, rolek, reels, reelsów, reelsy, reelsa, stories, relacj+
      na instagramie, film*, film* instruktażow=, filmik*, wideo, wideo instruktażowe, materiał* wideo, artykuł*,
      artykuł* blogow=, newsletter*, tweet*, webinar*, webinarium, webinaria, webinariów, odcinek, odcink*, odcink*
      podcastu, live, live ' y, transmisj+, transmisj+ na żywo, case study, case studies, studium przypadku, studi+
      przypadku, studiów przypadku, white paper*, whitepaper*, e book*, ebook*, infografik+, kampani+, kampani+
      mailingow=, kampani+ reklamow=, mailing*, mail*, e mail*, komunikat* prasow=, informacj+ prasow=, wywiad*,
      wywiad* z klientami, rozmów z klientami, rozmow+ z klientami, rozmów, rozmow+, warsztat*, wydarzeni+, wydarzeń,
      event*, spotkani+, spotkań, meetup*, konferencj+, wykład*, prelekcj+, targ*, szkoleni+, szkoleń, kurs*,
      ankiet+, eksperyment*, test*, test* a / b, test* ab, przewodnik*, poradnik*, tutorial*, shorts, shortów,
      karuzel+, zdjęci+, zdjęć, grafik+, reklam+, baner*, ulotk+, ulotek, broszur+, stron+ docelow=, landing page*,
      funkcj+, integracj+, produkt*, playbook*, szablon*, ofert+, oferty handlow=, prezentacj+, wizyt+, telefon*,
      połączeń, zimnych telefonów, wiadomości, wiadomość, list, listów, zaproszeń, zaproszeni+, audyt*, raport*,
      dashboard*, badań, badani+, partnerstw+, umów partnerskich, umow+ partnersk^, współprac+ z influencerami,
      influencer*, konkurs*, rozdani+, wyzwani+, sesj+, dni otwart=, dzień otwarty, sklep*, punkt*, punkt* sprzedaży,
      oddział*, lokalizacj+, biur+, restauracj+, placów, placówk+, placówek, klinik+, magazyn*, szkół, szkoł+, now=
      rynk*, kraj*, miast+, język*, drzew+, projekt*, inicjatyw+, pilotaż*, prototyp*, wniosk* o dotację, wniosk*,
      wniosek, przetarg*, pracownik*, pracownicy, członk* zespołu, osób, osob+, menedżer*, menadżer*, kierownik*,
      programist+, programistów, developer*, inżynier*, projektant*, handlowc*, handlowiec, przedstawiciel*,
      konsultant*, doradc+, doradców, stażyst+, stażystów, praktykant*, wolontariusz*, mentor*, trener*, specjalist+,
      specjalistów, redaktor*, copywriter*, pielęgniar+, pielęgniarek, nauczyciel*, technik*, kierowc+, kierowców,
      kucharz*, partner*, dystrybutor*, dostawc+, dostawców, ambasador*, ambasadorów marki, dziennikarz*, blogger*,
      bloger*, twórc+, twórców, maszyn+, pojazd*, samochod*, laptop*, procedur+, proces*, moduł*, komponent*, api,
      mikroserwis*, indeksów, kolekcj+, linii produktów, nagród, przepis*, zestaw*, lekcj+, uczni*, student*,
      absolwent*, klient* kluczow=, ładowar+, ładowarek, stacj+ ładowania, rower*, mieszkań, mieszkani+, dom*, pokoi,
      pokój, stolik*, miejsc, łóżek, posiłk*, słów kluczowych, słow+ kluczow=, segment*, ćwiczeń, symulacj+, pomysł*,
      sugesti+, usprawnień, usprawnieni+, prelegent*, wystąpień, wystąpieni+, wystaw+, koncert*, pokaz*, książ+,
      książek, książkę, rozdział*, instalator*, panel*, stanowisk+, wakat*, staż*, praktyk+, stypendi+, stypendiów,
      sesj+ zdjęciow=, inspekcj+, demówk+, recenzj+ produktów, podcast*
product
  thing: stron+ internetow=, stron+ www, stron+, witryn+, serwis*, serwis* internetow=, sklep*, sklep* internetow=,
      sklep* stacjonarn=, e sklep*, sklep* online, sklep* flagow=, aplikacj+, aplikacj+ mobiln=, produkt*, produkcie,
      lini+ produktow=, lini+ produktów, kolekcj+, platform+, platform+ e learningow=, portal*, portal* klienta,
      centrum pomocy, landing page*, stron+ docelow=, profil*, profil* na instagramie, profil* na linkedinie, kont+,
      konto na, kanał*, kanał* na youtube, kanał* na youtubie, blog*, blog* firmow=, podcast*, podcaście,
      newsletter*, magazyn*, raport*, raport* roczn=, raport* esg, katalog*, broszur+, film*, wideo, kampani+,
      kampani+ reklamow=, kampani+ mailingow=, program* poleceń, program* lojalnościow=, program* ambasadorsk^,
      program* partnersk^, subskrypcj+, usług+, funkcj+, funkcjonalność, funkcjonalności, integracj+, chatbot*,
      czat*, czat na żywo, crm, system* crm, erp, system* erp, system*, narzędzi+, oprogramowani+, kurs*, kurs*
      online, szkoleni+, wydarzeni+, festiwal*, konferencj+, targi, webinar*, seri+, e book*, ebook*, książk+, biur+,
      oddział*, magazyn* centraln=, fabryk+, zakład*, restauracj+, lokalizacj+, salon*, salon* sprzedaży, centrum
      dystrybucj+, centrum logistyczn=, showroom*, zespół, dział*, spółk+, umow+, porozumieni+, partnerstw+, wersj+,
      beta, mvp, prototyp*, pilotaż*, opakowani+, logo, menu, cennik*, api, grup+ na facebooku, grup+ na linkedinie,
      grup+, konkurs*, impres+, wystaw+, warsztat*, hackathon*, dzień otwarty, moduł*, metod+ płatności, form+
      płatności, płatności online, koszyk*, intranet*, wiki, forum, program*, fanpage*, stron+ na facebooku, konto na
      instagramie, kont+ na tiktoku, now= rynek, menedżer*, menedżerk+, menadżer*, kierownik*, dyrektor*, asystent*,
      asystentk+, specjalist+, specjalistkę, inżynier*, programist+, projektant*, community manager*, social media
      manager*, analityk*, redaktor*, stażyst+, praktykant*, kontroler*, cfo, cto, cmo, ceo, prezes*, konsultant*,
      koordynator*, koordynatork+, księgow=, prawnik*, agencj+, dostawc+, rund+ finansowania, inwestycj+, maszyn+,
      lini+ produkcyjn=, lini+, stacj+ ładowania, panel* słoneczn=, paneli fotowoltaicznych, instalacj+
      fotowoltaiczn=, fotowoltaik+, farm+ fotowoltaiczn=, pomp+ ciepła, akademi+, szkoł+, faq, stron+ pomocy,
      uwierzytelniani+ dwuskładnikow=, 2fa, mfa, sso, kopi+ zapasow=, test* penetracyjn=, infolini+, plac zabaw,
      centrum, ofert+, planer*, kiosk*, automat*, baz+ danych, baz+ wiedzy, przedszkol+, muzeum, park*, bibliotek+,
      hotel*
"""
