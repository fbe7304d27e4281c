"""Polish names of the catalogue. A line is `key = label: forms met in text`; endings as in the language package."""

METRICS = """
followers = Obserwujący: obserwując=, obserwatorzy, obserwator*, fan*, follower*, followers, followersów, audytorium,
    grono odbiorców, baza fanów, polubieni+ profilu
subscribers = Subskrybenci: subskrybent*, subskrybenci, subskrypcj+, abonent*, abonenci
email_subscribers = Subskrybenci newslettera: subskrybent* newslettera, subskrybenci newslettera, odbiorc+
    newslettera, odbiorców newslettera, zapis* do newslettera, zapis* na newsletter, baz+ mailingow=, list+
    mailingow=, baz+ e mail, baz+ mailowej, subskrybent* e mail, lista odbiorców, czytelników newslettera, bazę
    newslettera, bazy newslettera, subskrypcj+ newslettera
likes = Polubienia: polubień, polubieni+, lajk*, serduszk+, reakcj+
views = Wyświetlenia filmów: wyświetleń, wyświetleni+, wyświetleni+ filmów, wyświetleń filmów, obejrzeń, obejrzeni+,
    odtworzeń, odtworzeni+, oglądalność, oglądalności, widz*, widzowie
impressions = Wyświetlenia reklam: impresj+, wyświetleni+ reklam, wyświetleń reklam, wyświetleni+ postów, wyświetleń
    postów, odsłon reklam
reach = Zasięg: zasięg*, zasięg* postów, zasięg* organiczn=, zasięg* płatn=, zasięg* kampanii, dotarcie do odbiorców
frequency = Częstotliwość reklam: częstotliwość reklam, częstotliwości reklam, częstotliwość wyświetleń
reach_rate = Wskaźnik zasięgu: wskaźnik* zasięgu
watch_time = Czas oglądania: czas* oglądania, godzin oglądania, godziny oglądania, obejrzan= godzin
mentions = Wzmianki o marce: wzmianek, wzmiank+, wzmiank+ o marce, wzmianek o marce, oznaczeń, oznaczeni+, ugc
press_mentions = Wzmianki w prasie: wzmiank+ w prasie, wzmianek w prasie, wzmiank+ prasow=, wzmianek prasowych,
    wzmiank+ w mediach, wzmianek w mediach, publikacj+ prasow=, publikacj+ w mediach, publikacj+ medialn=, publikacji
    w prasie, artykuł* prasow=, artykułów w prasie, wycink* prasow=
share_of_voice = Share of voice: share of voice, sov, udział* głosu, udział* w dyskusji
social_sentiment = Sentyment: sentyment*, sentymencie, wydźwięk*, wskaźnik* sentymentu, pozytywn= sentyment
audience_growth_rate = Tempo wzrostu liczby obserwujących: temp+ wzrostu liczby obserwujących, temp+ wzrostu
    obserwujących, wzrost liczby obserwujących w procentach, dynamik+ przyrostu obserwujących, tempo przyrostu
    obserwujących
brand_recall = Znajomość marki: znajomość marki, znajomości marki, spontaniczn= znajomość marki, spontanicznej
    znajomości marki, wspomagan= znajomość marki, wspomaganej znajomości marki, spontaniczn= świadomość marki,
    spontanicznej świadomości marki, wspomagan= świadomość marki, wspomaganej świadomości marki, top of mind, brand
    recall, brand lift, zapamiętywalność marki, zapamiętywalność reklamy
shares = Udostępnienia: udostępnień, udostępnieni+ postów, udostępnienia, udostępnieniami, repost*, retweet*, podani+
    dalej
comments = Komentarze: komentarz*
saves = Zapisania postów: zapisań, zapisania, zapisani+ postów, zapisań postów, zakład* zapisan=
interactions = Interakcje: interakcj+, wiadomości prywatn=, reakcji i komentarzy
engagement_rate = Wskaźnik zaangażowania: wskaźnik* zaangażowania, współczynnik* zaangażowania, engagement rate,
    stop+ zaangażowania, wskaźnik* interakcji, poziom zaangażowania w procentach, er
applause_rate = Wskaźnik aplauzu: wskaźnik* aplauzu, wskaźnik* polubień
amplification_rate = Wskaźnik amplifikacji: wskaźnik* amplifikacji, wskaźnik* udostępnień
virality_rate = Wskaźnik wiralowości: wskaźnik* wiralowości, wiralowość, wskaźnik* wirusowości
conversation_rate = Wskaźnik konwersacji: wskaźnik* konwersacji, wskaźnik* komentarzy, wskaźnik* komentowania
comment_conversation_score = Wynik rozmów w komentarzach: wynik* rozmów w komentarzach, wskaźnik* rozmów w
    komentarzach
replies = Odpowiedzi na posty: odpowiedzi na posty, odpowiedzi na post
community_posts = Posty społeczności: posty społeczności, posty w grupie, postów w grupie
posts_per_participant = Wpisy na uczestnika: wpisy na uczestnika, wpisów na uczestnika
influencer_mentions = Wzmianki influencerów: wzmianki influencerów, wzmianek influencerów
industry_questions = Pytania o branżę: pytania o branżę, pytań o branżę
customer_conversations = Rozmowy z klientami: rozmowy z klientami, rozmów z klientami
customer_suggestions = Sugestie klientów: sugestie klientów, sugestii klientów
product_improvements = Ulepszenia produktu: ulepszenia produktu, ulepszeń produktu
qualified_applications = Odpowiednie kandydatury: odpowiednie kandydatury, odpowiednich kandydatur
social_ad_revenue = Przychody z reklam społecznościowych: przychody z reklam społecznościowych
response_rate = Wskaźnik odpowiedzi: wskaźnik* odpowiedzi, odsetek odpowiedzi, odsetka odpowiedzi, response rate
community_members = Członkowie społeczności: członk* społeczności, członkowie społeczności, członk* grupy, członkowie
    grupy
click_through_rate = Współczynnik klikalności: współczynnik* klikalności, wskaźnik* klikalności, klikalność,
    klikalności, ctr, współczynnik* klikalności ctr, wskaźnik* kliknięć, współczynnik* kliknięć
clicks = Kliknięcia: kliknięć, kliknięci+, klik*, kliknięci+ w link*, kliknięć w link, przejść do sklepu
web_visits = Wizyty na stronie: wizyt+ na stronie, wizyt+ na stronie internetowej, odwiedzin, odwiedziny, odwiedzin
    strony, odwiedzin na stronie, odwiedzając=, odwiedzających stronę, ruch*, ruch* na stronie, ruch* na stronie
    internetowej, ruch* w sklepie internetowym, ruch* na stronie www, ruch* na blogu, ruch* w serwisie, sesj+, sesj+
    na stronie, wejść na stronę, wejścia na stronę internetową, wizyt+, ruch* w witrynie, ruch* internetow=,
    użytkownik* strony, traffic, odwiedzin sklepu, odwiedzin w sklepie internetowym, odwiedzin bloga, wizyt na blogu,
    ruch* na www
unique_visitors = Unikalni użytkownicy: unikaln^ użytkownik*, unikalni użytkownicy, unikaln= użytkowników, unikaln=
    odwiedzając=, unikaln= odwiedzin, unikalni odwiedzający
page_views = Odsłony: odsłon+, odsłony strony, odsłon strony
organic_traffic = Ruch organiczny: ruch* organiczn=, ruch* organiczn= na stronie, ruch* organiczn= z google,
    organiczn= ruch*, ruch* z wyszukiwar+, ruch* z wyszukiwarek, ruch* z google, ruch* seo, wizyt+ organiczn=, ruch*
    bezpłatn= z wyszukiwarki, organicznych wizyt, odwiedzin organicznych, organicznych odwiedzin, ruch* organiczn= na
    blogu
referral_traffic = Ruch z odesłań: ruch* z odesłań, ruch* z poleceń, ruch* referencyjn=, ruch* z mediów
    społecznościowych, ruch* z social media, wejść z mediów społecznościowych, ruch* z facebooka, ruch* z instagrama
social_traffic_share = Udział ruchu z social media: udział* ruchu z mediów społecznościowych, udział* ruchu z social
    media, udział* mediów społecznościowych w ruchu
bounce_rate = Współczynnik odrzuceń: współczynnik* odrzuceń, wskaźnik* odrzuceń, bounce rate, współczynnik* odrzuceń
    strony
session_duration = Czas sesji: czas* sesji, czas* na stronie, średni czas sesji, średni czas na stronie, średniego
    czasu na stronie, średniego czasu sesji, czas* trwania sesji, czas* spędzan= na stronie, czas* wizyty, czas*
    spędzon= na stronie, długość sesji
pages_per_session = Strony na sesję: stron na sesję, strony na sesję, liczba stron na sesję, liczbę stron na sesję,
    odsłon na sesję
search_ranking = Pozycja w Google: pozycj+ w google, pozycj+ w wyszukiwarce, pozycj+ w wynikach wyszukiwania, pozycji
    w wyszukiwarkach, miejsce w google, znaleźć się w top, być w top, pozycj+ w rankingu, ranking*, fraz+ w top, fraz
    w top 10, domain authority, pozycj+ fraz, widoczność w google, widoczności w google, pierwszej stronie google,
    pozycj+ słów kluczowych
backlinks = Linki zwrotne: link* zwrotn=, backlink*, link* przychodząc=, domen linkujących, domen+ odsyłając=
open_rate = Wskaźnik otwarć: wskaźnik* otwarć, współczynnik* otwarć, open rate, otwieralność, otwieralności,
    wskaźnik* otwarć newslettera, wskaźnik* otwarć maili, wskaźnik* otwarć e maili, otwarć newslettera, współczynnik*
    otwarć newslettera, or newslettera, wskaźnik* otwieralności
unsubscribe_rate = Wskaźnik wypisań: wskaźnik* wypisań, współczynnik* wypisań, wypisań, wypisani+ z newslettera,
    wypisów z newslettera, rezygnacj+ z newslettera
leads = Leady: lead*, lead* sprzedażow=, kontakt* handlow=, kontakt* sprzedażow=, zapytań handlowych, generowani+
    leadów, potencjaln= klient*, lid*, namiar*, kontakty, kontaktów
qualified_leads = Kwalifikowane leady: kwalifikowan= lead*, zakwalifikowan= lead*, lead* kwalifikowan=, lead*
    zakwalifikowan=, mql, mqli, mql - i, sql, sqli, kwalifikowan= zapyta, szans+ sprzedaży, szans+ sprzedażow=,
    leadów marketingowych
sign_ups = Założone konta: założon= kont, założon= konta, now= kont, now= konta, zapis*, sign up*, utworzon= kont,
    zakładan= kont
registrations = Rejestracje: rejestracj+, rejestracji na webinar, rejestracji na wydarzenie, zgłoszeń na wydarzenie,
    zapis* na kurs, zapis* na webinar, zapis* na szkolenie, zarejestrowan= użytkownik*, zarejestrowan= uczestnik*,
    zgłoszeń na webinar, zapis* na konferencję, zapis* na wydarzenie, nabór, rekrutacj+ na studia
downloads = Pobrania: pobrań, pobrani+, pobrań e booka, pobrań aplikacji, pobrań ebooka, pobrani+ aplikacji,
    ściągnięć
installs = Instalacje: instalacj+ aplikacji, instalacji, instalacje, zainstalowań
enquiries = Zapytania: zapytań, zapytani+, zapytań ofertowych, zapytań o ofertę, zapytani+ ofertow=, zapytań z
    formularza, zapytani+ z formularza, formularz* kontaktow=, wypełnion= formularz*, wysłanych formularzy, próśb o
    ofertę, próśb o wycenę, zapytań o wycenę
demos = Prezentacje demo: demo, prezentacj+ demo, umówion= demo, próśb o demo, dem, zapytań o demo, demonstracj+
trials = Wersje próbne: wersj+ próbn=, okres* próbn=, trial*, darmowych okresów próbnych, konta próbne, kont
    próbnych, testowych kont
meetings = Spotkania sprzedażowe: spotka handlowych, spotkań handlowych, spotkani+ handlow=, spotkań sprzedażowych,
    spotkani+ sprzedażow=, spotkań z klientami, spotkani+ z klientami, rozmów handlowych, rozmów sprzedażowych,
    rozmow+ handlow=, rozmow+ sprzedażow=, umówionych spotkań, umówion= spotkani+
attendees = Uczestnicy: uczestnik*, uczestnicy, frekwencj+ na, frekwencj+, gości na wydarzeniu, uczestników webinaru,
    osób na webinarze
lead_conversion_rate = Konwersja leadów: konwersj+ leadów, konwersj+ leadów na klientów, konwersj+ leadów w klientów,
    współczynnik* konwersji leadów, wskaźnik* konwersji leadów, konwersj+ lead na klient, konwersj+ z leada na
    klienta, konwersj+ lead
conversion_rate = Współczynnik konwersji: współczynnik* konwersji, wskaźnik* konwersji, konwersja, konwersję,
    konwersją, konwersji, stop+ konwersji, cvr, konwersj+ w sklepie, konwersj+ z wersji próbnej, konwersj+ z triala,
    wskaźnik* aktywacji, konwersj+ koszyka, wskaźnik* zapisów, konwersj+ sprzedaży
social_conversion_rate = Konwersja z social media: konwersj+ z social media, konwersj+ z mediów społecznościowych,
    współczynnik* konwersji z mediów społecznościowych, współczynnik* konwersji z social media
conversions = Konwersje: konwersje, konwersji z kampanii, liczba konwersji, liczbę konwersji
cart_abandonment_rate = Porzucone koszyki: porzucon= koszyk*, porzuceni+ koszyka, porzuceń koszyka, porzuceń
    koszyków, wskaźnik* porzuceń koszyka, współczynnik* porzuceń koszyka, wskaźnik* porzuconych koszyków,
    współczynnik* porzuconych koszyków, porzucani+ koszyków, porzucani+ koszyka, wskaźnik* porzuceń, odsetek
    porzuconych koszyków, współczynnik* porzuceń koszyków
cpc = Koszt kliknięcia: koszt* kliknięcia, koszt* za kliknięcie, cpc, średni koszt kliknięcia
cpm = Koszt tysiąca wyświetleń: koszt* tysiąca wyświetleń, cpm, koszt* za tysiąc wyświetleń, koszt* dotarcia do
    tysiąca odbiorców
cpl = Koszt leada: koszt* leada, koszt* za lead, koszt* pozyskania leada, cpl, koszt* leadu, koszt* na lead, koszt*
    pozyskania kontaktu
cpa = Koszt pozyskania klienta: koszt* pozyskania klienta, koszt* pozyskania klientów, koszt* pozyskania nowego
    klienta, cpa, cac, koszt* konwersji, koszt* pozyskania, koszt* zamówienia, koszt* instalacji, koszt* akwizycji,
    koszt* na konwersję, koszt* pozyskania zamówienia
ad_spend = Wydatki na reklamę: wydatk* na reklamę, wydatk* reklamow=, budżet* reklamow=, budżet* marketingow=,
    wydatk* na marketing, wydatk* marketingow=, koszt* reklam, koszt* reklamy, wydatki na reklamy, budżet* mediow=,
    koszt* kampanii
roas = Zwrot z wydatków na reklamę: roas, zwrot* z wydatków na reklamę, zwrot* z nakładów na reklamę, zwrot* z
    reklam, zwrot* z wydatków reklamowych
roi = Zwrot z inwestycji: roi, zwrot* z inwestycji, stop+ zwrotu, rentowność inwestycji
revenue = Przychody: przychod*, przychód, obrót, obrot*, przychod* ze sprzedaży, roczn= przychod*, wpływ* ze
    sprzedaży, wpływy, utarg*, przychod* netto, gmv
sales = Sprzedaż: sprzedaż+, sprzedaż* online, sprzedaż* internetow=, wartość sprzedaży, wartości sprzedaży, wolumen*
    sprzedaży, więcej sprzedawać, sprzedawać więcej, sprzedać więcej, więcej sprzedać, wynik* sprzedaży, sprzedaż* w e
    commerce, sprzedaży w sklepie internetowym,
    sprzedaż w sklepie internetowym, sprzedaży detalicznej, wyniki sprzedażowe, sprzedaż+ produktów, sprzedaż+ usług
orders = Zamówienia: zamówień, zamówieni+, zamówień online, zakup*, transakcj+, zamówień w sklepie, zamówień
    internetowych
units_sold = Sprzedane sztuki: sprzedan= sztuk, sprzedan= sztuki, sztuk, sztuki, egzemplarz*, sprzedan= bilet*,
    sprzedanych licencji, szt ., szt, bilet*, sprzedanych egzemplarzy, sprzedanych produktów, karnet*
bookings = Rezerwacje: rezerwacj+, rezerwacj+ bezpośredn^, bezpośrednich rezerwacji, nocleg*
deals = Umowy: umowy, zamknięt= transakcj+, podpisan= umow+, podpisanych umów, now= umow+, nowych umów, kontrakt*,
    nowych kontraktów, umów, umow+ handlow=, zawart= umów, umów sprzedaży, umów sponsorskich, umow+ sponsorsk^, umowy
    z klientami, zamkniętych sprzedaży
pipeline = Lejek sprzedaży: pipeline, wartość lejka, wartości lejka, lejek sprzedażowy, wartość pipeline, wartość
    szans sprzedaży, lejka sprzedaży, lejek sprzedaży, pipeline sprzedaży
win_rate = Skuteczność sprzedaży: win rate, skuteczność sprzedaży, skuteczności sprzedaży, wskaźnik* wygranych,
    wskaźnik* domknięć, odsetek wygranych, wskaźnik* zamknięć, skuteczność ofert, skuteczności ofertowania,
    współczynnik* wygranych
average_order_value = Średnia wartość zamówienia: średni+ wartość zamówienia, średniej wartości zamówienia, średni+
    wartość koszyka, średniej wartości koszyka, wartość koszyka, wartości koszyka, aov, średni koszyk, średniego
    koszyka, wartość zamówienia, wartości zamówienia, średni paragon, średniego paragonu, średni+ wartość transakcji,
    średniej wartości transakcji, średnia wartość kontraktu, średnią wartość kontraktu, średnia wartość darowizny,
    średni+ wartość umowy
average_revenue_per_user = Średni przychód na użytkownika: średn^ przychód na użytkownika, średniego przychodu na
    użytkownika, arpu, przychód na użytkownika, przychód na klienta, przychodu na klienta, średni przychód na
    klienta, przychodu na użytkownika, revpar, przychód na pokój, przychód na pracownika, średniego przychodu na
    klienta
mrr = Miesięczny przychód powtarzalny: mrr, miesięczn= przychód powtarzaln=, miesięcznego przychodu powtarzalnego,
    miesięczne przychody powtarzalne, miesięczn= przychod* cykliczn=
arr = Roczny przychód powtarzalny: arr, roczn= przychód powtarzaln=, przychod* powtarzaln=, przychod* cykliczn=,
    roczn= przychod* powtarzaln=, roczn= przychod* cykliczn=, przychody abonamentowe, przychodów abonamentowych
market_share = Udział w rynku: udział* w rynku, udziale w rynku, udział* rynkow=, penetracj+ rynku
occupancy_rate = Obłożenie: obłożeni+, obłożeni+ hotelu, wskaźnik* obłożenia, wykorzystani+ mocy, wykorzystani+ mocy
    produkcyjnych, obłożeni+ pokoi
sales_cycle = Cykl sprzedaży: cykl* sprzedaży, czas* zamknięcia sprzedaży, długość cyklu sprzedaży, czas* domknięcia
    transakcji
donations = Darowizny: darowizn+, wpłat od darczyńców, zebran= środk*, zebran= fund*, środków ze zbiórki, datk*,
    zbiórk+ publiczn=
donors = Darczyńcy: darczyńc+, darczyńców, regularnych darczyńców, stałych darczyńców, sponsor*, wspierając=
profit = Zysk: zysk*, zysk* netto, zysk* operacyjn=, zysk* brutto, ebitda, ebit, dochód, dochod*, rentowność,
    rentowności, przepływ* pieniężn=, zyskowność, zyskowności, cash flow
margin = Marża: marż+, marż+ brutto, marż+ netto, marż+ operacyjn=, marż+ ebitda, marż+ zysku
customers = Klienci: klient*, klienci, klientk+, klientek, płacąc= klient*, baz+ klientów, aktywn= klient*, kupując=,
    liczba klientów, płatnych klientów, klientów biznesowych, użytkownik* płacąc=
new_customers = Nowi klienci: now= klient*, nowi klienci, pozyskan= klient*, pozyskani+ klientów, pozyskiwani+
    klientów, nowych klientek, nowych pacjentów, now= kupując=, nowych płacących klientów, pierwszych klientów
active_users = Aktywni użytkownicy: aktywn= użytkownik*, aktywni użytkownicy, dau, mau, wau, aktywn= kont,
    miesięcznych aktywnych użytkowników, dziennych aktywnych użytkowników, aktywnych członków
users = Użytkownicy: użytkownik*, użytkownicy, now= użytkownik*, użytkownik* aplikacji
members = Członkowie: członk*, członkowie, członek, now= członk*, klubowicz*, uczestnik* programu lojalnościowego
customer_lifetime_value = Wartość życiowa klienta: wartość życiow= klienta, wartości życiowej klienta, ltv, clv,
    cltv, wartość klienta w czasie, wartość klienta, wartości klienta
churn_rate = Wskaźnik rezygnacji: wskaźnik* rezygnacji, churn*, wskaźnik* odejść klientów, odejść klientów, odejścia
    klientów, odpływ* klientów, rezygnacj+ klientów, wskaźnik* rezygnacji klientów, współczynnik* rezygnacji,
    współczynnik* odejść, wskaźnik* churn, rezygnacj+, rotacj+ klientów, wskaźnik* utraty klientów, współczynnik*
    churn, współczynnik* utraty klientów, wskaźnik* odejść, miesięczn= churn*
retention_rate = Wskaźnik retencji: wskaźnik* retencji, retencj+, retencj+ klientów, wskaźnik* retencji klientów,
    współczynnik* retencji, wskaźnik* utrzymania klientów, utrzymani+ klientów, retencj+ użytkowników, nrr, retencj+
    darczyńców, współczynnik* utrzymania klientów
repeat_purchase_rate = Ponowne zakupy: ponown= zakup*, powracając= klient*, wskaźnik* ponownych zakupów, powtarzaln=
    zakup*, odsetek powracających klientów, wskaźnik* powracających klientów, zakup* powtórn=, stałych klientów,
    stal= klient*
renewal_rate = Wskaźnik odnowień: wskaźnik* odnowień, odnowień, odnowieni+, odnowień umów, odnowień subskrypcji,
    przedłużeń umów, współczynnik* odnowień
return_rate = Wskaźnik zwrotów: wskaźnik* zwrotów, współczynnik* zwrotów, zwrot*, zwrotów towaru, zwrócon= produkt*,
    odsetek zwrotów, zwrot* towarów, zwrot* produktów
nps = Net Promoter Score: net promoter score, nps, wskaźnik* nps, wynik* nps
csat = Wskaźnik satysfakcji klientów: csat, wskaźnik* satysfakcji klientów, wskaźnik* satysfakcji klienta, wskaźnik*
    satysfakcji, wskaźnik* zadowolenia, wskaźnik* zadowolenia klientów, odsetek zadowolonych klientów, zadowolon=
    klient*, wskaźnik* csat, wynik* satysfakcji, indeks* satysfakcji, poziom satysfakcji klientów, poziom zadowolenia
    klientów, poziomu satysfakcji klientów
ces = Wskaźnik wysiłku klienta: ces, customer effort score, wskaźnik* wysiłku klienta
average_rating = Średnia ocena: średni+ ocena, średni+ ocen, średniej oceny, średnią ocenę, ocen+, ocena w google,
    ocenę w google, oceny w google, ocen+ w sklepie z aplikacjami, średni+ ocena w google, średnią ocenę w google,
    średniej oceny w google, ocena produktu, rating*, średniej ocen
reviews = Opinie: opini+, recenzj+, opini+ w google, pozytywn= opini+, referencj+, rekomendacj+ klientów, opini+
    klientów
complaints = Reklamacje: reklamacj+, skarg+, negatywn= opini+, negatywn= komentarz*, zażaleń, skarg klientów
tickets = Zgłoszenia: zgłoszeń, zgłoszeni+, zgłoszeń do supportu, zgłoszeń serwisowych, ticket*, połączeń
    przychodzących, zgłoszeń do pomocy technicznej, zgłoszeń klientów, zgłoszeń do działu wsparcia
backlog = Zaległości: zaległości, zaległość, zaległ= zgłosze, backlog*, zaległych zgłoszeń, otwart= zgłosze,
    otwartych zgłoszeń, nierozwiązan= zgłosze, nierozwiązanych zgłoszeń
average_response_time = Czas odpowiedzi: czas* odpowiedzi, czas* pierwszej odpowiedzi, średni+ czas odpowiedzi,
    średniego czasu odpowiedzi, czas* reakcji, średni czas reakcji, średniego czasu reakcji, szybciej odpowiadać,
    odpowiadać szybciej, średni czas pierwszej odpowiedzi, średniego czasu pierwszej odpowiedzi, czasu pierwszej
    reakcji
resolution_time = Czas rozwiązania: czas* rozwiązania, czas* rozwiązania zgłoszenia, czas* rozwiązania zgłoszeń,
    czas* rozwiązywania zgłoszeń, średni czas rozwiązania, mttr, czas* naprawy, czas* rozpatrzenia, czas*
    rozpatrywania reklamacji, czas* rozpatrzenia reklamacji, czas* rozwiązywania problemów, czas* usunięcia awarii,
    średni czas rozwiązania zgłoszenia, średniego czasu rozwiązania zgłoszenia, czas* akceptacji, czas* przetwarzania
waiting_time = Czas oczekiwania: czas* oczekiwania, średni czas oczekiwania, średniego czasu oczekiwania, czas*
    oczekiwania na połączenie, czas* w kolejce
first_contact_resolution = Rozwiązanie przy pierwszym kontakcie: rozwiąza przy pierwszym kontakcie, rozwiązani+ przy
    pierwszym kontakcie, fcr, wskaźnik* rozwiązań przy pierwszym kontakcie, zgłoszeń rozwiązanych przy pierwszym
    kontakcie, wskaźnik* fcr
sla_compliance = Zgodność z SLA: zgodność z sla, zgodności z sla, sla, dotrzymani+ sla, dotrzymywani+ sla, poziom
    usług, poziomu usług, realizacj+ sla, spełnieni+ sla
requests_per_agent = Zgłoszenia na konsultanta: zgłosze na konsultanta, zgłoszeń na konsultanta, zgłoszenia na
    konsultanta, zgłoszeń na agenta, zgłoszenia na agenta, połączeń na konsultanta
handling_time = Czas obsługi: czas* obsługi, średni czas obsługi, średniego czasu obsługi, aht, czas* obsługi
    zgłoszenia, czas* obsługi klienta, czas* obsługi zamówienia
staff_turnover = Rotacja pracowników: rotacj+ pracowników, rotacj+, rotacj+ kadr, wskaźnik* rotacji, wskaźnik*
    rotacji pracowników, fluktuacj+, fluktuacj+ pracowników, odejść pracowników, odejścia pracowników, dobrowoln=
    odejść, rotacj+ personelu, rotacj+ zespołu, fluktuacj+ kadr
absence_rate = Absencja: absencj+, wskaźnik* absencji, nieobecności, nieobecność, absencj+ chorobow=, zwolnie
    lekarskich, zwolnień lekarskich, zwolnieni+ lekarsk^, absencj+ pracowników
enps = Employee Net Promoter Score: enps, employee net promoter score, wskaźnik* enps
employee_engagement_score = Wskaźnik zaangażowania pracowników: wskaźnik* zaangażowania pracowników, indeks*
    zaangażowania, indeks* zaangażowania pracowników, wskaźnik* satysfakcji pracowników, wynik* badania
    zaangażowania, wskaźnik* zadowolenia pracowników, wynik* ankiety pracowniczej
employees = Stan zatrudnienia: zatrudnieni+ ogółem, stan zatrudnienia, stanu zatrudnienia, etat*, fte, poziom
    zatrudnienia, zatrudnienie w firmie, zatrudnienie, wielkość zatrudnienia
hires = Zatrudnienia: zatrudnień, now= pracownik*, nowo zatrudnion=, zatrudnienia, rekrutacji zakończonych, now=
    członk* zespołu
applications = Aplikacje kandydatów: aplikacj+ kandydatów, kandydat*, kandydaci, cv, zgłoszeń kandydatów, aplikacji
    na stanowisko, kwalifikowan= kandydat*, aplikacji o pracę
time_to_hire = Czas rekrutacji: czas* rekrutacji, czas* zatrudnienia, średni czas rekrutacji, średniego czasu
    rekrutacji, czas* obsadzenia stanowiska, time to hire, czas* obsadzenia wakatu
cost_per_hire = Koszt rekrutacji: koszt* rekrutacji, koszt* zatrudnienia, koszt* pozyskania pracownika
offer_acceptance_rate = Wskaźnik akceptacji ofert: wskaźnik* akceptacji ofert, wskaźnik* przyjętych ofert, odsetek
    przyjętych ofert, akceptacj+ ofert
training_hours = Godziny szkoleniowe: godzin+ szkoleniow=, godzin szkoleń, godzin szkolenia, godziny szkoleń, dni
    szkoleniowych
accidents = Wypadki: wypadk*, wypadek, wypadk* przy pracy, uraz*, wskaźnik* wypadkowości, wypadkowość, wypadkowości
uptime = Dostępność systemu: dostępność, dostępności, dostępność systemu, dostępności systemu, uptime, dostępność
    serwisu, dostępność usługi, dostępności usługi, dostępności serwisu, dostępność strony, dostępność platformy,
    dostępności platformy
downtime = Przestoje: przestoj*, przestój, przestoj* maszyn, czas* przestoju, czas* przestojów, niedostępność,
    niedostępności, nieplanowan= przestoj*, czas* niedostępności
incidents = Incydenty: incydent*, incydent* bezpieczeństwa, krytyczn= incydent*, awari+, wyciek* danych, naruszeń
    bezpieczeństwa, naruszeni+ ochrony danych, poważn= incydent*
bugs = Błędy oprogramowania: bug*, błęd* oprogramowania, krytyczn= błęd*, zgłoszon= błęd*, podatności, podatność, luk
    bezpieczeństwa, otwart= błęd*, błędy krytyczne, błędów krytycznych
error_rate = Wskaźnik błędów: wskaźnik* błędów, błęd*, błąd, odsetek błędów, błędów w fakturach, błędów na fakturach,
    błędów kompletacji, pomyłek w zamówieniach, nieudan= płatności, nieudan= dostaw
defect_rate = Wskaźnik braków: wskaźnik* braków, brak* produkcyjn=, braków, wadliw= produkt*, odsetek braków,
    wskaźnik* wad, wad, odrzut*, wskaźnik* wadliwości, reklamacji gwarancyjnych, wadliwość, usterk+, usterek, odpad*
    poprodukcyjn=, ppm
page_load_time = Czas ładowania strony: czas* ładowania strony, czas* ładowania, czas* wczytywania strony, czas*
    wczytywania, prędkość strony, szybkość strony, szybkości strony, szybkość ładowania strony, lcp, czas* ładowania
    sklepu, opóźnieni+ api, czas* odpowiedzi api, czas* ładowania strony głównej
test_coverage = Pokrycie testami: pokryci+ testami, pokryci+ kodu testami, pokryci+ kodu, test coverage
deployments = Wdrożenia produkcyjne: wdrożeń na produkcję, wdrożeń, częstotliwość wdrożeń, częstotliwości wdrożeń,
    wdrożenia produkcyjne, wdrożeń produkcyjnych
lead_time = Czas realizacji: czas* realizacji, czas* cyklu, czas* produkcji, czas* wprowadzenia na rynek, czas*
    wdrożenia, czas* onboardingu, czas* wdrożenia klienta, czas* wdrożenia pracownika, lead time, czas*
    przezbrojenia, czas* przezbrojeń, czas* realizacji projektu
delivery_time = Czas dostawy: czas* dostawy, czas* wysyłki, czas* realizacji zamówienia, czas* realizacji zamówień,
    średni czas dostawy, średniego czasu dostawy, czas* kompletacji
on_time_delivery = Dostawy na czas: dostaw+ na czas, terminow= dostaw+, terminowość dostaw, terminowości dostaw,
    punktualność, punktualności, dostaw terminowych, otif, zamówień dostarczonych na czas, paczek na czas
costs = Koszty: koszt*, wydatk*, koszt* operacyjn=, koszt* stał=, koszt* produkcji, koszt* energii, koszt* it, koszt*
    logistyki, koszt* logistyczn=, koszt* podróży służbowych, koszt* wysyłki, koszt* dostawy, koszt* jednostkow=,
    koszt* administracyjn=, koszt* utrzymania, koszt* personaln=, koszt* pracy, koszt* chmury, rachunk* za energię,
    rachunki za prąd, koszt* obsługi, koszt* opakowań, koszt* magazynowania, koszt* druku, koszt* zakupu, koszt*
    paliwa, koszt* materiałów, koszt* transportu
overdue_invoices = Przeterminowane faktury: przeterminowan= faktur+, niezapłacon= faktur+, zaległ= faktur+, zaległ=
    płatności, należności, przeterminowan= należności, dso, należności przeterminowane, nieopłacon= faktur+, opóźnień
    w płatnościach, zator* płatnicz=
energy_use = Zużycie energii: zużyci+ energii, zużyci+ prądu, zużyci+ energii elektrycznej, zużyci+ gazu, zużyci+
    paliwa, pobór energii, energochłonność, energochłonności
water_use = Zużycie wody: zużyci+ wody, poboru wody, pobór wody, wodochłonność
water_savings = Oszczędność wody: oszczędność wody, oszczędności wody, oszczędnoś wody
emissions = Emisje: emisj+, emisj+ co2, emisj+ gazów cieplarnianych, emisj+ dwutlenku węgla, co2, co2e, emisyjność,
    emisyjności, ślad* węglow=, emisj+ ghg
waste = Odpady: odpad*, marnowani+ żywności, odpad* żywności, odpad* spożywcz=, odpad* plastikow=, plastik*, śmieci,
    zużyci+ plastiku, odpad* opakowaniow=, marnotrawstw+, zużyci+ papieru, zmieszanych odpadów
recycling_rate = Poziom recyklingu: poziom* recyklingu, wskaźnik* recyklingu, recykling*, udział* recyklatu, udział*
    energii odnawialnej, energi+ odnawialn=, oze, udział* oze, udział* materiałów z recyklingu, zielon= energi+,
    udział* zielonej energii
"""

GOAL_TYPES = {
    "brand_awareness": "Świadomość marki",
    "brand_reputation": "Reputacja marki",
    "engaged_community": "Zaangażowana społeczność",
    "conversions_and_sales": "Konwersje i sprzedaż",
    "customer_insight": "Wiedza o klientach i rynku",
    "leads": "Leady",
    "customer_service": "Obsługa klienta",
    "recruiting": "Rekrutacja",
    "crisis_communications": "Kryzys i komunikacja",
    "internal_communications": "Komunikacja wewnętrzna",
    "website_traffic": "Ruch na stronie",
    "press_mentions": "Wzmianki w prasie",
    "revenue": "Przychody",
}
