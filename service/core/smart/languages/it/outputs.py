"""Italian names of what can be delivered. Layout as in `languages`: tag, value, phrases."""

TABLES = """
certificate
  cert: bandier+ blu, bandiera arancione, bandiera verde, bollino, bollino blu, riconosciment*, attestat*, attestazion^,
      patentin*, qualific+, abilitazion^, autorizzazion^, nulla osta, concession^, marchio igp, marchio dop, igp, dop,
      docg, stella michelin, stella verde, great place to work, top employer, ecovadis, emas, epd, sa8000, sa 8000, pdr
      125, uni pdr 125, haccp, fsc, leed gold, classe energetica a, marchio europeo, finanziament* europe@,
      finanziamento
      europeo, fondi pnrr, patrocini*, title sponsor, certificat*, certifica_, accreditament*, iso 9001, iso 27001,
      iso 14001, iso 45001, iso 50001, certificazione
      iso, b corp, certificazione b corp, soc 2, conformità al gdpr, conformità gdpr, licenz+, brevett*, permess*,
      marcatura ce, prem*, premio, premi, marchio di qualità, ecolabel, neutralità carbonica, neutralità climatica,
      carbon neutral, net zero, zero emissioni nette, parità di genere, parità salariale, certificazione leed, iso,
      spunta blu, account verificato, pareggio, pareggio di bilancio, break even, redditizi@, omologazione, commercio
      equo, equosolidale, marchio registrato, certificazione della parità di genere, plastic free
output
  post: tutto il personale, tutti i dipendenti, tutti i collaboratori, tutta la squadra
  post: post, post social, pubblica_, reel, reels, storie, storie instagram, video, articol*, articoli di blog,
      articoli sul blog, articoli del blog, newsletter, tweet, webinar, seminar*, seminari online, puntat+, episod*,
      episodi di podcast, dirett+, diretta streaming, case study, case studies, casi di studio, casi studio, caso di
      studio, casi di successo, caso di successo, storie di successo, white paper, whitepaper, ebook, e book, guid+,
      infografic+, infografiche, campagn+, campagne email, email, mail, comunicat* stampa, intervist+, interviste ai
      clienti, interviste a clienti, workshop, laborator*, event*, conferenz+, fier+, corso, corsi, corsi di
      formazione, session^, sessioni di formazione, giornat+ di formazione, sondagg*, questionar*, esperiment*, test,
      test a / b, a / b test, tutorial, short, shorts, caroselli, carosello, foto, fotografi+, immagin^, pin, thread,
      annunc*, inserzion^, banner, volantin*, brochure, pagin+, landing page, funzionalità, integra_, prodott*, nuovi
      prodotti, modell*, propost+, presenta_, visite commerciali, chiamat+, telefonat+, messagg*, letter+, invit*,
      audit, report, rapport*, cruscott*, dashboard, accord*, partnership, collabora_, collaborazioni con influencer,
      influencer, concors*, contest, giveaway, sfid+, open day, negoz*, punti vendita, punto vendita, filial^, sed^,
      uffic*, ristorant^, stabiliment*, magazzin*, scuol+, paes^, città, nuovi mercati, lingu+, alber*, progett*,
      iniziativ+, progetti pilota, prototip*, bandi, gar+, offert+, preventiv*, dipendent^, collaborator^, persona,
      persone, venditor^, commercial^, sviluppator^, ingegner^, designer, agent^, consulent^, apprendist*,
      apprendisti, stagist*, stagisti, volontar*, mentor, formator^, specialist*, infermier*, insegnant^, tecnic*,
      tecnici, autist*, autisti, cuoc*, cuochi, partner, rivenditor^, distributor^, fornitor^, ambassador, affiliat*,
      giornalist*, giornalisti, macchin+, macchinari, veicol*, veicoli elettrici, auto, auto elettriche, computer,
      process*, procedur+, modul*, api, collezion^, premi, ricett+, lezion^, student^, allievi, colonnine di ricarica,
      colonnine, bici, biciclette, cas+, appartament*, camer+, tavol*, post* letto, pasti, menu, parole chiave,
      segment*, buyer persona, esercitazion^, ide+, suggeriment*, proposte di miglioramento, domand+, relator^,
      intervent*, stand, mostr+, concert*, libr*, capitol*, franchising, impianti fotovoltaici, pannelli solari,
      pannelli fotovoltaici, posizion^ aperte, stage, tirocin*, tirocini, pubblicazioni, mailing, document*, attività
      di formazione, contenuti nuovi, azioni di formazione
artefact
  plan: strategi+, strategia social, strategia di contenuto, strategia dei contenuti, strategia di marketing, piano,
      piani, piano di comunicazione, piano di crisi, piano di comunicazione di crisi, piano editoriale, piano di
      marketing, piano marketing, piano di formazione, piano formativo, piano d azione, business plan, piano media,
      calendar*, calendario editoriale, policy, social media policy, politic+ sui social media, guid+, guida di stile,
      linee guida, manual^, manuale del marchio, concetto, concept, process*, procedur+, protocoll*, buyer persona,
      roadmap, budget, dashboard, cruscott*, checklist, lista di controllo, modell*, template, flussi di lavoro,
      flusso di lavoro, struttura, analisi, analisi swot, analisi della concorrenza, analisi dei concorrenti, audit,
      report, rapporto annuale, documentazione, metodologia, database, banca dati, knowledge base, sistem+, sistema,
      processo di onboarding, mission, programm+, programma, programma fedeltà, tono di voce, governance, comitato,
      team, gruppo di lavoro, ricerca, ricerca di mercato, benchmark, inventario, valutazione dei rischi, registro dei
      rischi, organigramma, descrizione delle mansioni, customer journey, business case, proposta, proposte, brief,
      bozza, bozze, requisiti, codice etico, regolamento
event_noun
  event: lancio, lancio del prodotto, apertura, rilancio, migrazione, messa online, go live, inaugurazione,
      certificazione, chiusura, fusione, acquisizione, quotazione in borsa, trasferimento, trasloco, implementazione,
      introduzione, pubblicazione, assunzione, redesign, restyling, rifacimento del sito, aggiornamento
product
  thing: audit energetico, audit di sicurezza, audit esterno, nuova sede, sede nuova, settimana corta, sportello,
      laboratorio, asilo nido, asilo, biblioteca, museo, palestra, parcheggio, parco giochi, mensa, teatro, hospice,
      reparto, centro diurno, centro estivo, dottorato, master, corso di laurea, laurea magistrale
  thing: sportell*, sportello, sito, siti, sito web, sito internet, sito aziendale, negozio online, shop online,
      e commerce, ecommerce,
      negoz*, flagship store, temporary store, pop up store, app, applicazione, app mobile, prodott*, linea di
      prodotti, line+, collezion^, piattaform+, portal^, portale clienti, centro assistenza, landing page, pagin+,
      profil*, account, canal^, canale youtube, blog, podcast, newsletter, rivista, riviste, report, rapporto,
      bilancio di sostenibilità, rapporto di sostenibilità, catalog*, cataloghi, brochure, video, campagn+, campagna
      pubblicitaria, campagna email, programma, programmi, programma referral, programma fedeltà, programma di
      fidelizzazione, programma ambassador, abbonament*, serviz*, servizio, servizi, funzionalità, integra_, chatbot,
      chat, live chat, crm, erp, sistema, sistemi, strument*, software, cors*, corso, corsi, forma_, event*, festival,
      conferenz+, fier+, webinar, serie, ebook, e book, white paper, whitepaper, libr*, film, uffic*, filial^,
      magazzin*, fabbric+, stabiliment*, ristorant^, locale, locali, impiant*, centro logistico, centro, centri, data
      center, showroom, team, reparto, reparti, dipartimento, contratt*, accord*, accordo, partnership, licenz+,
      permess*, version^, beta, mvp, prototip*, progetto pilota, imballagg*, packaging, logo, loghi, menu, listino
      prezzi, listino, api, documentazione, gruppo, gruppi, community, sondagg*, concors*, contest, giveaway, fest+,
      festa, mostr+, workshop, hackathon, open day, modul*, metodo di pagamento, metodi di pagamento, checkout,
      intranet, wiki, forum, pagina facebook, gruppo facebook, pagina linkedin, account instagram, account tiktok,
      canale whatsapp, nuovo mercato, direttor^, direttrice, responsabile, assistente, ingegner^, sviluppatore,
      sviluppatrice, designer, specialista, community manager, social media manager, responsabile marketing, direttore
      marketing, responsabile vendite, analista, data analyst, redattore, stagista, apprendista, venditore, tecnico,
      consulente, coordinatore, coordinatrice, insegnante, infermiere, contabile, avvocato, agenzia, agenzie,
      fornitore, prestito, round, round di finanziamento, finanziamento, serie a, investimento, macchin+, linea di
      produzione, colonnine di ricarica, impianto fotovoltaico, pannelli solari, pompa di calore, academy, scuol+,
      faq, autenticazione a due fattori, 2fa, backup, sede, sedi, marketplace, hotel, alberg*, alberghi, punto
      vendita, punti vendita, voli
"""
