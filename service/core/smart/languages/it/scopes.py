"""Italian channels, markets and audiences. Layout as in `languages`: tag, value, phrases."""

TABLES = """
general_channel
  any: social media, social network, social, i social, sui social, online, internet, rete, canali digitali, digitale,
      tutti i canali, nostri canali, canali social, tutte le piattaforme, piattaforme social, media, media digitali,
      web in generale, piattaforme digitali
channel
  instagram: instagram, insta, ig, reels de instagram, stories de instagram
  facebook: facebook, fb, messenger
  linkedin: linkedin, linked in
  tiktok: tiktok, tik tok
  youtube: youtube, you tube, yt, youtube shorts
  twitter: twitter
  x: su x, account x, profilo x, x twitter, x ( twitter ), twitter x, x ( ex twitter )
  pinterest: pinterest
  snapchat: snapchat
  threads: threads
  bluesky: bluesky
  mastodon: mastodon
  reddit: reddit
  discord: discord
  twitch: twitch
  telegram: telegram
  whatsapp: whatsapp, whatsapp business
  xing: xing
  meta: meta ads, su meta, meta
  medium: su medium
  vimeo: vimeo
  slack: slack
  spotify: spotify
  trustpilot: trustpilot
  tripadvisor: tripadvisor, trip advisor
  glassdoor: glassdoor
  indeed: indeed
  infojobs: infojobs
  booking.com: booking . com, booking
  airbnb: airbnb
  amazon: amazon
  etsy: etsy
  ebay: ebay
  wallapop: wallapop
  zalando: zalando
  shopify: shopify
  google ads: google ads, adwords, google adwords
  google: google, google business profile, google my business, google maps, google play
  app store: app store, apple store, play store
  email: email, e mail, mail, posta elettronica, newsletter, mailing list, email marketing, lista email, campagne
      email, casella di posta, dem
  website: sito, siti, sito web, web, sito internet, website, home page, homepage, landing page, negozio online, shop
      online, store online, e commerce, ecommerce, commercio elettronico, sito aziendale, pagina prodotto, pagine
      prodotto, schede prodotto, checkout, pagina di pagamento, carrello, pagina prezzi, modulo di contatto, form di
      contatto, portale, portale clienti, pagina web
  blog: blog, blog aziendale, articoli di blog, articoli del blog
  podcast: podcast
  webinar: webinar, seminari online
  app: app, applicazione, app mobile, applicazione mobile
  sms: sms, messaggi di testo
  phone: telefono, telefonic@, telefonicamente, chiamate a freddo, assistenza telefonica, telefoniche
  chat: chat, live chat, chatbot
  press: stampa, comunicat* stampa
  tv: tv, televisione
  radio: radio
  events: fiera, fiere, fiere di settore, fiera di settore
  search: ricerca organica, motori di ricerca, motore di ricerca, google organico, sem, ppc, ricerca a pagamento
  display: display, annunci display
  paid social: social ads, pubblicità sui social
  affiliate: affiliazione, programma di affiliazione, affiliati
  referral: programma referral, referral, passaparola dei clienti
  direct mail: posta cartacea
  intranet: intranet
  retail: negozio fisico, negozi fisici
market
  it: italia, italian@, milano, milanes^, roma, roman@, torino, napoli, bologna, firenze, venezia, genova, palermo,
      bari, catania, verona, padova, trieste, cagliari, lombardia, veneto, piemonte, toscana, emilia romagna, emilia,
      sicilia, sardegna, puglia, campania, liguria, umbria, marche, lazio, trentino, alto adige, friuli, calabria,
      basilicata, abruzzo, molise
  es: spagna, spagnol@, barcellona, madrid, valencia, siviglia, catalogna, catalan@
  pt: portogallo, portoghes^, lisbona, porto
  fr: francia, frances^, parigi, lione
  de: germania, tedesc@, tedeschi, tedesche, berlino, monaco di baviera, amburgo
  pl: polonia, polacc@, polacchi, varsavia, cracovia
  bg: bulgaria, bulgar@, sofia
  gb: regno unito, britannic@, inghilterra, ingles^, scozia, londra, galles
  ie: irlanda, irlandes^, dublino
  at: austria, austriac@, vienna
  ch: svizzera, svizzer@, zurigo, ticino
  be: belgio, belga, belgi, bruxelles
  nl: paesi bassi, olanda, olandes^, amsterdam
  dk: danimarca, danes^, copenaghen
  se: svezia, svedes^, stoccolma
  no: norvegia, norveges^, oslo
  fi: finlandia, finlandes^, helsinki
  cz: repubblica ceca, cech@, praga
  sk: slovacchia, slovacc@
  hu: ungheria, ungheres^, budapest
  ro: romania, rumen@, bucarest
  gr: grecia, grec@, greci, atene
  tr: turchia, turc@
  ua: ucraina, ucrain@
  us: stati uniti, usa, american@, new york, california
  ca: canada, canades^, toronto
  mx: messico, messican@
  br: brasile, brasilian@
  ar: argentina, argentin@
  cl: cile, cilen@
  co: colombia, colombian@
  in: india, indian@
  cn: cina, cines^
  jp: giappone, giappones^, tokyo
  kr: corea
  au: australia, australian@
  ae: dubai
scope
  unit: pagina prezzi, pagina dei prezzi, pagina di contatto, modulo di contatto, pagina prodotto, pagine prodotto,
      pagina di pagamento, pagina carriere, carrello, homepage, home page, blog, cassa, casse, sportello, reception,
      mensa, cucina, bar, piscina, spa, pronto soccorso, reparto, ambulatorio, laboratorio, magazzino, officina,
      panificio
  region: africa, african@, europa, europe@, ue, unione europea, asia, asiatic@, america latina, latam, emea, apac,
      dach, benelux, paesi nordici, iberia, balcani, scandinavia, nord america, sud america, medio oriente, sud
      europa, est europa, europa dell est, nazional^, estero, internazional^, export, nord, sud, nord est, nord ovest,
      centro sud, centro italia, nord italia, sud italia, mezzogiorno, regional^, local^, provinc^, provincia,
      province, regione, regioni, paesi, mercati, città, comun^
  segment: pmi, piccole imprese, grandi imprese, grandi aziende, enterprise, b2b, b2c, d2c, premium, freemium,
      corporate, ingrosso, dettaglio, retail, student^, universitari, adolescenti, millennials, millennial,
      generazione z, gen z, donne, donna, uomini, mamme, madri, padri, famigli+, anziani, over 65, professionist*,
      professionisti, liberi professionisti, freelance, startup, decisori, responsabili hr, sviluppatori, infermieri,
      insegnanti, docenti, clienti esistenti, clienti attuali, clienti nuovi, nuovi clienti, clienti abituali, clienti
      ricorrenti, primi acquirenti, utenti paganti, utenti gratuiti, utenti mobile, turist*, turisti, giovani,
      giovane, adulti, bambini, bambine, ragazzi, dipendenti, nuovi dipendenti, lavoratori, dirigenti, manager,
      quadri, volontari, ex alunni, alunni, pazienti, ospiti, clienti strategici, key account, agenzie, rivenditori,
      comuni, scuole, ospedali, ristoranti, hotel, alberghi, produttori, fornitori, fornitori strategici, pensionati,
      femminil^, maschil^, settore pubblico, pubblica amministrazione, sanità, automotive, moda, ospitalità, inattiv@,
      privati, farmacie, turistic@, industrial^, artigian@
  unit: stabilimento, stabilimenti, fabbrica, fabbriche, magazzino, magazzini, ufficio, uffici, filiale, filiali,
      negozio, negozi, campus, reparto, reparti, dipartimento, sede, sedi, sede centrale, hotel, clinica, cliniche,
      scuola, centro, centri, impianto, impianti, produzione, linea di montaggio, linea 1, linea 2, linea 3, call
      center, contact center, service desk, helpdesk, help desk, assistenza, assistenza clienti, servizio clienti,
      supporto, it, hr, risorse umane, finanza, acquisti, logistica, team vendite, team di vendita, team commerciale,
      team di assistenza, team di supporto, team marketing, business unit, divisione, controllata, direzione,
      management, consiglio, cda, onboarding, modulo di iscrizione, form di registrazione, piano base, piano pro,
      piano premium, piano gratuito, primo mese, primo ordine, linea di prodotti, abbonament*, mobile, desktop, prova
      gratuita, funnel, campagna, campagne, black friday, collezione estiva, collezione, piano annuale, flotta, data
      center, catena di fornitura, filiera, operazioni, fatture, consegne, ricambi, per capo, per dipendente, per
      unità, per cliente, per ordine, per ticket, per tonnellata, imballaggi, packaging, cosmesi, alimentare, pronto
      soccorso, ambulatorio, magazzino centrale, officina, cucina, cantiere, cantieri, ristorante, palestra, palestre,
      punto vendita, punti vendita
scope_prep
  in: in, nel, nello, nell, nella, nei, negli, nelle, tra, fra, tra i, tra gli, tra le, per, per il, per la, per i,
      per gli, per le, per l, con, con i, con le, da, dal, dalla, dai, dagli, dalle, dall, tramite, attraverso, via,
      di, del, dello, dell, della, dei, degli, delle, d, a, al, allo, all, alla, ai, agli, alle, su, sul, sullo, sull,
      sulla, sui, sugli, sulle, verso, sotto, presso, che, secondo
empty_scope
  none: associazione, circolo, club, cooperativa, fondazione, ente, consorzio, gruppo, organizzazione, colleghi,
      reparti, team
  none: azienda, aziende, impresa, imprese, business, marchio, brand, organizzazione, società, noi, clienti, nostri
      clienti, pubblico, target, gente, tutti, tutto, mercato, futuro, successo, mondo, ordine, generale, totale,
      team, modo, maniera, meglio, risultati, utenti, anni, media, anno, tempo, lungo termine, breve termine, medio
      termine, lungo periodo, crescita, obiettivi, obiettivo, corso, fine, linea, social media, social, social
      network, digitale, online, internet, canali, tutti i canali, esso, essi, ciò, questo, quello, più, meno,
      account, livello attuale, livello, base, presente, standard, mente, esigenze, bisogni, qualità, interesse,
      contatto, entrambi, lavoro, vita, giorno, settimana, mese, trimestre, semestre, data, luogo, particolare,
      realtà, oggi, ora, processo, beneficio, concorrenza, settore, insieme, parte, modo continuo, modo significativo,
      maniera significativa, persone, persona, valore, prodotto, prodotti, servizio, servizi, vendite, marketing,
      massimo, minimo, confronto, volta, numero, quantità, punto, punti, rispetto, relazione, contenuto, contenuti,
      follower, reputazione, nuovo, nuova, nuovi, nuove, recensioni, meno
generic_modifier
  any: annullat@, cancellat@, restituit@, scadut@, pers@, abbandonat@, fedel^, soddisfatt@, attiv@, mancat@,
      conclus@, complet@, inattiv@, apert@, chius@, difettos@, respint@, smarrit@, ritardat@
  any: eccezional^, eccellent^, incredibil^, superior^, innovativ@, unic@, unici, top, mondo, classe, intelligent^,
      modern@, professional^, efficac^, efficaci, efficient^, significativ@, memorabil^, coerent^, costant^, dedicat@,
      appassionat@, chiar@, fresc@, creativ@, viral^, meraviglios@, leader, autentic@, san@, aziendal^, più, meno,
      nuov@, total^, complessiv@, global^, general^, medi@, mensil^, settimanal^, giornalier@, trimestral^, annual^,
      annu@, attual^, qualificat@, buon, buon@, alt@, bass@, elevat@, miglior^, molt@, aggiuntiv@, ulterior^, extra,
      numero, percentuale, quantità, quota, tasso, nostr@, mi@, su@, real^, azienda, marchio, brand, cliente, clienti,
      positiv@, negativ@, inter@, complet@, nett@, lord@, grand^, gran, fort^, prossim@, ultim@, stess@, attiv@,
      sostenibil^, esistent^, regolar^, rilevant^, target, online, digital^, social, media, organic@, organici, prim@,
      ricorrent^, attraent^, coinvolgent^, qualità, prezios@, interessant^, potenzial^, fedel^, leal^, soddisfatt@,
      felic^, propri@, divers@, vari, varie, important^, chiave, principal^, utente, utenti, pubblico, persone,
      mercato, prodotto, prodotti, servizio, servizi, personale, commercial^, registrat@, continu@, rapid@,
      rapidamente, esponenzialmente, notevolmente, progressivamente, gradualmente, considerevolmente,
      significativamente, sensibilmente, costantemente, insieme, possibil^, web, oggi, virtual^
"""
